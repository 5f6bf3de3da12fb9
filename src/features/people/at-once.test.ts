/** Two take the same name or address at once: the second is refused like one who comes a moment later. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { addressOf } from '#test/mailbox.ts';
import { Workplace } from '#test/workplace.ts';
import { addPerson, changePerson } from './admin/admin-contract.ts';
import { answerAddress } from './addresses/address-contract.ts';
import { readPerson } from './directory-contract.ts';
import { addTeam, changeTeam, readTeam } from './teams/team-contract.ts';

let w: Workplace;
let admin: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  admin = await w.person('Admin', { admin: true });
});
afterAll(() => w.close());

/** Somebody else has just taken it and is not done, when `second` comes; then they are. Says how `second` was refused. */
async function afterTaken(taking: string, values: unknown[], second: () => Promise<string>): Promise<string> {
  const { owner } = w.database;
  await owner.query('begin');
  await owner.query("set local session_replication_role = 'replica'");
  await owner.query(taking, values);
  const refused = second();
  for (let waiting = 0; waiting === 0;) {
    const { rows } = await owner.query('select count(*)::int as many from pg_locks where not granted');
    waiting = rows[0].many;
  }
  await owner.query('commit');
  return refused;
}

const takeAddress = `insert into person (id, name, email, time_zone, language, joined_at)
  values (gen_random_uuid(), $1, $2, 'UTC', 'en', now())`;
const takeTeamName =
  'insert into team (id, name, parent_id, created_at) values (gen_random_uuid(), $1, $2, now())';
const timeZone = 'Europe/Berlin';
const language = 'en';

test('an address, by an admin who adds somebody', async () => {
  const email = 'ada@example.org';
  const second = () => admin.refusal(addPerson, { name: 'Ada Falk', email, timeZone, language });
  expect(await afterTaken(takeAddress, ['Somebody One', email], second)).toBe('people.email-taken');
});

test('an address, by an admin who mends one', async () => {
  const newcomer = await w.person('Newcomer');
  await w.database.owner.query('delete from session where person_id = $1', [newcomer.id]);
  await w.database.owner.query('update person set here_since = null where id = $1', [newcomer.id]);
  const { version } = await admin.call(readPerson, { id: newcomer.id });
  const email = 'new@example.org';
  const second = () => admin.refusal(changePerson, { id: newcomer.id, saw: version, email });
  expect(await afterTaken(takeAddress, ['Somebody Two', email], second)).toBe('people.email-taken');
});

test('an address, by whoever says yes to it', async () => {
  const owner = await w.person('Owner');
  const { version } = await admin.call(readPerson, { id: owner.id });
  const email = 'owner.new@example.org';
  await admin.call(changePerson, { id: owner.id, saw: version, email });
  const { rows } = await w.database.owner.query('select id from address_change where person_id = $1', [
    owner.id,
  ]);
  const second = () => owner.refusal(answerAddress, { id: rows[0].id, yes: true });
  expect(await afterTaken(takeAddress, ['Somebody Three', email], second)).toBe('people.email-taken');
  expect(await addressOf(w, owner.id)).not.toBe(email);
});

test('a team’s name, by whoever makes a team and whoever renames one', async () => {
  const made = () => admin.refusal(addTeam, { name: 'Dispatch', parent: w.everyone });
  expect(await afterTaken(takeTeamName, ['Dispatch', w.everyone], made)).toBe('people.team-name-taken');
  const id = await w.team('Care');
  const { version } = await admin.call(readTeam, { id });
  const renamed = () => admin.refusal(changeTeam, { id, saw: version, name: 'Billing' });
  expect(await afterTaken(takeTeamName, ['Billing', w.everyone], renamed)).toBe('people.team-name-taken');
});
