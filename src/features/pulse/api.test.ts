/** A round of the pulse over HTTP: who may say what of it, one answer each, no trace of it, and bands alone (B40). */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readStructuralLog } from '#features/people/admin/admin-contract.ts';
import { answerCard, readToday } from '#features/today/contract.ts';
import { RequestLog } from '#platform/http/request-log.ts';
import { one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { cardsFrom } from '#test/cards.ts';
import { teamOf } from '#test/team-life.ts';
import { Workplace } from '#test/workplace.ts';
import {
  answerPulse,
  changePulse,
  readPulse,
  readPulseOfTeam,
  schedulePulse,
  takeBackPulse,
} from './contract.ts';
import { pulseJobs } from './jobs.ts';
import { pulseCards } from './today.ts';
import type { Statement } from './pulse-statements.ts';

let w: Workplace;
let operations: string;
let care: Awaited<ReturnType<typeof teamOf>>;
let dispatch: Awaited<ReturnType<typeof teamOf>>;
let director: Actor;
let admin: Actor;
let outsider: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  operations = await w.team('Operations');
  care = await teamOf(w, 'Customer Care', 5, operations);
  dispatch = await teamOf(w, 'Dispatch', 10, operations);
  director = await w.person('Director', { teams: [operations], leads: operations });
  admin = await w.person('Admin', { admin: true });
  outsider = await w.person('Outsider');
  // nobody is asked who has never been here
  await w.database.owner.query(`update person set here_since = '2054-01-01'`);
});
afterAll(() => w.close());

const statements: Statement[] = ['in-time', 'stuck', 'mistake', 'my-back', 'not-now'];
const plan = { opensOn: '2054-12-01', closesOn: '2054-12-10', statements };
const all = (answer: number) => Array<number>(5).fill(answer);
const takeTurn = () =>
  one(pulseJobs).run({}, { app: w.database.app, worker: w.database.worker, clock: w.clock.read });
const on = async (day: string) => {
  w.clock.set(`${day}T08:00:00Z`);
  await takeTurn();
};
const open = async () => (await admin.call(readPulse, {})).open!;
const answer = async (who: readonly Actor[], answers: (number | null)[]) => {
  const { id } = await open();
  for (const somebody of who) await somebody.call(answerPulse, { id, answers });
};
const last = async (team: string, who = outsider) =>
  one((await who.call(readPulseOfTeam, { id: team })).rounds);
const cards = async (who: Actor) => (await cardsFrom(w, [pulseCards], who)).map((card) => card.id);
const today = async (who: Actor) =>
  (await who.call(readToday, {})).cards.map(({ kind, answers }) => [kind, answers]);
const ownOf = async (team: string) => (await last(team)).statements.map(({ own }) => own);

test('D16: an admin says when a round is, and may ask for more than five, never for fewer', async () => {
  expect(await admin.refusal(schedulePulse, { ...plan, fewest: 4 })).toBe('pulse.too-few');
  expect(await admin.refusal(schedulePulse, { ...plan, opensOn: '2054-11-24' })).toBe(
    'pulse.opens-in-the-past',
  );
  expect(await admin.refusal(schedulePulse, { ...plan, closesOn: '2054-12-02' })).toBe('pulse.open-for');
  expect(
    await admin.refusal(schedulePulse, {
      ...plan,
      statements: ['in-time', 'stuck', 'mistake', 'noticed', 'not-now'],
    }),
  ).toBe('pulse.statements');
  for (const who of [director, outsider]) expect(await who.refusal(schedulePulse, plan)).toBe('not-found');
  const round = await admin.call(schedulePulse, plan);
  expect(round).toMatchObject({ state: 'scheduled', fewest: 5, statements });
  expect(await admin.refusal(schedulePulse, { ...plan, opensOn: '2054-12-15', closesOn: '2054-12-24' })).toBe(
    'pulse.one-a-quarter',
  );
  const more = await admin.call(changePulse, { id: round.id, saw: 1, ...plan, fewest: 8 });
  expect(more).toMatchObject({ fewest: 8, version: 2 });
  expect(await admin.refusal(changePulse, { id: round.id, saw: 1, ...plan })).toBe('pulse.stale');
  // what is not spoken of stays as it is
  const { opensOn } = plan;
  const longer = await admin.call(changePulse, { id: round.id, saw: 2, opensOn, closesOn: '2054-12-28' });
  expect(longer).toMatchObject({ fewest: 8, statements, closesOn: '2054-12-28', version: 3 });
  const late = { ...plan, opensOn: '2054-12-20', closesOn: '2055-01-10' };
  await admin.call(changePulse, { id: round.id, saw: 3, ...late, fewest: 8 });
  const next = { ...plan, opensOn: '2055-01-10', closesOn: '2055-01-20' };
  expect(await admin.refusal(schedulePulse, next)).toBe('pulse.overlaps');

  expect(await outsider.call(readPulse, {})).toMatchObject({
    open: null,
    scheduled: [{ fewest: 8 }],
  });
  // a role shows nothing here that others do not see
  const { body } = await outsider.get('/api/pulse');
  for (const who of [admin, director]) expect((await who.get('/api/pulse')).body).toBe(body);
  await admin.call(takeBackPulse, { id: round.id });
  expect((await admin.call(readPulse, {})).scheduled).toEqual([]);
  const { items } = await admin.call(readStructuralLog, {});
  expect(items.slice(0, 5).map(({ what, by, detail }) => [what, by?.name, detail])).toEqual([
    ['pulse.taken-back', 'Admin', '2054-12-20 – 2055-01-10'],
    ['pulse.changed', 'Admin', '2054-12-20 – 2055-01-10'],
    ['pulse.changed', 'Admin', '2054-12-01 – 2054-12-28'],
    ['pulse.changed', 'Admin', '2054-12-01 – 2054-12-10'],
    ['pulse.scheduled', 'Admin', '2054-12-01 – 2054-12-10'],
  ]);
});

