/** Nowhere a target, a share or a rank of one person: not in the data, the contracts, the API or an import (S1-6, S1-8, S1-14, A4). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { last, one } from '#platform/defined.ts';
import { features } from '#src/app.ts';
import { readPeople } from '#integrations/csv/read-people.ts';
import { moves, proposeGoal } from '#features/goals/contract.ts';
import { proposeReward } from '#features/goals/reward/contract.ts';
import { Workplace } from './workplace.ts';

let w: Workplace;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());

/** Words of managing people as individuals, in any spelling a field may have. */
const forbidden =
  /(?<![a-z])(targets?|shares?|ranks?|ranking|bonus|bonuses|quotas?|points?|scores?|ratings?|grades?|leaderboards?|badges?|kpis?|performance)(?![a-z])/;
/** `targetValue`, `target_value` and `TargetValue` are the words "target value". */
const inWords = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_\-./]/g, ' ')
    .toLowerCase();
const isForbidden = (name: string): boolean => forbidden.test(inWords(name));

/** The few that are none, each with what it is. */
const harmless: Record<string, string> = {
  'goal.target_value': 'where the parties of a goal want its figure; a goal has no person',
  'figure.target': 'the same over the API, inside the figure of a goal',
  '/api/asks/{id}/share': 'a link shown to whoever asked',
  '/api/conversations/{id}/share-lesson': 'a lesson of a review, told to more people by its author',
};
const lastOf = (place: string): string => last(place.split(' '));
const isKnown = (place: string): boolean => lastOf(place) in harmless;

/** Every column of every table that has such a name. */
async function columnsOfIndividuals(): Promise<string[]> {
  const { rows } = await w.database.owner.query<{ place: string }>(
    `select table_name || '.' || column_name as place from information_schema.columns
     where table_schema = 'public' order by 1`,
  );
  expect(rows.length).toBeGreaterThan(100);
  return rows.map(({ place }) => place).filter((place) => isForbidden(place) && !isKnown(place));
}

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  enum?: string[];
  content?: Record<string, { schema: Schema }>;
}

/** The names of all fields in a schema, each with what it stands in, and the words one may choose. */
function namesIn(schema: Schema | undefined, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const fields = Object.entries(schema.properties ?? {});
  const own = fields.map(([name]) => `${at}.${name}`);
  own.push(...fields.flatMap(([name, inner]) => namesIn(inner, name)));
  const inside = [schema.items, ...(schema.anyOf ?? [])].flatMap((one) => namesIn(one, at));
  const chosen = (schema.enum ?? []).filter((word) => typeof word === 'string');
  return [...own, ...inside, ...chosen.map((word) => `${at}=${word}`)];
}

interface Described {
  paths: Record<
    string,
    Record<
      string,
      {
        summary: string;
        parameters?: { name: string; schema: Schema }[];
        requestBody?: Schema;
        responses: Record<string, Schema>;
      }
    >
  >;
}

type Operation_ = Described['paths'][string][string];

/** The names of parameters, fields and choices of one operation. */
function namesOf({ parameters = [], requestBody, responses }: Operation_): string[] {
  const bodies = [requestBody, ...Object.values(responses)].flatMap((body) =>
    Object.values(body?.content ?? {}).map(({ schema }) => schema),
  );
  return [
    ...parameters.map(({ name }) => name),
    ...parameters.flatMap(({ name, schema }) => namesIn(schema, name)),
    ...bodies.flatMap((schema) => namesIn(schema)),
  ];
}

/** Every path, parameter, field and choice of the API's description. */
const namesInApi = ({ paths }: Described): string[] => [
  ...Object.keys(paths),
  ...Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods)
      .flatMap(namesOf)
      .map((name) => `${path} ${name}`),
  ),
];
const individualsIn = (described: Described): string[] =>
  namesInApi(described).filter((place) => isForbidden(lastOf(place)) && !isKnown(place));

const described = async (): Promise<Described> => (await w.app.inject({ url: '/api/openapi.json' })).json();

test('no table has a column for a target, a share or a rank of somebody', async () => {
  expect(await columnsOfIndividuals()).toEqual([]);
});

test('and the look at the tables can find one', async () => {
  await w.database.owner.query('alter table membership add column bonus_share numeric');
  expect(await columnsOfIndividuals()).toEqual(['membership.bonus_share']);
  await w.database.owner.query('alter table membership drop column bonus_share');
});

test('no operation has a path, a field or a choice for one', async () => {
  const document = await described();
  expect(namesInApi(document).length).toBeGreaterThan(500);
  expect(individualsIn(document)).toEqual([]);
});

test('and the look at the API can find one, wherever it is put', async () => {
  const planted = { type: 'number' } as Schema;
  const document = await described();
  const goal = document.paths['/api/goals']!['post']!;
  goal.requestBody!.content!['application/json']!.schema.properties!['personalTarget'] = planted;
  const me = document.paths['/api/me']!['get']!.responses['200']!;
  me.content!['application/json']!.schema.properties!['person']!.properties!['rank'] = planted;
  document.paths['/api/people/{id}/bonus'] = { get: { summary: '', responses: {} } };
  expect(individualsIn(document).map(lastOf)).toEqual(
    expect.arrayContaining(['.personalTarget', 'person.rank', '/api/people/{id}/bonus']),
  );
});

test('every contract is in the description that was looked at', async () => {
  const { paths } = await described();
  const operations = features.flatMap(({ routes }) => routes.map(({ operation }) => operation));
  const missing = operations.filter(
    ({ method, path }) => !paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()],
  );
  expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

test('in a table of people that is imported, a column for one means nothing', async () => {
  const planted = ['Target', 'Bonus', 'Share', 'Rank', 'Score', 'Quota', 'Performance rating'];
  const file = `name,email,${planted.join(',')}\nSelma,selma@example.org,5,1,1,1,1,1,5\n`;
  const { rows, unusedColumns, problems } = await readPeople(file);
  expect({ unusedColumns, problems }).toEqual({ unusedColumns: planted, problems: [] });
  expect(Object.keys(one(rows)).filter(isForbidden)).toEqual([]);
});

test('a goal takes no field about one person, in whatever move', async () => {
  const person = await w.person('Leader');
  const other = await w.person('Developer');
  const fields = { target: 5, targetFor: other.id, person: other.id, share: 0.5, rank: 1 };
  const wording = { aim: 'Release on Thursday', whyForAll: 'Customers', measure: 'It is out', why: 'Calm' };
  for (const [name, value] of Object.entries(fields)) {
    const field = { [name]: value } as object;
    expect(await person.refusal(proposeGoal, { ...wording, with: [other.id], ...field })).toBe(
      'input.invalid',
    );
    const figure = { unit: 'builds', start: 0, target: 5, [name === 'target' ? 'targetFor' : name]: value };
    expect(await person.refusal(proposeGoal, { ...wording, with: [other.id], figure })).toBe('input.invalid');
    expect(
      await person.refusal(proposeReward, {
        id: other.id,
        reward: 'Lunch',
        ...(field as { reward?: string }),
      }),
    ).toBe('input.invalid');
    for (const move of Object.values(moves)) {
      const input = { id: other.id, saw: 1, ...field } as { id: string; saw: number; why: string };
      expect(await person.refusal(move as typeof moves.join, input)).toBe('input.invalid');
    }
  }
});
