/** Importing people from a file. To whoever is no admin, these operations do not exist. */
import { Type } from 'typebox';
import { peopleRefusals } from '#features/people/contract.ts';
import { Id, Instant, oneOf, operationsOf, orNull, pageOf, Paging } from '#platform/contract.ts';

const operation = operationsOf('Import', peopleRefusals, ['import']);

const megabyte = 1_048_576;

export const ImportProblemView = Type.Object({
  line: Type.Integer({ description: 'Line of the file, from 1.' }),
  problem: Type.String(),
  value: Type.String(),
  says: Type.String(),
});

export const ImportRunView = Type.Object({
  id: Id,
  dryRun: Type.Boolean(),
  state: oneOf('waiting', 'reading', 'writing', 'done', 'refused'),
  beganAt: Instant,
  done: Type.Integer(),
  total: Type.Integer(),
  summary: orNull(
    Type.Object({
      add: Type.Integer(),
      change: Type.Integer(),
      nothing: Type.Integer(),
      teams: Type.Array(Type.String(), { description: 'Paths of the teams that are made.' }),
      takenAsWhole: Type.Object({
        written: Type.Array(Type.String(), {
          description: 'First parts of paths that mean the whole workplace.',
        }),
        whole: Type.String(),
      }),
      unusedColumns: Type.Array(Type.String()),
    }),
  ),
  problems: Type.Array(ImportProblemView),
});

export const startImport = operation({
  method: 'POST',
  path: '/api/people/import',
  summary: 'Import people from CSV text; it goes on by itself (admins)',
  changes: ['import', 'person', 'team'],
  input: Type.Object({
    csv: Type.String({ minLength: 1, maxLength: 20 * megabyte, contentMediaType: 'text/csv' }),
    dryRun: Type.Boolean({ description: 'Only say what would change.' }),
    same: Type.Optional(
      Type.Array(Type.Integer({ minimum: 1 }), {
        maxItems: 5000,
        description: 'Lines that are about the person of whom the look asked "is this …?".',
      }),
    ),
  }),
  reply: ImportRunView,
  largestBody: 24 * megabyte,
  admins: true,
  browserOnly: true,
});

export const listImports = operation({
  method: 'GET',
  path: '/api/people/import',
  summary: 'See imports that run or ran last (admins)',
  input: Type.Object({}),
  reply: Type.Object({ items: Type.Array(ImportRunView) }),
});

export const readImport = operation({
  method: 'GET',
  path: '/api/people/import/:id',
  summary: 'See how far an import is, and what it would change or changed (admins)',
  input: Type.Object({ id: Id }),
  reply: ImportRunView,
});

export const ImportLineView = Type.Object({
  line: Type.Integer(),
  what: oneOf('add', 'change', 'nothing'),
  name: Type.String(),
  email: Type.String(),
  changes: Type.Array(
    Type.Object({
      field: oneOf('name', 'email', 'number', 'time-zone', 'language', 'team', 'leader'),
      from: orNull(Type.String()),
      to: Type.String(),
    }),
  ),
  maybe: orNull(
    Type.Object(
      { id: Id, name: Type.String(), email: Type.String() },
      { description: 'Somebody of that name in that team, with another address: it may be them.' },
    ),
  ),
  keptAddress: orNull(
    Type.String({
      description: 'The address in the file, where somebody keeps theirs: they have signed in with it.',
    }),
  ),
  writtenName: orNull(
    Type.String({
      description:
        'The name in the file, where somebody else here has it: theirs says what tells the two apart.',
    }),
  ),
});

export const listImportLines = operation({
  method: 'GET',
  path: '/api/people/import/:id/lines',
  summary: 'See line by line what an import does (admins)',
  input: Type.Object({ id: Id, what: Type.Optional(oneOf('add', 'change', 'nothing')), ...Paging }),
  reply: pageOf(ImportLineView),
});

export { exampleTable } from './columns.ts';
