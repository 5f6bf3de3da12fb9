/** A team's guide as a file: taken along as a Backstage group entity or as Markdown, and taken over from one. */
import { Type } from 'typebox';
import { peopleRefusals } from '#features/people/contract.ts';
import { Id, oneOf, operationsOf, orNull, wordOf } from '#platform/contract.ts';
import type { GuideView } from '#features/people/guide/guide-contract.ts';

const operation = operationsOf('Guides', peopleRefusals, ['guide']);

/** A guide has at most some dozens of lines; a larger file would keep everybody waiting while it is read. */
export const mostLetters = 20_000;

export const guideAsCatalog = operation({
  method: 'GET',
  path: '/api/teams/:id/guide.yaml',
  summary: 'Take the guide of a team along as a Backstage catalog-info.yaml, without people',
  input: Type.Object({ id: Id }),
  reply: Type.String(),
  produces: 'application/yaml',
});

export const guideAsMarkdown = operation({
  method: 'GET',
  path: '/api/teams/:id/guide.md',
  summary: 'Take the guide of a team along as Markdown, in your language',
  input: Type.Object({ id: Id }),
  reply: Type.String(),
  produces: 'text/markdown',
});

/** What may be wrong with a line of a file; nothing is taken over while there is one. */
export const fileProblems = [
  'not-yaml',
  'no-group',
  'which-group',
  'topic-unknown',
  'words-missing',
  'signs',
  'words-too-long',
  'no-lines',
] as const;

export const Changes = Type.Array(
  Type.Object({
    what: oneOf('add', 'change', 'remove', 'nothing'),
    topic: wordOf<GuideView['topics'][number]>(),
    words: Type.String(),
    before: orNull(Type.String({ description: 'The wording that it replaces or takes away.' })),
    line: orNull(Type.Integer({ description: 'Where it stands in the file.' })),
  }),
);

export const importGuide = operation({
  method: 'POST',
  path: '/api/teams/:id/guide/import',
  summary:
    'See line by line what a file would change in the guide of a team of yours, or change it: all or nothing',
  input: Type.Object({
    id: Id,
    text: Type.String({ minLength: 1, maxLength: mostLetters, contentMediaType: 'text/plain' }),
    as: oneOf('catalog', 'markdown'),
    dryRun: Type.Boolean(),
  }),
  reply: Type.Object({
    changes: Changes,
    problems: Type.Array(
      Type.Object({
        line: Type.Integer(),
        problem: oneOf(...fileProblems),
        value: Type.String(),
      }),
    ),
    done: Type.Boolean({ description: 'Whether the guide was changed.' }),
  }),
  costly: true,
  refusals: ['people.guide-full', 'people.stale', 'people.names-someone-absent'],
});
