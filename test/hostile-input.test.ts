/**
 * Every operation meets nasty values in every text it takes, from somebody of the house, an outsider with known ids, an admin
 * and somebody not signed in; so do the headers that are used, tables, histories and guide files.
 */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partiesNamed } from '#features/people/public.ts';
import { identifyWith } from '#features/sign-in/sessions/identify.ts';
import type { Operation } from '#platform/contract.ts';
import { buildServer } from '#platform/http/server.ts';
import { LiveNews } from '#platform/live.ts';
import { openLog } from '#platform/log.ts';
import { features } from '#src/app.ts';
import type { Actor } from './actor.ts';
import { isInQuery, requestFor } from '#platform/http/operation-request.ts';
import { defined, nth, one } from '#platform/defined.ts';
import { bringInGuides, importNastyHistory, importTable } from './hostile/files.ts';
import { filled, seatsOf, type Place, type Seat } from './hostile/filling.ts';
import { expectStillThere, plant, type Kind, type Planted } from './hostile/planted.ts';
import { hidden, hostileTexts } from './hostile-texts.ts';
import { Workplace } from './workplace.ts';

const operations = features.flatMap(({ routes }) => routes.map(({ operation }) => operation));
const logged: string[] = [];
let workplace: Workplace;
let app: FastifyInstance;
/** Two who have things that nobody else may ever meet. */
let keeper: Actor;
let hiddenThings: Planted;
/** Who walks, each with the things whose ids they know: a member their own, everybody else those of others. */
let walkers: { who: Actor | null; things: Planted; person: string; team: string }[];

beforeAll(async () => {
  workplace = await Workplace.open();
  app = await openLogged(workplace);
  const vault = await workplace.team('Vault');
  const care = await workplace.team('Care');
  keeper = await workplace.person('Keeper', { teams: [vault] });
  hiddenThings = await plant(keeper, await workplace.person('Confidant', { teams: [vault] }), 'marmot');
  const member = await workplace.person('Member', { teams: [care] });
  const mate = await workplace.person('Mate', { teams: [care] });
  await workplace.person('Third', { teams: [care] });
  const own = { things: await plant(member, mate, 'ordinary'), person: mate.id, team: care };
  const others = { things: hiddenThings, person: keeper.id, team: vault };
  // an admin may change what is of people and teams, so theirs are others again
  const [stand, crew] = [await workplace.person('Bystander'), await workplace.team('Crew')];
  walkers = [
    { who: member, ...own },
    { who: await workplace.person('Outsider'), ...others },
    { who: null, ...others },
    { who: await workplace.person('Admin', { admin: true }), ...others, person: stand.id, team: crew },
  ];
}, 60_000);
afterAll(async () => {
  await app.close();
  await workplace.close();
});

/** The same app, but for a log that is looked at. */
const openLogged = ({ database, clock }: Workplace): Promise<FastifyInstance> =>
  buildServer({
    pool: database.app,
    clock: clock.read,
    identify: identifyWith(database.app, clock.read),
    publicUrl: 'http://localhost:3210',
    log: openLog('info', { write: (line: string) => void logged.push(line) }),
    live: new LiveNews(database.logins.app, database.app),
    routes: features.flatMap((feature) => feature.routes),
    namesOf: partiesNamed,
    isReady: async () => true,
    callsPerMinute: 100_000_000,
  });

/** Words that may stand in no answer to anybody who walks, and in no log. */
const forbidden = () => [hidden, ...Object.values(hiddenThings.words)];
const tellsIn = (text: string) => forbidden().filter((word) => text.includes(word));

/** Which values each kind of text has met. */
type Met = 'header' | 'table' | 'history' | 'guide file' | Place;
const met = new Map<Met, Set<string>>();
const meet = (kind: Met, value: string) => met.set(kind, (met.get(kind) ?? new Set()).add(value));
const turns = new Map<Place, number>();
/** The next value of a kind, so that a kind that is met often enough meets each. */
function nextFor(place: Place): string {
  const turn = turns.get(place) ?? 0;
  turns.set(place, turn + 1);
  return hostileTexts[turn % hostileTexts.length]!;
}

/** The id of a thing of the sort that an operation is about, and of a person or a team wherever one of them is meant. */
function idIn(
  operation: Operation,
  { things, person, team }: (typeof walkers)[number],
  name: string,
): string {
  if (name !== 'id') return name === 'team' || name === 'circle' ? team : person;
  const [, , about] = operation.path.split('/');
  if (about === 'teams') return team;
  return things.ids[about as Kind] ?? person;
}

async function ask(
  { who }: (typeof walkers)[number],
  operation: Operation,
  input: Record<string, unknown>,
  headers: Record<string, string> = {},
) {
  return app.inject({
    ...requestFor(operation, input),
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(who && !isInQuery(operation) ? { 'idempotency-key': randomUUID() } : {}),
      ...headers,
    },
    ...(who && headers['cookie'] === undefined ? { cookies: { alongside: who.secret } } : {}),
  });
}

