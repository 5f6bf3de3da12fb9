/** Properties 1 and 2: no role widens what is read, and whoever is outside a circle cannot tell that anything is in it. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { addresses, apiDocument, everyAnswer } from './every-answer.ts';
import { aWorld, World, type Event, type WorldPlan } from './generated-world.ts';
import { readableTables, rowsReadBy, structural } from './readable-rows.ts';

/** Real requests by the thousand: longer than other tests on a busy machine. */
const patience = 300_000;
const fewRuns = { numRuns: 2, endOnFailure: true };

/** All that somebody can learn: every GET over HTTP, and every table by direct SQL as the application's role. */
async function allLearnt({ w }: World, who: Actor, where: readonly string[], tables: readonly string[]) {
  await who.get('/api/today');
  const overHttp = Object.fromEntries(await everyAnswer(who, where));
  return { overHttp, bySql: await rowsReadBy(w, who.id, tables) };
}

async function waysIn(world: World) {
  const reader = one(world.people);
  const tries = { ids: [reader.id, one(world.teams)], words: ['ledger'] };
  return { where: addresses(await apiDocument(reader), tries), tables: await readableTables(world.w) };
}

/** Whether, and how, an object answers whoever is outside; compared with one that never was. */
async function answersById(who: Actor, id: string): Promise<string[]> {
  const paths = [
    'asks',
    'promises',
    'thanks',
    'shared-thanks',
    'introductions',
    'notes',
    'guides',
    'people',
    'teams',
    'partnerships',
    'team-partnerships',
    'expectations',
    'charters',
    'charter-lines',
    'charter-questions',
    'conversations',
    'goals',
    'heads-ups',
  ];
  const answers = [];
  for (const path of paths) {
    const { statusCode, body } = await who.get(`/api/${path}/${id}`);
    answers.push(`${path} ${statusCode} ${body}`);
  }
  return answers;
}

const neverWas = '00000000-0000-7000-8000-000000000000';

/** What two learn over HTTP, the admin and one more in turn, and what everybody is given by SQL. */
async function watch(world: World, turn: number, { where, tables }: Awaited<ReturnType<typeof waysIn>>) {
  const seen = new Map<Actor, unknown>();
  const watchers = [world.people[world.plan.admin], world.people[turn % world.people.length]];
  for (const who of world.people)
    seen.set(who, await allLearnt(world, who, watchers.includes(who) ? where : [], tables));
  return seen;
}

/** Lets an event happen, and compares what was learnt before and after. Returns how many noticed, and how many did not. */
async function happens(world: World, event: Event, turn: number, ways: Awaited<ReturnType<typeof waysIn>>) {
  const before = await watch(world, turn, ways);
  const happened = await world.play(event);
  if (happened === null) return [0, 0] as const;
  await world.w.runJobs();
  const after = await watch(world, turn, ways);
  const outside = world.people.filter((who) => !happened.seenBy.has(who));
  for (const who of outside) {
    expect({ event, who: who.name, learnt: after.get(who) }).toEqual({
      event,
      who: who.name,
      learnt: before.get(who),
    });
    for (const id of happened.ids)
      expect(await answersById(who, id)).toEqual(await answersById(who, neverWas));
  }
  const noticed = [...happened.seenBy].filter((who) => !isDeepStrictEqual(after.get(who), before.get(who)));
  return [noticed.length, outside.length] as const;
}

test(
  'whoever is outside a circle reads the same, over HTTP and by SQL, whether or not something happened in it',
  async () => {
    let noticed = 0;
    let unnoticed = 0;
    const run = async (plan: WorldPlan) => {
      const world = await World.build(plan);
      try {
        const ways = await waysIn(world);
        for (const [turn, event] of plan.events.entries()) {
          const [inside, outside] = await happens(world, event, turn, ways);
          noticed += inside;
          unnoticed += outside;
        }
      } finally {
        await world.close();
      }
    };
    await fc.assert(fc.asyncProperty(aWorld, run), fewRuns);
    expect(noticed).toBeGreaterThan(0);
    expect(unnoticed).toBeGreaterThan(0);
  },
  patience,
);

/** What happens in a world, and a private talk in any case: no role may open one. */
const withATalk = ({ events }: WorldPlan): Event[] =>
  events.some(({ what }) => what === 'talk')
    ? events
    : [{ what: 'talk', who: 0, other: 1, team: 0, toTeam: false }, ...events];

