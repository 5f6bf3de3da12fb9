import { afterAll, beforeAll, expect, test } from 'vitest';
import { setUpWorkplace } from '#features/sign-in/contract.ts';
import type { Actor } from '#test/actor.ts';
import { Visitor } from '#test/visitor.ts';
import { Workplace } from '#test/workplace.ts';
import {
  addPerson,
  changePerson,
  changeWorkplace,
  readStructuralLog,
  removePerson,
} from './admin/admin-contract.ts';
import { readPerson } from './directory-contract.ts';
import { changeMe } from './own/me-contract.ts';
import { addTeam, changeTeam } from './teams/team-contract.ts';

let w: Workplace;
let admin: Actor;
let kim: Actor;
let other: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  admin = await w.person('Admin', { admin: true });
  kim = await w.person('Kim Berg');
  other = await w.person('Other One');
});
afterAll(() => w.close());

const newcomer = (name: string) => ({
  name,
  email: `n${crypto.randomUUID()}@example.org`,
  timeZone: 'Europe/Berlin',
  language: 'en' as const,
});

const looksLikeKim = [
  'Kim Berg',
  'KIM BERG',
  ' Kim   Berg ',
  'Kím Bërg',
  'Ｋｉｍ Ｂｅｒｇ',
  'Kim-Berg',
  'Кim Веrg',
  'KIM 8ERG'.replace('8', 'В'),
  'K1m Berg',
  'Klm Berg',
];
test.for(looksLikeKim)('nobody calls themselves, or is called, %j where Kim Berg is', async (name) => {
  expect(await other.refusal(changeMe, { name })).toBe('people.name-taken');
  expect(await admin.refusal(addPerson, newcomer(name))).toBe('people.name-taken');
  const { version } = await admin.call(readPerson, { id: other.id });
  expect(await admin.refusal(changePerson, { id: other.id, saw: version, name })).toBe('people.name-taken');
});

test('with what tells the two apart, the name is theirs', async () => {
  const second = await admin.call(addPerson, newcomer('Kim Berg (Dispatch)'));
  expect(second.name).toBe('Kim Berg (Dispatch)');
  await admin.call(removePerson, { id: second.id });
});

test('one’s own name is kept, written in another way, and free again when its owner has left', async () => {
  await kim.call(changeMe, { name: 'Kim BERG' });
  await kim.call(changeMe, { name: 'Kim Berg' });
  const leaver = await admin.call(addPerson, newcomer('Lou Falk'));
  await admin.call(removePerson, { id: leaver.id });
  expect((await other.call(changeMe, { name: 'Lou Falk' })).person.name).toBe('Lou Falk');
});

test('a new name stands in the log of the structure, with the one before, whoever gave it', async () => {
  await other.call(changeMe, { name: 'Somebody New' });
  expect((await admin.call(readStructuralLog, { limit: 1 })).items[0]).toMatchObject({
    what: 'person.renamed',
    by: { id: other.id },
    detail: 'Lou Falk → Somebody New',
  });
  const { version } = await admin.call(readPerson, { id: other.id });
  await admin.call(changePerson, { id: other.id, saw: version, name: 'Newer Still' });
  expect((await admin.call(readStructuralLog, { limit: 1 })).items[0]).toMatchObject({
    what: 'person.renamed',
    by: { id: admin.id },
    detail: 'Somebody New → Newer Still',
  });
});

const nobodyCanRead = [
  '\u3164',
  '\u2800',
  '…',
  '\u200b\u200b',
  'Kim\u202egreB',
  'Kim\u00adBerg',
  'a\u0301\u0301\u0301\u0301\u0301',
];
test.for(nobodyCanRead)('%j is no name, of nobody and nothing', async (name) => {
  const unclear = ['people.name-unclear', 'sign-in.name-unclear', 'input.signs', 'input.invalid'];
  expect(unclear).toContain(await kim.refusal(changeMe, { name }));
  expect(unclear).toContain(await admin.refusal(addPerson, newcomer(name)));
  expect(unclear).toContain(await admin.refusal(addTeam, { name, parent: w.everyone }));
  expect(unclear).toContain(await admin.refusal(changeWorkplace, { name }));
  const team = await w.team(`Team ${crypto.randomUUID()}`);
  expect(unclear).toContain(await admin.refusal(changeTeam, { id: team, saw: 1, name }));
  const setUp = { secret: 'x'.repeat(43), workplaceName: name, yourName: 'Dora', email: 'dora@example.org' };
  const rest = { timeZone: 'UTC', language: 'en' as const };
  expect(unclear).toContain(await new Visitor(w.app).refusal(setUpWorkplace, { ...setUp, ...rest }));
});

test('names of any script, with marks that belong to them, are names', async () => {
  for (const name of ['Åsa Öberg', 'Nguyễn Thị', '山田太郎', 'محمد', 'Zoë-Marie O’Neill', '☕ Break 2'])
    expect((await admin.call(addPerson, newcomer(name))).name).toBe(name);
});
