import { afterAll, beforeAll, expect, test } from 'vitest';
import { defined, last } from '#platform/defined.ts';
import { listPeople, readPerson } from '#features/people/directory-contract.ts';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { readPulse, readPulseOfTeam } from '#features/pulse/contract.ts';
import { readMe } from '#features/people/settings/me-contract.ts';
import { readTeamTree } from '#features/people/teams/team-contract.ts';
import { listNotes } from '#features/notes/contract.ts';
import { redeemLink } from '#features/sign-in/contract.ts';
import { goalStates } from '#features/goals/goal-stored.ts';
import { promiseStates } from '#features/promises/promise-stored.ts';
import { readTeamView } from '#features/team-view/contract.ts';
import { readToday } from '#features/today/contract.ts';
import { features } from '#src/app.ts';
import type { Actor } from '#test/actor.ts';
import { AnonymousBrowser } from '#test/anonymous-browser.ts';
import { Workplace } from '#test/workplace.ts';
import { tryItAs } from './contract.ts';
import { fillSample } from './fill.ts';

/** Made on a quiet day, and looked at on that day and the next. */
const sunday = '2054-11-22T05:00:00Z';
const monday = '2054-11-23T09:00:00Z';

let w: Workplace;
let founder: Actor;
const heard: [done: number, total: number][] = [];

const fill = () =>
  fillSample(
    { app: w.database.app, worker: w.database.worker, clock: w.clock.read },
    features,
    founder.id,
    (done, total) => heard.push([done, total]),
  );
beforeAll(async () => {
  w = await Workplace.open(sunday);
  founder = await w.person('Robin Visitor', { admin: true });
  await fill();
});
afterAll(() => w.close());

const rows = async <Row>(query: string): Promise<Row[]> =>
  (await w.database.owner.query(query)).rows as Row[];

const everybody = async () => (await founder.call(listPeople, { limit: 100 })).items;
const idOf = async (name: string) => defined((await everybody()).find((person) => person.name === name)).id;

/** A browser in which somebody of the company is signed in by the founder's link. */
async function as(name: string): Promise<AnonymousBrowser> {
  const { path } = await founder.call(tryItAs, { person: await idOf(name) });
  const browser = new AnonymousBrowser(w.app);
  await browser.call(redeemLink, { secret: path.replace('/sign-in/', '') });
  return browser;
}

test('it is a company of about sixty people in nested teams, and says that it is a sample', async () => {
  expect((await everybody()).length).toBeGreaterThan(55);
  const { items } = await founder.call(readTeamTree, {});
  const payments = defined(items.find((team) => team.name === 'Payments'));
  expect(items.find((team) => team.id === payments.parent)?.name).toBe('Product');
  expect(payments.leader?.name).toBe('Lena Hartwig');
  expect((await founder.call(readMe, {})).workplace.sample).toBe(true);
});

test('promises stand in every state there is, some at risk, some about to be handed over', async () => {
  const found = await rows<{ state: string }>('select distinct state from promise');
  expect(found.map(({ state }) => state).toSorted()).toEqual([...promiseStates].toSorted());
  const [{ risky, handed }] = (await rows<{ risky: number; handed: number }>(`
    select count(*) filter (where at_risk is not null)::int as risky,
      count(*) filter (where proposal->>'performerId' is not null)::int as handed
    from promise where state = 'promised'`)) as [{ risky: number; handed: number }];
  expect(risky).toBeGreaterThan(1);
  expect(handed).toBeGreaterThan(0);
});

test('some keep lines for themselves, and whoever plays them finds them', async () => {
  const own = await founder.call(listNotes, {});
  expect(own.items.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['remember', 'practice', 'reflection']),
  );
  expect(own.items.every(({ text }) => text !== null)).toBe(true);
  const monica = await as('Monica Reyes');
  expect((await monica.call(listNotes, {})).items).toHaveLength(2);
});

