/** What the database itself holds, whatever the application might forget: direct SQL as the application's role. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/id.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { addLine } from './guide/guide-contract.ts';
import { changeSettings, mute } from './settings/me-contract.ts';

let w: Workplace;
let payments: string;
let admin: Actor;
let developer: Actor;
let colleague: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  payments = await w.team('Payments');
  admin = await w.person('Admin', { admin: true });
  developer = await w.person('Developer', { teams: [payments] });
  colleague = await w.person('Colleague', { teams: [payments] });
});
afterAll(() => w.close());

/** Runs statements as the application's role on behalf of somebody; nothing is kept. */
async function sqlAs(actor: Actor | null, ...statements: string[]) {
  const client = await w.database.app.connect();
  try {
    await client.query('begin');
    await client.query(`set local alongside.person = '${actor?.id ?? ''}'`);
    let last;
    for (const statement of statements) last = await client.query(statement);
    return last!;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test('nobody without rights makes themselves an admin, or another', async () => {
  const self = `update person set admin = true where id = '${developer.id}'`;
  await expect(sqlAs(developer, self)).rejects.toThrow(/row-level security|only an admin/);
  const { rowCount } = await sqlAs(developer, `update person set admin = true where id = '${colleague.id}'`);
  expect(rowCount).toBe(0);
  const id = newId();
  await expect(sqlAs(developer, `insert into party (id, kind) values ('${id}', 'person')`)).rejects.toThrow(
    'row-level security',
  );
});

test('nobody changes their address, the day they came, or leaves by a stroke of the pen', async () => {
  const on = (change: string) => sqlAs(developer, `update person set ${change} where id = '${developer.id}'`);
  await expect(on("email = 'else@example.org'")).rejects.toThrow('permission denied');
  await expect(on("joined_at = '2000-01-01'")).rejects.toThrow('permission denied');
  await expect(on('left_at = now()')).rejects.toThrow();
  await expect(
    sqlAs(admin, `update person set left_at = now() where id = '${developer.id}'`),
  ).rejects.toThrow('permission denied');
  await expect(sqlAs(developer, `select remove_person('${colleague.id}', now())`)).rejects.toThrow(
    'only an admin, or oneself',
  );
  expect((await on("name = 'Devi'")).rowCount).toBe(1);
});

test('nobody joins a team, leads one or renames the workplace by themselves', async () => {
  const other = await w.team('Test');
  const join = `insert into membership (person_id, team_id) values ('${developer.id}', '${other}')`;
  await expect(sqlAs(developer, join)).rejects.toThrow('row-level security');
  expect((await sqlAs(developer, `update team set leader_id = '${developer.id}'`)).rowCount).toBe(0);
  expect((await sqlAs(developer, `update workplace set name = 'Mine'`)).rowCount).toBe(0);
  await expect(sqlAs(admin, `update workplace set everyone_id = '${other}'`)).rejects.toThrow(
    'permission denied',
  );
  expect(
    (await sqlAs(developer, `delete from membership where person_id = '${colleague.id}'`)).rowCount,
  ).toBe(0);
});

test('nobody puts themselves into a circle', async () => {
  const line = await colleague.call(addLine, {
    party: colleague.id,
    topic: 'worry',
    words: 'Mine',
    who: 'me',
  });
  const join = `insert into circle_party (circle_id, party_id) values ('${line.circle.id}', '${developer.id}')`;
  await expect(sqlAs(developer, join)).rejects.toThrow('permission denied');
});

test('what is mine alone is mine alone, for admins too', async () => {
  await developer.call(changeSettings, { plate: 'full' });
  await developer.call(mute, { kind: 'party', what: colleague.id });
  await developer.call(addLine, { party: developer.id, topic: 'want', words: 'Mine', who: 'me' });
  for (const table of ['own_setting', 'mute', 'guide_line_before'])
    expect({ table, rows: (await sqlAs(admin, `select from ${table}`)).rowCount }).toEqual({
      table,
      rows: 0,
    });
  const lines = `select from guide_line where party_id = '${developer.id}'`;
  expect((await sqlAs(admin, lines)).rowCount).toBe(0);
  expect((await sqlAs(developer, lines)).rowCount).toBe(1);
});

test('rank changes nothing that somebody reads in guides', async () => {
  const everything = 'select id from guide_line order by id';
  const before = (await sqlAs(colleague, everything)).rows;
  await w.database.owner.query('update person set admin = true where id = $1', [colleague.id]);
  await w.database.owner.query('update team set leader_id = $1', [colleague.id]);
  expect((await sqlAs(colleague, everything)).rows).toEqual(before);
  await w.database.owner.query('update person set admin = false where id = $1', [colleague.id]);
  await w.database.owner.query('update team set leader_id = null');
});

test("a team's line cannot be hidden from anybody, and a guide line cannot be slipped into another's guide", async () => {
  const write = (party: string, circle: string) =>
    sqlAs(
      developer,
      `insert into guide_line (id, party_id, circle_id, topic, words, changed_at)
       values ('${newId()}', '${party}', '${circle}', 'offers', 'Rigs', now())`,
    );
  await expect(write(payments, developer.id)).rejects.toThrow('row-level security');
  await expect(write(colleague.id, developer.id)).rejects.toThrow('row-level security');
  expect((await write(payments, w.everyone)).rowCount).toBe(1);
});

const note = (by: string) =>
  `insert into structural_log (at, by_person, what) values (now(), '${by}', 'person.added')`;

test('the structural log is read by admins and written in nobody else’s name', async () => {
  expect((await sqlAs(admin, note(admin.id), 'select from structural_log')).rowCount).toBe(1);
  expect((await sqlAs(developer, note(developer.id), 'select from structural_log')).rowCount).toBe(0);
  await expect(sqlAs(developer, note(admin.id))).rejects.toThrow('row-level security');
});

test('whoever has not signed in sees nobody', async () => {
  for (const table of [
    'party',
    'person',
    'team',
    'membership',
    'circle',
    'guide_line',
    'working_hours',
    'structural_log',
  ])
    expect({ table, rows: (await sqlAs(null, `select from ${table}`)).rowCount }).toEqual({ table, rows: 0 });
  expect((await sqlAs(null, `select people_by_words(to_tsquery('simple', 'dev:*'), 9)`)).rowCount).toBe(0);
});

test('every function that passes by the policies is closed to whoever is not named', async () => {
  const { rows } = await w.database.owner.query<{ name: string }>(
    `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'public' and p.prosecdef and p.prorettype <> 'trigger'::regtype
       and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`,
  );
  expect(rows.map((row) => row.name)).toEqual([]);
});
