import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import {
  addPerson,
  changePerson,
  changeWorkplace,
  readStructuralLog,
  removePerson,
  setAdmin,
} from './admin-contract.ts';
import { listPeople, readPerson } from '../directory-contract.ts';
import { addLine } from '../guide/guide-contract.ts';
import { mute, readMe } from '../settings/me-contract.ts';

let w: Workplace;
let payments: string;
let admin: Actor;
let developer: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  payments = await w.team('Payments');
  admin = await w.person('Admin', { admin: true });
  developer = await w.person('Developer', { teams: [payments] });
});
afterAll(() => w.close());

const newcomer = (email: string) => ({
  name: 'Nova',
  email,
  timeZone: 'Europe/Berlin',
  language: 'en' as const,
  teams: [payments],
});

test('to whoever is no admin, these operations do not exist', async () => {
  const other = await w.person('Other');
  expect(await developer.refusal(addPerson, newcomer('a@example.org'))).toBe('not-found');
  expect(await developer.refusal(changePerson, { id: other.id, saw: 1, name: 'Else' })).toBe('not-found');
  expect(await developer.refusal(setAdmin, { id: developer.id, admin: true })).toBe('not-found');
  expect(await developer.refusal(removePerson, { id: other.id })).toBe('not-found');
  expect(await developer.refusal(readStructuralLog, {})).toBe('not-found');
  expect(await developer.refusal(changeWorkplace, { name: 'Mine' })).toBe('not-found');
});

test('an admin adds somebody, once for an address', async () => {
  const nova = await admin.call(addPerson, newcomer(' Nova@Example.org '));
  const seen = await admin.call(readPerson, { id: nova.id });
  expect(seen).toMatchObject({ email: 'nova@example.org', admin: false, teams: [{ id: payments }] });
  expect(await admin.refusal(addPerson, { ...newcomer('NOVA@example.org'), name: 'Nov' })).toBe(
    'people.email-taken',
  );
  expect(await admin.refusal(addPerson, newcomer('nova at example'))).toBe('people.bad-email');
  expect(
    await admin.refusal(addPerson, { ...newcomer('b@example.org'), name: 'B', timeZone: 'Nowhere' }),
  ).toBe('people.unknown-zone');
  expect(await admin.refusal(addPerson, { ...newcomer('b@example.org'), name: 'B', teams: [nova.id] })).toBe(
    'people.not-here',
  );
});

test('addresses and rank are shown to admins and to oneself, not to colleagues', async () => {
  const seen = await developer.call(readPerson, { id: admin.id });
  expect(seen).toMatchObject({ email: null, admin: null, language: null, can: [] });
  expect((await developer.call(readPerson, { id: developer.id })).can).toEqual(['edit', 'remove']);
  expect((await admin.call(readPerson, { id: developer.id })).can).toEqual([
    'change',
    'make-admin',
    'remove',
  ]);
});

test('an admin changes an entry in the version they saw', async () => {
  const { version } = await admin.call(readPerson, { id: developer.id });
  await admin.call(changePerson, { id: developer.id, saw: version, name: 'Devi' });
  expect(await admin.refusal(changePerson, { id: developer.id, saw: version, name: 'Dev' })).toBe(
    'people.stale',
  );
  const taken = { id: developer.id, saw: version + 1, email: 'nova@example.org' };
  expect(await admin.refusal(changePerson, taken)).toBe('people.email-taken');
  expect(await admin.refusal(changePerson, { id: crypto.randomUUID(), saw: 1, name: 'X' })).toBe('not-found');
});

test('the last admin stays one until there is another', async () => {
  expect(await admin.refusal(setAdmin, { id: admin.id, admin: false })).toBe('people.last-admin');
  expect(await admin.refusal(removePerson, { id: admin.id })).toBe('people.last-admin');
  const second = await w.person('Second');
  await admin.call(setAdmin, { id: second.id, admin: true });
  await admin.call(setAdmin, { id: second.id, admin: false });
  await w.database.owner.query('update person set version = version + 1 where id = $1', [admin.id]);
  await expect(
    w.database.owner.query('update person set admin = false where id = $1', [admin.id]),
  ).rejects.toThrow('a workplace keeps one admin');
});

test('whoever is removed is out at once, and what was theirs alone is gone', async () => {
  const leaver = await w.person('Leaver', { teams: [payments], leads: payments });
  await leaver.call(addLine, { party: leaver.id, topic: 'worry', words: 'Only mine', who: 'me' });
  await leaver.call(mute, { kind: 'party', what: admin.id });
  await admin.call(removePerson, { id: leaver.id });
  expect((await leaver.raw(readMe, {})).statusCode).toBe(401);
  const seen = await admin.call(readPerson, { id: leaver.id });
  expect(seen).toMatchObject({
    name: 'Leaver',
    leftOn: '2054-11-24',
    teams: [],
    guide: [],
    email: null,
    can: [],
  });
  for (const table of ['session', 'mute', 'own_setting', 'idempotency_key']) {
    const { rows } = await w.database.owner.query(`select from ${table} where person_id = $1`, [leaver.id]);
    expect({ table, rows }).toEqual({ table, rows: [] });
  }
  const names = (await admin.call(listPeople, {})).items.map((person) => person.name);
  expect(names).not.toContain('Leaver');
  expect(await admin.refusal(removePerson, { id: leaver.id })).toBe('not-found');
});

test('anybody may leave by themselves; an admin is named to settle what they leave open', async () => {
  const leaver = await w.person('Going');
  await leaver.call(removePerson, { id: leaver.id });
  expect((await leaver.raw(readMe, {})).statusCode).toBe(401);
  const { rows } = await w.database.owner.query<{ payload: { person: string; acting: string } }>(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'person.left'`,
  );
  expect(rows.map((row) => row.payload)).toContainEqual({ person: leaver.id, acting: admin.id });
});

test('the address of somebody who left is free again', async () => {
  const first = await admin.call(addPerson, { ...newcomer('again@example.org'), name: 'Again' });
  await admin.call(removePerson, { id: first.id });
  const second = await admin.call(addPerson, { ...newcomer('again@example.org'), name: 'Again' });
  expect(second.id).not.toBe(first.id);
});

test('an admin chooses that German says Sie; everybody hears of it, and it stands in the log', async () => {
  expect((await developer.call(readMe, {})).workplace.formalGerman).toBe(false);
  expect(await developer.refusal(changeWorkplace, { formalGerman: true })).toBe('not-found');
  const { name } = await admin.call(changeWorkplace, { formalGerman: true });
  expect((await developer.call(readMe, {})).workplace).toMatchObject({ name, formalGerman: true });
  const { items } = await admin.call(readStructuralLog, { limit: 1 });
  expect(items).toMatchObject([{ what: 'workplace.spoken', by: { id: admin.id } }]);
  await admin.call(changeWorkplace, { formalGerman: false });
});

test('admins read what changed in the structure, latest first and page by page', async () => {
  await admin.call(changeWorkplace, { name: 'Harbour Works Two' });
  expect((await developer.call(readMe, {})).workplace.name).toBe('Harbour Works Two');
  const first = await admin.call(readStructuralLog, { limit: 1 });
  expect(first.items).toMatchObject([
    { what: 'workplace.renamed', by: { id: admin.id }, detail: 'Harbour Works Two' },
  ]);
  const rest = await admin.call(readStructuralLog, { after: first.next! });
  expect(rest.items.map((line) => line.what)).toEqual(
    expect.arrayContaining(['person.added', 'person.left', 'person.renamed', 'admin.made', 'admin.ended']),
  );
});
