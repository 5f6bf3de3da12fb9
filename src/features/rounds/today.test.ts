import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { addLine } from '#features/people/guide/guide-contract.ts';
import { exportMine } from '#features/people/search/search-contract.ts';
import { openWithMe, readToday } from '#features/today/contract.ts';
import { writing } from '#platform/database/transaction.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import * as contract from './contract.ts';
import { scheduleRound } from './scheduling/scheduling.ts';

let w: Workplace;
let admin: Actor;
let one: Actor;
let other: Actor;
let monday = Temporal.PlainDate.from('2054-11-23');
let meeting: string;
let made = 0;

beforeAll(async () => {
  w = await Workplace.open();
  admin = await w.person('Admin', { admin: true, leads: w.everyone });
});
afterAll(() => w.close());

/** Two who are in, on a Monday after their round was made. */
beforeEach(async () => {
  for (const before of [one, other]) await before?.call(contract.leaveRounds, {}).catch(() => {});
  monday = monday.add({ weeks: 1 });
  made++;
  w.clock.set(`${monday.subtract({ days: 3 }).toString()}T10:00:00Z`);
  one = await w.person(`One ${made}`, { teams: [await w.team(`First ${made}`)] });
  other = await w.person(`Other ${made}`, { teams: [await w.team(`Second ${made}`)] });
  for (const actor of [one, other]) await actor.call(contract.joinRounds, { rhythm: 1, trios: true });
  await other.call(addLine, { party: other.id, topic: 'about-me', words: 'I keep bees.', who: 'everyone' });
  w.clock.set(`${monday.toString()}T08:00:00Z`);
  await scheduleRound({ app: w.database.app, worker: w.database.worker, clock: w.clock.read });
  meeting = (await one.call(contract.readRounds, {})).next!.id;
});

const dayAfter = (days: number) => w.clock.set(`${monday.add({ days }).toString()}T08:00:00Z`);
const cardsOf = async (actor: Actor) =>
  (await actor.call(readToday, {})).cards.filter((card) => card.kind === 'T16');

test('T16 asks before the day, with a line of the other’s own, until one has said yes', async () => {
  const [card] = await cardsOf(one);
  expect(card).toMatchObject({
    subject: { kind: 'round', id: meeting },
    why: { say: 'rounds.meet', with: { names: other.name, day: monday.add({ days: 2 }).toString() } },
    words: 'I keep bees.',
    answers: ['yes', 'skip'],
  });
  await one.call(contract.moves.yes, { id: meeting, saw: card!.saw! });
  expect(await cardsOf(one)).toEqual([]);
});

test('T16 is shown on two days at most, and not on the day itself', async () => {
  expect(await cardsOf(one)).toHaveLength(1);
  dayAfter(1);
  expect(await cardsOf(one)).toHaveLength(1);
  dayAfter(2);
  expect(await cardsOf(one)).toEqual([]);
});

test('the day after it asks once whether they met', async () => {
  dayAfter(3);
  expect(await cardsOf(one)).toMatchObject([
    { why: { say: 'rounds.met' }, answers: ['we-met', 'not-this-week'] },
  ]);
  dayAfter(4);
  expect(await cardsOf(one)).toEqual([]);
  await other.call(contract.moves['say-met'], { id: meeting, met: true });
  expect(await cardsOf(other)).toEqual([]);
});

test('whoever is left over is told kindly, once, and nobody else is told anything', async () => {
  await one.call(contract.moves.skip, { id: meeting, saw: 1 });
  await w.runJobs();
  expect(await cardsOf(other)).toMatchObject([{ why: { say: 'rounds.left-over' }, answers: ['got-it'] }]);
  expect(await cardsOf(one)).toEqual([]);
  dayAfter(1);
  expect(await cardsOf(other)).toEqual([]);
});

test('a meeting ahead is open with those who meet, and with nobody else', async () => {
  const mine = (await one.call(openWithMe, {})).items.filter((item) => item.subject.kind === 'round');
  expect(mine).toEqual([
    {
      subject: { kind: 'round', id: meeting },
      state: 'planned',
      words: other.name,
      with: [],
      day: '2054-12-30',
      yourMove: true,
    },
  ]);
  const theirs = (await admin.call(openWithMe, {})).items;
  expect(theirs.filter((item) => item.subject.kind === 'round')).toEqual([]);
});

test('one takes along one’s own rounds: settings, blocks, whom one met, and one’s own word alone', async () => {
  await one.call(contract.blockInRounds, { person: admin.id });
  dayAfter(3);
  await other.call(contract.moves['say-met'], { id: meeting, met: false });
  const mine = await one.call(exportMine, {});
  const rounds = mine['rounds'] as { meetings: object[]; blocks: object[] };
  expect(rounds.meetings).toEqual([
    {
      id: meeting,
      week: monday.toString(),
      meetOn: monday.add({ days: 2 }).toString(),
      state: 'planned',
      with: [other.id],
      saidYes: false,
      met: null,
    },
  ]);
  expect(rounds.blocks).toMatchObject([{ other_id: admin.id }]);
});

test('somebody who leaves is met no more; the other is told kindly, and what was theirs alone is gone', async () => {
  await one.call(contract.blockInRounds, { person: admin.id });
  await admin.call(removePerson, { id: one.id });
  await w.runJobs();
  expect(await other.call(contract.readRounds, {})).toMatchObject({ alone: 'left-over' });
  expect(await other.call(contract.readMeeting, { id: meeting })).toMatchObject({ state: 'skipped' });
  for (const table of ['round_member', 'round_block', 'round_alone']) {
    const { rowCount } = await w.database.owner.query(`select from ${table} where person_id = $1`, [one.id]);
    expect([table, rowCount]).toEqual([table, 0]);
  }
});

test('a stranger of any rank reads no row of it, and nobody speaks for somebody else', async () => {
  const as = <T>(actor: Actor, work: Parameters<typeof writing<T>>[2]) =>
    writing(w.database.app, actor.id, work);
  for (const table of [
    'roundMember',
    'roundBlock',
    'roundMeeting',
    'roundMeetingPerson',
    'roundAlone',
  ] as const)
    expect(await as(admin, (tx) => tx.selectFrom(table).selectAll().execute())).toEqual([]);
  await as(one, (tx) =>
    tx.updateTable('roundMeetingPerson').set({ met: true }).where('personId', '=', other.id).execute(),
  );
  await as(one, (tx) => tx.deleteFrom('roundMeetingPerson').where('personId', '=', other.id).execute());
  const { rows } = await w.database.owner.query('select met from round_meeting_person where person_id = $1', [
    other.id,
  ]);
  expect(rows).toEqual([{ met: null }]);
});