test('it opens on its day, to everybody, and nothing about it changes any more', async () => {
  const { id } = await admin.call(schedulePulse, {
    opensOn: plan.opensOn,
    closesOn: plan.closesOn,
    statements,
  });
  await on('2054-11-30');
  expect((await outsider.call(readPulse, {})).open).toBeNull();
  await on('2054-12-01');
  expect((await one(dispatch.members).call(readPulse, {})).open).toMatchObject({
    id,
    countedWith: { name: 'Dispatch' },
    isAll: true,
    answered: false,
  });
  // the director and the two of the workplace alone are fewer than five: they join the smallest group
  expect((await director.call(readPulse, {})).open).toMatchObject({ countedWith: { name: 'Customer Care' } });
  expect(await admin.refusal(changePulse, { id, saw: 2, ...plan, fewest: 5 })).toBe('pulse.begun');
  expect(await admin.refusal(takeBackPulse, { id })).toBe('pulse.begun');
});

test('T18: a card leads there, not this time is for good, and it goes with the answer', async () => {
  const { id } = await open();
  const [first, second] = dispatch.members as [Actor, Actor];
  expect(await cards(first)).toEqual([`pulse.answer:${id}`]);
  expect(await today(second)).toEqual([['T18', ['answer', 'not-this-time']]]);
  await second.call(answerCard, { card: `pulse.answer:${id}`, answer: 'not-this-time' });
  expect(await today(second)).toEqual([]);
  // whoever said so may still answer
  expect((await second.call(readPulse, {})).open).toMatchObject({ answered: false });
});

test('everybody answers once; whoever came later is asked in the next round', async () => {
  const newcomer = await w.person('Newcomer', { teams: [care.team] });
  await w.database.owner.query(`update person set here_since = '2054-12-01' where id = $1`, [newcomer.id]);
  const { id } = await open();
  expect(await newcomer.refusal(answerPulse, { id, answers: all(5) })).toBe('pulse.not-asked');
  // nobody has to answer each statement, but nothing at all is no answer
  expect(await one(dispatch.members).refusal(answerPulse, { id, answers: Array(5).fill(null) })).toBe(
    'pulse.says-nothing',
  );
  await answer(dispatch.members.slice(0, 6), [4, null, 4, 4, 4]);
  await answer(dispatch.members.slice(6), all(4));
  expect(await cards(one(dispatch.members))).toEqual([]);
  expect(await one(dispatch.members).refusal(answerPulse, { id, answers: all(1) })).toBe('pulse.answered');
  expect((await one(dispatch.members).call(readPulse, {})).open).toMatchObject({ answered: true });
  await answer(care.members.slice(0, 4), all(2));
});

test('an answer leaves no row with a moment, an order or a name beside it, and no line in the log', async () => {
  const { rows } = await w.database.owner.query<{ table: string; name: string }>(
    `select table_name as table, column_name as name from information_schema.columns
     where table_schema = 'public' and table_name in ('pulse_spent', 'pulse_group', 'pulse_member')
       and (data_type like 'timestamp%' or data_type = 'date' or is_identity = 'YES' or column_default like 'nextval%')`,
  );
  expect(rows).toEqual([]);
  const kept = await w.database.owner.query(
    `select from idempotency_key where operation like '%answers%' union all select from history where subject_kind = 'pulse'`,
  );
  expect(kept.rows).toEqual([]);
  const info = vi.fn<() => void>();
  const asked = (operation: object) =>
    new RequestLog().requestCompleted(
      null,
      {
        method: 'POST',
        routeOptions: { url: '/', config: { operation } },
        log: { info, debug: info },
      } as never,
      { statusCode: 200, elapsedTime: 1 } as never,
    );
  asked(answerPulse);
  expect(info).not.toHaveBeenCalled();
  asked(readPulse);
  expect(info).toHaveBeenCalledTimes(1);
});