/** Addresses about people, teams and the reader's own rank; what is read there may follow from a role. */
const aboutStructure = /^\/api\/(people|teams|structural-log|me(\/export)?$)/;

test(
  'leading a team or being an admin changes nothing that somebody reads, beyond the structure',
  async () => {
    await fc.assert(
      fc.asyncProperty(aWorld, async (plan) => {
        const world = await World.build(plan);
        try {
          // nobody is here for three weeks: whoever leads a team is then told something about themselves alone (T20)
          await world.w.database.owner.query(`update person set here_since = '2054-11-10'`);
          for (const event of withATalk(plan)) await world.play(event);
          await world.w.runJobs();
          const all = await waysIn(world);
          const where = all.where.filter((address) => !aboutStructure.test(address));
          const tables = all.tables.filter((table) => !structural.has(table));
          for (const who of world.people) {
            const plain = await allLearnt(world, who, where, tables);
            await turnRoles(world, who);
            expect(await allLearnt(world, who, where, tables)).toEqual(plain);
            await turnRoles(world, who);
          }
        } finally {
          await world.close();
        }
      }),
      fewRuns,
    );
  },
  patience,
);

/** What stands on the view of a team for somebody, besides its figures; null where there is no view for them. */
async function viewOfTeam(who: Actor, team: string) {
  const { statusCode, body } = await who.get(`/api/teams/${team}/view`);
  if (statusCode !== 200) return null;
  const { agreement, goals, partners, promises, pattern } = JSON.parse(body);
  expect(pattern).toEqual({ isOn: false, asked: false, quarters: [] });
  return { agreement, goals, partners, promises };
}

/** What is left of a view for somebody outside the team: goals that they are themselves part of. */
async function onlyOwn(who: Actor, view: Awaited<ReturnType<typeof viewOfTeam>>) {
  const goals = [];
  for (const goal of view?.goals ?? [])
    if ((await who.get(`/api/goals/${goal.id}`)).statusCode === 200) goals.push(goal);
  return { agreement: [], goals, partners: [], promises: [] };
}

test(
  'on the view of a team a role shows nothing that a circle does not hold, and being an admin opens none',
  async () => {
    await fc.assert(
      fc.asyncProperty(aWorld, async (plan) => {
        const world = await World.build(plan);
        try {
          for (const event of plan.events) await world.play(event);
          for (const [number, team] of world.teams.entries())
            for (const who of world.people) {
              const plain = await viewOfTeam(who, team);
              await turnRoles(world, who);
              const turned = await viewOfTeam(who, team);
              await turnRoles(world, who);
              const isMember = world.membersOf(number).includes(who);
              const known = plain ?? (isMember ? turned : await onlyOwn(who, turned));
              // leading opens the page, and nothing on it; no longer leading may close it
              expect([known, null]).toContainEqual(turned);
              const { owner } = world.w.database;
              await owner.query('update person set admin = not admin where id = $1', [who.id]);
              expect(await viewOfTeam(who, team)).toEqual(plain);
              await owner.query('update person set admin = not admin where id = $1', [who.id]);
            }
        } finally {
          await world.close();
        }
      }),
      fewRuns,
    );
  },
  patience,
);

/** Whoever leads or is an admin no longer does, and the other way round; twice puts it back. Somebody else stays an admin. */
async function turnRoles({ w, teams }: World, { id }: Actor): Promise<void> {
  const { owner } = w.database;
  await owner.query('update person set admin = not admin where id = $1', [id]);
  await owner.query(
    `update team set leader_id = case when leader_id is distinct from $1 then $1::uuid end where id = any ($2)`,
    [id, teams],
  );
}

test('nobody who is not signed in reads a row, except that there is a workplace', async () => {
  const world = await World.build(one(fc.sample(aWorld, { numRuns: 1, seed: 7 })));
  try {
    for (const event of world.plan.events) await world.play(event);
    const read = await rowsReadBy(world.w, null, await readableTables(world.w));
    const some = Object.entries(read).filter(([, mark]) => !mark.startsWith('0 '));
    expect(some.map(([table]) => table)).toEqual(['workplace']);
  } finally {
    await world.close();
  }
});