test('partners and charters are lively: something is said back, countered, reworded, due, asked and objected to', async () => {
  const partnerships = await rows<{ state: string }>('select distinct state from partnership order by state');
  expect(partnerships.map(({ state }) => state)).toEqual(['active', 'invited', 'resting']);
  const [lines] = await rows<Record<string, number>>(`
    select count(*) filter (where e.state = 'proposed' and t.reflection is null)::int as unheard,
      count(*) filter (where e.state = 'proposed' and t.reflection is not null and not t.heard)::int as "saidBack",
      count(*) filter (where e.state = 'proposed' and t.by_side = 'needed-from')::int as countered,
      count(*) filter (where e.state = 'agreed' and t.heard is not null)::int as reworded,
      count(*) filter (where e.state = 'agreed' and e.review_on <= '2054-11-22')::int as due,
      count(*) filter (where e.needed_from_reviewed and not e.needs_reviewed)::int as answered
    from expectation e left join expectation_proposal t on t.expectation_id = e.id`);
  for (const count of Object.values(lines!)) expect(count).toBeGreaterThan(0);
  const charters = await rows<{ state: string }>('select distinct state from charter_line order by state');
  expect(charters.map(({ state }) => state)).toEqual(['agreed', 'proposed']);
  const [asked] = await rows<Record<string, number>>(`
    select count(*) filter (where kind = 'reword')::int as reworded,
      (select count(*)::int from charter_answer where says = 'objection') as objections
    from charter_question where state = 'open'`);
  for (const count of Object.values(asked!)) expect(count).toBeGreaterThan(0);
});

test('thanks and asks stand in every state that somebody can see', async () => {
  const thanks = await rows<{ state: string }>('select distinct state from thanks');
  expect(thanks.map(({ state }) => state).toSorted()).toEqual([
    'draft',
    'sent',
    'shared',
    'sharing',
    'withdrawn',
  ]);
  const asks = await rows<{ ended: string }>(
    `select distinct coalesce(ended, 'open') as ended from ask order by 1`,
  );
  expect(asks.map(({ ended }) => ended)).toEqual([
    'helped',
    'lapsed',
    'no-longer-needed',
    'not-found',
    'open',
  ]);
});

test('goals stand in every state there is, with rewards proposed, agreed and given, a figure over months and promises', async () => {
  const goals = await rows<{ state: string }>('select distinct state from goal');
  expect(goals.map(({ state }) => state).toSorted()).toEqual([...goalStates].toSorted());
  const rewards = await rows<{ state: string }>('select distinct state from goal_reward order by 1');
  expect(rewards.map(({ state }) => state)).toEqual(['agreed', 'given', 'proposed']);
  const line = await rows(
    'select from goal_progress where value is not null group by goal_id having count(*) > 6',
  );
  expect(line).toHaveLength(1);
  const thanked = await rows<{ kind: string }>(
    `select kind from thanks where serves_kind = 'goal' and state in ('sent', 'shared') order by kind`,
  );
  expect(thanked.map(({ kind }) => kind)).toEqual(['thanks', 'win']);
  expect(await rows(`select from promise where serves_kind = 'goal'`)).toHaveLength(2);
});

test('every history runs forward in time, from after the beginning until now', async () => {
  const backward = await rows(`
    select from (select at, lag(at) over (partition by subject_id order by id) as before from history) h where at < before`);
  expect(backward).toEqual([]);
  const [span] = await rows<{ first: Date; last: Date }>(
    'select min(at) as first, max(at) as last from history',
  );
  expect(span!.last.getTime()).toBeLessThanOrEqual(w.clock.read().epochMilliseconds);
  expect(w.clock.read().epochMilliseconds - span!.first.getTime()).toBeGreaterThan(150 * 24 * 3_600_000);
});

test('no two asks or promises say the same, and nobody real can be written to', async () => {
  const twice = await rows(`
    select what from (select what from ask union all select what from promise where serves_id is null) said
    group by what having count(*) > 2`);
  expect(twice).toEqual([]);
  expect(await rows(`select email from person where email not like '%@example.org'`)).toEqual([]);
});