/** Half a letter cannot stand in an address: there it becomes the sign for a letter that is none. */
const asSent = ({ place }: Seat, value: string): string => (place === 'body' ? value : value.toWellFormed());

const shown = (value: string) => JSON.stringify(value.slice(0, 30));

test(
  'no text breaks anything, and no hidden word comes back or reaches the log',
  { timeout: 300_000 },
  async () => {
    const broken: string[] = [];
    let turn = 0;
    for (const operation of operations.filter(({ path }) => path !== '/api/sign-out'))
      for (const seat of seatsOf(operation))
        for (let many = 0; many < 5; many++) {
          const walker = walkers[turn++ % walkers.length]!;
          const value = nextFor(seat.place);
          const input = filled(operation, seat, asSent(seat, value), (name) => idIn(operation, walker, name));
          const answer = await ask(walker, operation, input);
          meet(seat.place, value);
          const tells = tellsIn(answer.body);
          if (answer.statusCode >= 500 || tells.length > 0)
            broken.push(
              `${operation.method} ${operation.path} ${seat.name} ${shown(value)}: ${answer.statusCode} ${tells.join()}`,
            );
        }
    expect(broken).toEqual([]);
    expect(turn).toBeGreaterThan(1000);
    expect(logged.filter((line) => tellsIn(line).length > 0)).toEqual([]);
  },
);

test('everything is there as it was: nobody who walked could see it, change it or take it away', async () => {
  await expectStillThere(keeper, hiddenThings);
  const known = [nth(walkers, 1), nth(walkers, 2), nth(walkers, 3)];
  for (const walker of known)
    for (const id of Object.values(hiddenThings.ids))
      for (const path of Object.keys(hiddenThings.ids)) {
        const cookies = walker.who ? { alongside: walker.who.secret } : {};
        const { statusCode, body } = await app.inject({ url: `/api/${path}/${id}`, cookies });
        expect(`${path} ${statusCode} ${tellsIn(body).join()}`).toMatch(/ 40[14] $/);
      }
});

/** Headers that are read, by us or by what stands before us. */
const usedHeaders = [
  'authorization',
  'cookie',
  'idempotency-key',
  'accept-language',
  'accept',
  'user-agent',
  'if-none-match',
  'if-modified-since',
  'if-match',
  'range',
  'last-event-id',
  'accept-encoding',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'forwarded',
  'host',
  'origin',
  'referer',
  'sec-fetch-site',
  'content-type',
  'x-request-id',
];

test('no header breaks anything, whatever stands in it', { timeout: 120_000 }, async () => {
  const broken: string[] = [];
  const reading = defined(operations.find(({ path, method }) => path === '/api/me' && method === 'GET'));
  const writing = defined(operations.find(({ path, method }) => path === '/api/notes' && method === 'POST'));
  let turn = 0;
  for (const header of usedHeaders)
    for (const value of hostileTexts) {
      const walker = walkers[turn++ % walkers.length]!;
      const written = { authorization: `Bearer ${value}`, cookie: `alongside=${value}` }[header] ?? value;
      const [operation, input] =
        turn % 2 === 0 ? [reading, {}] : [writing, { kind: 'remember', text: 'A line' }];
      const { statusCode, body } = await ask(walker, operation, input, { [header]: written });
      meet('header', value);
      if (statusCode >= 500 || tellsIn(body).length > 0)
        broken.push(`${operation.path} ${header} ${shown(value)}: ${statusCode}`);
    }
  expect(broken).toEqual([]);
  expect(logged.filter((line) => tellsIn(line).length > 0)).toEqual([]);
});

const fails = (said: string) => said.split('\n').filter((line) => /^5\d\d /.test(line));

describe('what stands in files', () => {
  test('a table', { timeout: 60_000 }, async () => {
    const said = await importTable(workplace, nth(walkers, 3).who!, hostileTexts);
    for (const value of hostileTexts) meet('table', value);
    expect(fails(said)).toEqual([]);
    expect(said).toContain('"problem":"signs"');
  });

  test('a guide file', { timeout: 60_000 }, async () => {
    const { who, team } = one(walkers);
    const said = await bringInGuides(who!, team, hostileTexts);
    for (const value of hostileTexts) meet('guide file', value);
    expect(fails(said)).toEqual([]);
    expect(said).toContain('"problem":"signs"');
  });

  test('a history', { timeout: 60_000 }, async () => {
    const said = await importNastyHistory(workplace, hostileTexts);
    for (const value of hostileTexts) meet('history', value);
    expect(said).not.toMatch(/[\p{Cc}\u202e\u200b]/u);
  });
});

test('forty values, and each of them was met by every kind of text', () => {
  expect(new Set(hostileTexts).size).toBe(40);
  const kinds = ['body', 'query', 'path', 'cursor', 'header', 'table', 'history', 'guide file'] as const;
  const missed = kinds.flatMap((kind) =>
    hostileTexts.filter((value) => !met.get(kind)?.has(value)).map((value) => `${kind} ${shown(value)}`),
  );
  expect(missed).toEqual([]);
});