test('while it is open nobody sees anything of it, not by SQL, and not who answered', async () => {
  expect((await director.call(readPulseOfTeam, { id: w.everyone })).rounds).toEqual([]);
  const as = async (who: Actor, statement: string) => {
    const client = await w.database.app.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('alongside.person', $1, true)`, [who.id]);
      return (await client.query(statement)).rows;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  for (const column of ['answered', 'agreed'])
    await expect(as(admin, `select ${column} from pulse_group`)).rejects.toThrow('permission denied');
  expect(await as(admin, 'select from pulse_spent')).toEqual([]);
  expect(await as(director, 'select person_id from pulse_member')).toHaveLength(1);
  for (const write of [
    `insert into pulse_spent select round_id, person_id from pulse_member`,
    `update pulse_group set moved = 0`,
    `update pulse_round set state = 'published'`,
    `insert into pulse_figure select id, 'stuck', 'most' from pulse_group`,
  ])
    await expect(as(admin, write)).rejects.toThrow('permission denied');
});

test('D17: Care has too few to show, Dispatch shows, and Operations tells what its groups say', async () => {
  const { id } = await open();
  await on('2054-12-10');
  expect(await open()).toMatchObject({ id });
  await on('2054-12-11');
  expect(await one(care.members).refusal(answerPulse, { id, answers: all(5) })).toBe('pulse.not-open');
  expect(await last(care.team)).toMatchObject({ state: 'published', hasOwn: true, withRest: true });
  expect(await ownOf(care.team)).toEqual(Array(5).fill(null));
  // four answered the second statement
  expect(await ownOf(dispatch.team)).toEqual(['most', null, 'most', 'most', 'most']);
  expect(await last(operations)).toMatchObject({
    hasOwn: false,
    statements: statements.map((statement) => {
      const shown = statement === 'stuck' ? 0 : 1;
      return { statement, own: null, shown, less: 0, around: 0, more: shown };
    }),
  });
  const { items } = await admin.call(readStructuralLog, {});
  expect(items.slice(0, 2).map(({ what, by }) => [what, by])).toEqual([
    ['pulse.published', null],
    ['pulse.opened', null],
  ]);
});

test('D17: everybody reads the same, byte for byte, whoever they are', async () => {
  for (const team of [care.team, dispatch.team, operations, w.everyone]) {
    const { body } = await outsider.get(`/api/pulse/teams/${team}`);
    for (const who of [admin, director, one(care.members), one(dispatch.members)])
      expect((await who.get(`/api/pulse/teams/${team}`)).body).toBe(body);
  }
});

test('when it is over, the counts and who answered are destroyed, and whom Today asked how often', async () => {
  const { rows } = await w.database.owner.query(
    `select from pulse_spent union all select from pulse_group where answered is not null or agreed is not null
     union all select from card_memory where kind = 'T18'`,
  );
  expect(rows).toEqual([]);
});

test('D18: next round all of Care disagree, and nobody can tell that it was all', async () => {
  w.clock.set('2055-02-01T08:00:00Z');
  await admin.call(schedulePulse, { opensOn: '2055-02-02', closesOn: '2055-02-12' });
  await on('2055-02-02');
  const { id, statements: chosen } = await open();
  expect(chosen).toContain('my-back');
  expect(chosen.filter((statement) => statements.includes(statement))).toEqual(['my-back']);
  await answer(care.members, all(1));
  await on('2055-02-13');
  expect(await last(care.team)).toMatchObject({ id, withRest: true });
  expect(await ownOf(care.team)).toEqual(Array(5).fill('under-half'));
  // a newcomer joined Care in between: what it said before stands as "then"
  expect(await last(care.team)).toMatchObject({ joined: false });
  expect(await last(dispatch.team)).toMatchObject({ joined: true });
  expect(await ownOf(dispatch.team)).toEqual(Array(5).fill(null));
});

test('of a round in which too few answer anywhere, nothing is shown', async () => {
  w.clock.set('2055-05-01T08:00:00Z');
  await admin.call(schedulePulse, { opensOn: '2055-05-02', closesOn: '2055-05-12' });
  await on('2055-05-02');
  await answer(dispatch.members.slice(0, 4), all(5));
  await on('2055-05-13');
  expect(await last(w.everyone)).toMatchObject({ state: 'withheld' });
  expect((await last(w.everyone)).statements.every(({ shown }) => shown === 0)).toBe(true);
});
