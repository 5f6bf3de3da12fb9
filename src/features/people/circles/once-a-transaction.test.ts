/** Who somebody is in is worked out once for a transaction: these are the moments at which it must be worked out anew. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading, writing, type Reading } from '#platform/database/transaction.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { removeFromHere } from '../person-store.ts';
import * as people from '../public.ts';

let w: Workplace;
let payments: string;
let testTeam: string;
let developer: Actor;
let tester: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  payments = await w.team('Payments');
  testTeam = await w.team('Test');
  developer = await w.person('Developer', { teams: [payments] });
  tester = await w.person('Test engineer', { teams: [testTeam] });
});
afterAll(() => w.close());

const circlesOf = async (db: Reading): Promise<string[]> =>
  (await sql<{ id: string }>`select my_circles() as id`.execute(db)).rows.map(({ id }) => id);
const isMine = async (db: Reading, circle: string): Promise<boolean> =>
  (await sql<{ mine: boolean }>`select in_my_circles(${circle}::uuid) as mine`.execute(db)).rows[0]!.mine;
const actAs = (db: Reading, person: string) =>
  sql`select set_config('alongside.person', ${person}, true)`.execute(db);

test('a circle made in a transaction is known to the rest of it', async () => {
  await writing(w.database.app, developer.id, async (tx) => {
    const before = await circlesOf(tx);
    const made = await people.circleOf(tx, [developer.id, testTeam]);
    expect(before).not.toContain(made);
    expect(await circlesOf(tx)).toContain(made);
    expect(await isMine(tx, made)).toBe(true);
  });
});

test('a circle in which somebody is twice, in person and with a team, is one circle', async () => {
  await writing(w.database.app, developer.id, async (tx) => {
    const both = await people.circleOf(tx, [developer.id, payments]);
    expect((await circlesOf(tx)).filter((circle) => circle === both)).toEqual([both]);
  });
});

test('what was worked out for one person does not hold for another', async () => {
  await reading(w.database.app, developer.id, async (db) => {
    expect(await isMine(db, payments)).toBe(true);
    await actAs(db, tester.id);
    expect(await isMine(db, payments)).toBe(false);
    expect(await circlesOf(db)).not.toContain(payments);
    expect(await people.partiesOf(db, tester.id)).not.toContain(developer.id);
    await actAs(db, '');
    expect(await circlesOf(db)).toEqual([]);
    expect(await isMine(db, w.everyone)).toBe(false);
  });
});

test('nothing of it outlasts the transaction', async () => {
  const client = await w.database.app.connect();
  try {
    await client.query(`begin; set local alongside.person = '${developer.id}'`);
    await client.query('select my_circles()');
    await client.query('commit');
    const { rows } = await client.query(
      `select current_setting('alongside.circles', true) as circles, current_setting('alongside.parties', true) as parties`,
    );
    expect(rows.map(({ circles, parties }) => [circles ?? '', parties ?? ''])).toEqual([['', '']]);
    await client.query(`begin; set local alongside.person = ''`);
    const nobody = await client.query(
      `select my_circle_list() as circles, my_party_list() as parties, in_my_circles('${w.everyone}') as everywhere`,
    );
    expect(nobody.rows).toEqual([{ circles: [], parties: [], everywhere: false }]);
    await client.query('rollback');
  } finally {
    client.release();
  }
});

test('whoever joins a team or leaves within a transaction is in and out at once', async () => {
  const admin = await w.person('Admin', { admin: true });
  const nobodysYet = await w.team('Nobody’s yet');
  await writing(w.database.app, admin.id, async (tx) => {
    expect(await circlesOf(tx)).not.toContain(nobodysYet);
    await tx.insertInto('membership').values({ personId: admin.id, teamId: nobodysYet }).execute();
    expect(await circlesOf(tx)).toContain(nobodysYet);
    expect(await isMine(tx, nobodysYet)).toBe(true);
  });
  const leaver = await w.person('Leaver', { teams: [payments] });
  await writing(w.database.app, leaver.id, async (tx) => {
    expect(await isMine(tx, payments)).toBe(true);
    await removeFromHere(tx, leaver.id, w.clock.read());
    expect(await circlesOf(tx)).toEqual([]);
    expect(await isMine(tx, payments)).toBe(false);
  });
});

test('a step that is taken back takes back what was known through it', async () => {
  await writing(w.database.app, developer.id, async (tx) => {
    await circlesOf(tx);
    await sql`savepoint step`.execute(tx);
    const made = await people.circleOf(tx, [developer.id, tester.id, payments]);
    expect(await isMine(tx, made)).toBe(true);
    await sql`rollback to savepoint step`.execute(tx);
    expect(await isMine(tx, made)).toBe(false);
  });
});
