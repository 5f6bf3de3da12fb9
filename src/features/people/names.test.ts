import { afterAll, beforeAll, expect, test } from 'vitest';
import { readToday } from '#features/today/contract.ts';
import { setUpWorkplace } from '#features/sign-in/contract.ts';
import { reading, writing, type Writing } from '#platform/database/transaction.ts';
import type { Actor } from '#test/actor.ts';
import { AnonymousBrowser } from '#test/anonymous-browser.ts';
import { Workplace } from '#test/workplace.ts';
import {
  addPerson,
  changePerson,
  changeWorkplace,
  readStructuralLog,
  removePerson,
} from './admin/admin-contract.ts';
import { readPerson } from './directory-contract.ts';
import { changeMe } from './settings/me-contract.ts';
import { ownName } from './names.ts';
import { calledOf, skeletonOf } from './person.ts';
import { updatePerson } from './person-store.ts';
import { addTeam, changeTeam, readTeam } from './teams/team-contract.ts';

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
  expect(unclear).toContain(await new AnonymousBrowser(w.app).refusal(setUpWorkplace, { ...setUp, ...rest }));
});

test('names of any script, with marks that belong to them, are names', async () => {
  for (const name of ['Åsa Öberg', 'Nguyễn Thị', '山田太郎', 'محمد', 'Zoë-Marie O’Neill', '☕ Break 2'])
    expect((await admin.call(addPerson, newcomer(name))).name).toBe(name);
});

test('the process and the database see alike what a name looks like, and what it is called without what tells it apart', async () => {
  const names = [
    ...looksLikeKim,
    'Kim Berg (Dispatch)',
    'Kim Berg, Dispatch',
    'Kim Berg – Night',
    'Kim Berg - Night',
    'Kim Berg-Falk',
    '(Kim)',
    '[x] y',
    'Ἀθηνᾶ Παπά',
    'हिन्दी नाम',
    'a$b+c<d>^`|~e',
    'Kim\u00a0Berg',
    '„Kim“ ’Berg‚',
    '☕ Break 2',
    'Œuvrard ß',
  ];
  const { rows } = await w.database.owner.query<{ name: string; looks: string; called: string }>(
    'select name, name_skeleton(name) as looks, called(name) as called from unnest($1::text[]) name',
    [names],
  );
  for (const { name, looks, called } of rows)
    expect([name, looks, called]).toEqual([name, skeletonOf(name), calledOf(name)]);
});

test('no team is called like somebody here, and nobody like a team or the workplace', async () => {
  const team = await w.team('Night Watch');
  for (const name of ['Kim Berg', 'KІM-BERG']) {
    expect(await admin.refusal(addTeam, { name, parent: w.everyone })).toBe('people.name-of-another-kind');
    expect(await admin.refusal(changeTeam, { id: team, saw: 1, name })).toBe('people.name-of-another-kind');
    expect(await admin.refusal(changeWorkplace, { name })).toBe('people.name-of-another-kind');
  }
  expect(await other.refusal(changeMe, { name: 'night  wаtch' })).toBe('people.name-of-another-kind');
  expect(await admin.refusal(addPerson, newcomer('Night-Watch'))).toBe('people.name-of-another-kind');
  await admin.call(changeWorkplace, { name: 'Bright Yard' });
  expect(await other.refusal(changeMe, { name: 'Bright Yard' })).toBe('people.name-of-another-kind');
  expect((await admin.call(readTeam, { id: team })).name).toBe('Night Watch');
});

test('a team is not made twice at one place, whatever its capitals and accents', async () => {
  await admin.call(addTeam, { name: 'Öl und Łager', parent: w.everyone });
  expect(await admin.refusal(addTeam, { name: 'ÖL UND LAGER', parent: w.everyone })).toBe(
    'people.team-name-taken',
  );
});

const waitsForLock = async () =>
  (
    await w.database.owner.query(
      `select from pg_locks l join pg_database d on d.oid = l.database
       where l.locktype = 'advisory' and not l.granted and d.datname = current_database()`,
    )
  ).rowCount !== 0;

/** Resolves once somebody waits for a lock, or `first` is settled. */
async function untilWaiting(first: Promise<unknown>): Promise<void> {
  let isSettled = false;
  const note = () => {
    isSettled = true;
  };
  first.then(note, note);
  while (!isSettled && !(await waitsForLock())) await new Promise((done) => setTimeout(done, 5));
}

test('of two who take one name in the same moment, the second is refused', async () => {
  const lou = await w.person('Lou One');
  const take = (who: Actor, name: string, meanwhile: () => Promise<void>) =>
    writing(w.database.app, who.id, async (tx: Writing) => {
      await updatePerson(tx, who.id, { name: await ownName(tx, name, who.id) });
      await meanwhile();
    });
  let second: Promise<unknown> = Promise.resolve();
  await take(lou, 'Twin Name', async () => {
    second = take(other, 'TWIN NAME', async () => {}).then(
      () => 'taken',
      (problem: { code: string }) => problem.code,
    );
    await untilWaiting(second);
  });
  expect(await second).toBe('people.name-taken');
});

const shownOf = async (who: Actor, kind: string) =>
  (await who.call(readToday, {})).cards.filter((card) => card.kind === kind);

test('whoever has a name like it is told once, however it was given, and it stands in the log', async () => {
  const ada = await w.person('Ada Falk');
  const byHand = await admin.call(addPerson, newcomer('Ada Falk (Dispatch)'));
  expect((await admin.call(readStructuralLog, { limit: 2 })).items).toContainEqual(
    expect.objectContaining({
      what: 'name.shared',
      by: expect.objectContaining({ id: admin.id }),
      detail: 'Ada Falk (Dispatch) · Ada Falk',
    }),
  );
  const card = expect.objectContaining({
    subject: { kind: 'person', id: byHand.id },
    why: { say: 'people.namesake', with: { names: 'Ada Falk (Dispatch)' } },
    answers: ['got-it'],
  });
  expect(await shownOf(ada, 'T25')).toEqual([card]);
  expect(await shownOf(kim, 'T25')).not.toContainEqual(card);
  w.clock.advance({ hours: 24 * 3 });
  expect(await shownOf(ada, 'T25')).toEqual([]);
  await other.call(changeMe, { name: 'Ada Falk – Night' });
  expect((await shownOf(ada, 'T25')).map(({ why }) => why.with)).toEqual([{ names: 'Ada Falk – Night' }]);
  await w.database.owner.query("update person set name = 'ADA FALK' where id = $1", [kim.id]);
  const told = await reading(w.database.app, ada.id, (db) => db.selectFrom('namesake').selectAll().execute());
  expect(told.map((row) => row.otherId)).toEqual(expect.arrayContaining([kim.id, other.id, byHand.id]));
  await w.database.owner.query("update person set name = 'Kim Berg' where id = $1", [kim.id]);
});
