/** Reading and writing guides. */
import { Type, type Static } from 'typebox';
import { Id, Instant, Nothing, oneOf, operationsOf, orNull, Version, wordOf } from '#platform/contract.ts';
import { CircleView, PartyView } from '../contract.ts';
import { peopleRefusals } from '../refusals.ts';
import { somethingToRead } from '#platform/input/text.ts';
import type { Topic } from './guide.ts';
import { mostLetters } from './guide-import-plan.ts';

const operation = operationsOf('Guides', peopleRefusals, ['guide']);

export { mostLetters } from './guide-import-plan.ts';

const LineWords = Type.String({ minLength: 1, maxLength: mostLetters, pattern: somethingToRead });
/** Who may read a line: me, my teams as they are now, my partners whoever they come to be, everyone, or those I choose. */
const Who = oneOf('me', 'my-teams', 'my-partners', 'everyone', 'chosen');
const Chosen = Type.Array(Id, { maxItems: 20 });

export const GuideLineView = Type.Object({
  id: Id,
  topic: wordOf<Topic>(),
  words: Type.String(),
  circle: CircleView,
  forPartners: Type.Boolean({
    description: 'For my partners and those of my teams; the circle follows as partnerships begin and end.',
  }),
  steward: orNull(PartyView),
  version: Version,
  changedAt: Instant,
});

export const GuideView = Type.Object({
  party: PartyView,
  lines: Type.Array(GuideLineView),
  topics: Type.Array(wordOf<Topic>(), { description: 'What this kind of guide may speak of.' }),
  can: Type.Array(oneOf('edit')),
  lookedOverAt: orNull(Instant),
});
export type GuideView = Static<typeof GuideView>;

export const readGuide = operation({
  method: 'GET',
  path: '/api/guides/:party',
  summary: "Read somebody's guide, as far as its lines are for you",
  keepOffline: true,
  input: Type.Object({ party: Id }),
  reply: GuideView,
});

const refusals = [
  'people.topic-unknown',
  'people.no-team-yet',
  'people.not-here',
  'people.guide-full',
  'people.names-someone-absent',
] as const;

export const addLine = operation({
  method: 'POST',
  path: '/api/guides/:party/lines',
  summary: 'Add a line to my guide or to that of a team of mine',
  input: Type.Object({
    party: Id,
    topic: Type.String({ maxLength: 40 }),
    words: LineWords,
    who: Type.Optional(Who),
    chosen: Type.Optional(Chosen),
  }),
  reply: GuideLineView,
  refusals,
});

export const changeLine = operation({
  method: 'PATCH',
  path: '/api/guide-lines/:id',
  summary: 'Reword a line, or change who may read it',
  input: Type.Object({
    id: Id,
    saw: Version,
    words: Type.Optional(LineWords),
    who: Type.Optional(Who),
    chosen: Type.Optional(Chosen),
  }),
  reply: GuideLineView,
  refusals: [...refusals, 'people.stale'],
});

export const removeLine = operation({
  method: 'DELETE',
  path: '/api/guide-lines/:id',
  summary: 'Take a line away, with its earlier wordings',
  input: Type.Object({ id: Id, saw: Version }),
  reply: Nothing,
  refusals: ['people.stale'],
});

export const orderLines = operation({
  method: 'PUT',
  path: '/api/guides/:party/order',
  summary: 'Put the lines into another order',
  input: Type.Object({ party: Id, lines: Type.Array(Id, { maxItems: 100 }) }),
  reply: Nothing,
  refusals: ['people.order-incomplete'],
});

export const readEarlierWordings = operation({
  method: 'GET',
  path: '/api/guide-lines/:id/earlier',
  summary: 'Read the earlier wordings of a line of mine',
  input: Type.Object({ id: Id }),
  reply: Type.Object({
    items: Type.Array(Type.Object({ version: Version, words: Type.String(), changedAt: Instant })),
  }),
});

export const lookOverGuide = operation({
  method: 'POST',
  path: '/api/me/guide/looked-over',
  summary: 'Say that my guide still looks right',
  input: Type.Object({}),
  reply: Nothing,
});
