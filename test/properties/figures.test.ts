/** Property 6: no reply says a number about somebody else. Every number there is stands here with what it counts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import { addresses, apiDocument, everyAnswer, type ApiDocument } from './every-answer.ts';
import { aWorld, World } from './generated-world.ts';

/** Names of numbers, and why each is no figure about a person. */
const harmless: Record<string, string> = {
  id: 'the running number of a line of history',
  version: 'which wording it is, so that a yes names what it saw',
  saw: 'the same, behind a card',
  band: 'where a card stands on the page',
  weekday: 'a day of the week',
  myWeekdays: 'days on which one is oneself the one to turn to in a team',
  weekdays: 'days of the week on which something two agreed on comes up, or one practises',
  day: 'the day of the month on which it does',
  weeks: 'how often two partners agreed to catch up',
  rhythm: 'how often one would like to meet somebody new, one’s own setting',
  reflectionOn: 'a day of the week, one’s own setting',
  people: 'how many a circle is, said to those who choose or are in it',
  places: 'room of an offer, said by its author',
  placesLeft: 'room that is left',
  toldADay: 'one’s own setting',
  toldAWeek: 'one’s own setting',
  status: 'the status of a refusal',
  start: 'where the figure of a goal began; a goal has parties, and no person',
  target: 'where its parties want it',
  latest: 'where a party said it is',
  value: 'the same, with the day it was said',
};
/** The few that may stand in one object with the id of somebody else. */
const besideOthers: Record<string, string> = {
  version: harmless['version']!,
  people: harmless['people']!,
  status: harmless['status']!,
  band: harmless['band']!,
};
/** Numbers for admins about a file they import, and letters they send. */
const ofAnImport = new Set([
  'add',
  'change',
  'nothing',
  'line',
  'done',
  'total',
  'invited',
  'refused',
  'not-invited',
  'waits',
  'handed',
  'sent',
  'came',
]);
/** Of a round of the pulse: how many must answer, and in how many groups how much is said; none of a person. */
const ofThePulse = new Set(['fewest', 'shown', 'less', 'around', 'more']);
/** Numbers of teams and of partnerships between teams, gathered by division; none of a person. */
const ofTheTeamMap = new Set(['teams', 'inside', 'count']);
const isKnown = (path: string, name: string) =>
  name in harmless ||
  (/import|invite/.test(path) && ofAnImport.has(name)) ||
  (path === '/api/team-map' && ofTheTeamMap.has(name)) ||
  (path.startsWith('/api/pulse') && ofThePulse.has(name));

interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: Schema | boolean;
}

/** The name of each number in a schema, by the property that holds it. */
function numbersIn(schema: Schema | undefined, name = ''): string[] {
  if (!schema || typeof schema !== 'object') return [];
  const types = [schema.type ?? []].flat();
  const own = types.includes('integer') || types.includes('number') ? [name] : [];
  const inside = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => numbersIn(value, key));
  const more =
    typeof schema.additionalProperties === 'object' ? numbersIn(schema.additionalProperties, name) : [];
  return [
    ...own,
    ...inside,
    ...numbersIn(schema.items, name),
    ...more,
    ...(schema.anyOf ?? []).flatMap((one) => numbersIn(one, name)),
  ];
}

function numbersOf(document: ApiDocument): { path: string; name: string }[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).flatMap(({ responses }) =>
      Object.values(responses)
        .flatMap((response) =>
          numbersIn(response.content?.['application/json']?.schema as Schema | undefined),
        )
        .map((name) => ({ path, name })),
    ),
  );
}

/** Numbers that stand in one object with the id of somebody else. */
function besideSomebody(value: unknown, others: ReadonlySet<string>): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => besideSomebody(one, others));
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const isAbout = entries.some(([, one]) => typeof one === 'string' && others.has(one));
  const numbers = entries.filter(([, one]) => typeof one === 'number').map(([name]) => name);
  return [...(isAbout ? numbers : []), ...entries.flatMap(([, one]) => besideSomebody(one, others))];
}

/** What an answer says; a file for elsewhere, such as a team's guide as text, has no fields. */
const saidIn = (answer: string): unknown => (/^\d{3} [{[]/.test(answer) ? JSON.parse(answer.slice(4)) : null);

test('no reply’s schema has a number that is not on the list, and in a generated world none stands beside a person', async () => {
  await fc.assert(
    fc.asyncProperty(aWorld, async (plan) => {
      const world = await World.build(plan);
      try {
        for (const event of plan.events) await world.play(event);
        await world.w.runJobs();
        const document = await apiDocument(one(world.people));
        const found = numbersOf(document);
        expect(found.length).toBeGreaterThan(20);
        const unknown = found.filter(({ path, name }) => !isKnown(path, name));
        expect(unknown).toEqual([]);
        const ids = [...world.people.slice(0, 2).map((who) => who.id), one(world.teams)];
        for (const who of world.people.slice(0, 3)) {
          const others = new Set(world.people.filter((one) => one !== who).map((one) => one.id));
          const answers = await everyAnswer(who, addresses(document, { ids, words: ['ledger'] }));
          for (const [address, answer] of answers) {
            const beside = besideSomebody(saidIn(answer), others);
            const besides = beside.filter((name) => !(name in besideOthers));
            expect({ address, besides }).toEqual({ address, besides: [] });
          }
        }
      } finally {
        await world.close();
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
}, 120_000);
