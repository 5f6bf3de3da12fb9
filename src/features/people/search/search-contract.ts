/** One search over people, teams, strengths and what stands in my circles; and my own data as a file. */
import { Type } from 'typebox';
import { Id, operationsOf, orNull } from '#platform/contract.ts';
import { subjects } from '#platform/subjects.ts';
import { PartyView } from '../contract.ts';
import { peopleRefusals } from '../refusals.ts';
import { mostLetters } from '#platform/limits.ts';

const operation = operationsOf('Search', peopleRefusals, subjects);

export const SearchHitView = Type.Object({
  /** What it is, and where it leads. */
  kind: Type.String(),
  id: Id,
  /** Its name or its first words. */
  title: Type.String(),
  words: orNull(Type.String()),
  /** Whose it is, where that is not the hit itself. */
  of: orNull(PartyView),
});

export const search = operation({
  method: 'GET',
  path: '/api/search',
  summary: 'Find people, teams, who can help, and what stands in my circles',
  input: Type.Object({ q: Type.String({ minLength: 1, maxLength: mostLetters.search }) }),
  reply: Type.Object({
    groups: Type.Array(Type.Object({ group: Type.String(), hits: Type.Array(SearchHitView) })),
  }),
});

export const exportMine = operation({
  method: 'GET',
  path: '/api/me/export',
  summary: 'Take everything of mine along, as one JSON file',
  input: Type.Object({}),
  reply: Type.Record(Type.String(), Type.Unknown()),
});
