import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { reading, writing } from '#platform/database/transaction.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { removeFromHere } from '../person-store.ts';
import * as people from '../public.ts';

let w: Workplace;
let payments: string;
let testTeam: string;
let crew: string;
let developer: Actor;
let tester: Actor;
let outsider: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  payments = await w.team('Payments');
  testTeam = await w.team('Test');
  crew = await w.team('Rig crew', testTeam);
  developer = await w.person('Developer', { teams: [payments] });
  tester = await w.person('Test engineer', { teams: [crew] });
  outsider = await w.person('Outsider');
});
afterAll(() => w.close());

const as = <T>(actor: Actor, work: Parameters<typeof writing<T>>[2]) =>
  writing(w.database.app, actor.id, work);
const seenBy = <T>(actor: Actor, work: Parameters<typeof reading<T>>[2]) =>
  reading(w.database.app, actor.id, work);

test('the same parties are the same circle, in whatever order they are named', async () => {
  const one = await as(developer, (tx) => people.circleOf(tx, [payments, testTeam]));
  expect(await as(tester, (tx) => people.circleOf(tx, [testTeam, payments, testTeam]))).toBe(one);
});

test('a circle with the whole workplace in it is everyone', async () => {
  expect(await as(developer, (tx) => people.circleOf(tx, [payments, w.everyone]))).toBe(w.everyone);
});

test('nobody unknown or gone can be put into a circle', async () => {
  await expect(as(developer, (tx) => people.circleOf(tx, [newId()]))).rejects.toMatchObject({
    code: 'people.not-here',
  });
  await expect(as(developer, (tx) => people.circleOf(tx, []))).rejects.toMatchObject({
    code: 'people.not-here',
  });
});

test('a circle is described in names and people, with those of the teams below', async () => {
  const circle = await as(developer, (tx) => people.circleOf(tx, [payments, testTeam]));
  expect(await seenBy(tester, (db) => people.describeCircle(db, circle))).toEqual({
    id: circle,
    everyone: false,
    people: 2,
    parties: [
      { id: payments, kind: 'team', name: 'Payments' },
      { id: testTeam, kind: 'team', name: 'Test' },
    ],
  });
  const all = await seenBy(outsider, (db) => people.describeCircle(db, w.everyone));
  expect(all).toMatchObject({ everyone: true, people: 3 });
});

test('a circle is not described to somebody outside it', async () => {
  const circle = await as(developer, (tx) => people.circleOf(tx, [payments, testTeam]));
  await expect(seenBy(outsider, (db) => people.describeCircle(db, circle))).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a person belongs to themselves, their teams, those above, and the whole', async () => {
  const mine = await seenBy(outsider, (db) => people.partiesOf(db, tester.id));
  expect(mine.toSorted()).toEqual([tester.id, crew, testTeam, w.everyone].toSorted());
  expect(await seenBy(tester, (db) => people.isMemberOf(db, tester.id, testTeam))).toBe(true);
  expect(await seenBy(tester, (db) => people.speaksFor(db, tester.id, payments))).toBe(false);
  expect(await seenBy(tester, (db) => people.membersOf(db, testTeam))).toEqual([tester.id]);
});

test('a team of two is too small to act as a team', async () => {
  expect(await seenBy(tester, (db) => people.isTooSmallToActAsTeam(db, testTeam))).toBe(true);
  expect(await seenBy(tester, (db) => people.isTooSmallToActAsTeam(db, w.everyone))).toBe(false);
});

test('words may mention those in the circle and teams, but nobody absent', async () => {
  const circle = await as(developer, (tx) => people.circleOf(tx, [payments, testTeam]));
  const say = (words: string) => as(developer, (tx) => people.refuseAbsentMentions(tx, words, circle));
  await say(`with @[Test engineer](${tester.id}) and @[Test](${testTeam})`);
  await say('Outsider, in plain words, is only hinted at');
  await expect(say(`because @[Outsider](${outsider.id}) said so`)).rejects.toMatchObject({
    code: 'people.names-someone-absent',
    details: { party: { id: outsider.id, kind: 'person', name: 'Outsider' } },
  });
});

test('words reach a team when the first of its members is at work', async () => {
  const early = await w.person('Early', { teams: [crew], timeZone: 'Asia/Tokyo' });
  const night = Temporal.Instant.from('2054-11-24T20:00:00Z');
  expect(String(await seenBy(developer, (db) => people.reachesWhen(db, tester.id, night)))).toBe(
    '2054-11-25T08:00:00Z',
  );
  expect(String(await seenBy(developer, (db) => people.reachesWhen(db, crew, night)))).toBe(
    '2054-11-25T00:00:00Z',
  );
  expect(await seenBy(developer, (db) => people.plateOf(db, early.id))).toBe('open');
});

test('whoever left is in no circle, counted in none, and put into none', async () => {
  const leaver = await w.person('Leaver', { teams: [payments] });
  const size = async () => (await seenBy(developer, (db) => people.describeCircle(db, payments))).people;
  const before = await size();
  await as(leaver, (tx) => removeFromHere(tx, leaver.id, w.clock.read()));
  expect(await size()).toBe(before - 1);
  expect(await seenBy(developer, (db) => people.partiesOf(db, leaver.id))).toEqual([]);
  expect(await seenBy(developer, (db) => people.membersOf(db, payments))).not.toContain(leaver.id);
  expect((await seenBy(developer, (db) => people.partiesNamed(db, [leaver.id]))).get(leaver.id)?.name).toBe(
    'Leaver',
  );
  await expect(as(developer, (tx) => people.circleOf(tx, [leaver.id]))).rejects.toMatchObject({
    code: 'people.not-here',
  });
});

test('with a team that is moved, those of the teams below it belong to the teams above its new place', async () => {
  const { owner } = w.database;
  const [north, south, harbour, pier] = [newId(), newId(), newId(), newId()];
  await owner.query("insert into party (id, kind) select unnest($1::uuid[]), 'team'", [
    [north, south, harbour, pier],
  ]);
  await owner.query(
    `insert into team (id, parent_id, name, created_at) select id, parent, name, now()
      from unnest($1::uuid[], $2::uuid[], $3::text[]) made (id, parent, name)`,
    [
      [pier, harbour, north, south],
      [harbour, north, w.everyone, w.everyone],
      ['Pier', 'Harbour', 'North', 'South'],
    ],
  );
  const docker = await w.person('Docker', { teams: [pier] });
  const theirs = () => seenBy(docker, (db) => people.partiesOf(db, docker.id));
  expect(new Set(await theirs())).toEqual(new Set([docker.id, pier, harbour, north, w.everyone]));
  await owner.query('update team set parent_id = $1 where id = $2', [south, harbour]);
  expect(new Set(await theirs())).toEqual(new Set([docker.id, pier, harbour, south, w.everyone]));
});