test('the founder finds several different things on the first page, even on a Sunday', async () => {
  const { cards } = await founder.call(readToday, {});
  expect(new Set(cards.map((card) => card.kind)).size).toBeGreaterThanOrEqual(3);
});

test('the jobs that are left lie ahead', async () => {
  const late = await rows(
    `select run_at from graphile_worker._private_jobs where run_at < '${w.clock.read().toString()}'`,
  );
  expect(late).toEqual([]);
  w.clock.set(monday);
  await w.runJobs();
});

test.for(['Lena Hartwig', 'Tomasz Wrona', 'Zofia Malik', 'Selma Haugen', 'Nadia Benali'])(
  '%s finds several different things on the first page',
  async (name) => {
    const { cards } = await (await as(name)).call(readToday, {});
    expect(cards.length).toBeGreaterThanOrEqual(4);
    expect(new Set(cards.map((card) => card.kind)).size).toBeGreaterThanOrEqual(3);
  },
);

test('two teams find all figures of their pattern, a small one too few, and one was just asked', async () => {
  const { items } = await founder.call(readTeamTree, {});
  const patternOf = async (name: string, member: string) => {
    const { id } = defined(items.find((team) => team.name === name));
    return (await (await as(member)).call(readTeamView, { id })).pattern;
  };
  const figures = async (name: string, member: string) => {
    const [last] = (await patternOf(name, member)).quarters;
    const { from: _from, until: _until, joined: _joined, ...four } = last!;
    return Object.values(four).filter((figure) => figure !== null).length;
  };
  expect(await figures('Payments', 'Mei Tanaka')).toBe(4);
  expect(await figures('Dispatch', 'Karl Brandt')).toBe(4);
  expect(await figures('People and Workplace', 'Ulla Knutsen')).toBe(0);
  expect(await patternOf('Test', 'Emre Aksoy')).toMatchObject({ isOn: false, asked: true });
});

test('four rounds of the pulse are over, and one is open to the visitor', async () => {
  const { workplace } = await founder.call(readMe, {});
  const { rounds } = await founder.call(readPulseOfTeam, { id: workplace.everyone });
  expect(rounds.map(({ state }) => state)).toEqual(Array(4).fill('published'));
  const backed = rounds.map(({ statements }) => statements.find(({ statement }) => statement === 'my-back'));
  for (const said of backed) expect(said!.shown).toBeGreaterThan(7);
  expect((await founder.call(readPulse, {})).open).toMatchObject({ answered: false });
});

test('progress is told to the end', () => {
  expect(last(heard)[0]).toBe(last(heard)[1]);
});

test('a workplace that has people is never filled, neither again nor at first', async () => {
  const before = (await everybody()).length;
  expect(await fill()).toBe(false);
  expect((await everybody()).length).toBe(before);
});

test('only an admin tries it as somebody, and a link opens once', async () => {
  const lena = await as('Lena Hartwig');
  expect((await lena.call(readMe, {})).person.name).toBe('Lena Hartwig');
  const person = await idOf('Zofia Malik');
  expect(await lena.refusal(tryItAs, { person })).toBe('not-found');
  const { path } = await founder.call(tryItAs, { person });
  const secret = path.replace('/sign-in/', '');
  await new AnonymousBrowser(w.app).call(redeemLink, { secret });
  expect(await new AnonymousBrowser(w.app).refusal(redeemLink, { secret })).toBe('sign-in.link-ended');
});

test('nobody is tried as who could be real, or who has left', async () => {
  const real = await w.person('Somebody Real');
  await w.database.owner.query(`update person set email = 'real@harbour.example.com' where id = $1`, [
    real.id,
  ]);
  expect(await founder.refusal(tryItAs, { person: real.id })).toBe('not-found');
  const gone = await idOf('Ben Whitlock');
  await founder.call(removePerson, { id: gone });
  expect((await founder.call(readPerson, { id: gone })).leftOn).not.toBeNull();
  expect(await founder.refusal(tryItAs, { person: gone })).toBe('not-found');
});
