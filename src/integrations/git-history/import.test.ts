import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { postAsk } from '#features/asks/contract.ts';
import { suggestedStrengths } from '#features/asks/evidence/strength-contract.ts';
import { addPerson, changePerson } from '#features/people/admin/admin-contract.ts';
import { inviteMany, readInvitations } from '#features/sign-in/links/invitation-contract.ts';
import { startImport } from '../csv/contract.ts';
import { addresses, apiDocument } from '#test/properties/every-answer.ts';
import type { Actor } from '#test/actor.ts';
import { TryRepository } from '#test/repository.ts';
import { Workplace } from '#test/workplace.ts';
import { writeEvents } from './event-file.ts';
import { importHistory } from './import-history.ts';

let w: Workplace;
let admin: Actor;
let repository: TryRepository;
beforeAll(async () => {
  w = await Workplace.open();
  admin = await w.person('Admin', { admin: true });
});
afterAll(() => w.close());
beforeEach(() => {
  repository = new TryRepository();
  began += 1_000_000;
});
afterEach(() => repository.remove());

/** Each test has a history of its own. */
let began = 1_600_000_000;
const message = 'Round refunds\n\nHelped-by: Kim Lund <kim@example.org>';
const quiet = () => {};

async function run({ dryRun = false, progress = quiet as (done: number, total: number) => void } = {}) {
  return importHistory(
    await repository.open(),
    { database: w.database, now: w.clock.read },
    { dryRun, progress },
  );
}
const rows = async (query: string, values: unknown[] = []) =>
  (await w.database.owner.query(query, values)).rows;
const evidenceOf = (sha: string) =>
  rows(
    `select e.kind, e.circle_id, e.text, e.paths, asker.name as asker,
       array(select p.part || ' ' || q.name from evidence_person p join person q on q.id = p.person_id
         where p.evidence_id = e.id union
         select p.part || ' known ' || q.name from evidence_known p join known_from_work q on q.id = p.known_id
         where p.evidence_id = e.id order by 1) as people
     from evidence e left join person asker on asker.id = e.asker_id where e.external_id = 'git:' || $1`,
    [sha],
  );
const howMuchThereIs = () =>
  rows(`select (select count(*) from evidence) as e, (select count(*) from person) as p,
    (select count(*) from team) as t, (select count(*) from history_import) as h, (select count(*) from party) as parties,
    (select count(*) from known_from_work where joined_as is null)::int as k`);
const addressOf = async (actor: Actor) =>
  (await rows('select email from person where id = $1', [actor.id]))[0]!['email'] as string;
const strengthsSuggestedTo = async (actor: Actor) =>
  (await actor.call(suggestedStrengths, {})).items.map((one) => one.words);
/** Whatever somebody can read over HTTP, with the names of the histories below as words to look for. */
async function everyAnswer(reader: Actor): Promise<Map<string, string>> {
  const all = addresses(await apiDocument(reader), {
    ids: [w.everyone],
    words: ['zaremba', 'quenby', 'zeppelin'],
  });
  const answers = new Map<string, string>();
  for (const address of all)
    if (!/live|export|ready/.test(address)) answers.set(address, (await reader.get(address)).body);
  return answers;
}
async function joins(way: string, name: string, email: string): Promise<void> {
  const usual = { timeZone: 'Europe/Berlin', language: 'de' as const };
  if (way === 'by a table') {
    await admin.call(startImport, { csv: `name,email\n${name},${email}`, dryRun: false });
    return w.runJobs();
  }
  const first = way === 'by hand' ? email : `former-${email}`;
  const { id } = await admin.call(addPerson, { name, email: first, ...usual });
  if (first !== email) await admin.call(changePerson, { id, saw: 1, email });
}
const countEvidence = async () => (await rows('select count(*)::int as n from evidence'))[0];

const nameAndAddress = (written: { contact: { name: string; email: string } }) =>
  `${written.contact.name} ${written.contact.email}`;

test('who is not here is known from work: evidence for everyone, and no member of anything', async () => {
  const known = await w.person('Known');
  const email = await addressOf(known);
  const before = await howMuchThereIs();
  const help = repository.commit({ at: began, message, files: { 'ledger/refunds.ts': '1' } });
  const work = repository.commit({
    by: `Other name <${email.toUpperCase()}>`,
    at: began + 9,
    message: 'Work',
  });
  repository.commit({ by: 'Rooted <root@a..b>', at: began + 10, message: 'By nobody' });
  const { look, ...figures } = await run();
  expect(figures).toMatchObject({ commits: 3, evidence: 2, help: 1 });
  expect(look.here.map(nameAndAddress)).toEqual([`Other name ${email.toUpperCase()}`]);
  expect(look.known.map(nameAndAddress)).toEqual(['Ada Berg ada@example.org', 'Kim Lund kim@example.org']);
  expect(look.gone.map(nameAndAddress)).toEqual(['Rooted root@a..b']);
  expect(await evidenceOf(help)).toEqual([
    {
      kind: 'help',
      circle_id: w.everyone,
      text: 'Round refunds',
      paths: ['ledger/refunds.ts'],
      asker: null,
      people: ['asker known Ada Berg', 'author known Ada Berg', 'helper known Kim Lund'],
    },
  ]);
  expect(await evidenceOf(work)).toMatchObject([{ kind: 'work', asker: 'Known', people: ['author Known'] }]);
  expect(await howMuchThereIs()).toMatchObject([{ p: before[0]!['p'], t: before[0]!['t'], k: 2 }]);
});

test('run again it repeats nothing; later it reads what is new, and a rewritten history too', async () => {
  const first = repository.commit({ at: began, message });
  repository.commit({ at: began + 1, message: 'Second' });
  expect(await run()).toMatchObject({ commits: 2, evidence: 2 });
  expect(await run()).toMatchObject({ commits: 0, evidence: 0, strengths: 0 });
  repository.commit({ at: began + 2, message: 'Third' });
  expect(await run()).toMatchObject({ commits: 1, evidence: 1 });
  repository.git('reset', '--quiet', '--hard', first);
  repository.commit({ at: began + 3, message: 'Second, said better' });
  repository.git('reflog', 'expire', '--expire=now', '--all');
  repository.git('gc', '--quiet', '--prune=now');
  expect(await run()).toMatchObject({ commits: 2, evidence: 1 });
});

test('what was done before it broke off stays done, and it goes on there', async () => {
  for (let at = 0; at < 5; at++) repository.commit({ at: began + at, message: `Step ${at}` });
  repository.git('checkout', '--quiet', '-b', 'side', 'HEAD~3');
  repository.commit({ at: began + 7, message: 'Beside' });
  repository.git('checkout', '--quiet', 'main');
  repository.merge('side', began + 8, 'Merge');
  repository.fill(500, began + 9);
  const before = (await countEvidence())!['n'] as number;
  const breakOff = run({
    progress: () => {
      throw new Error('the lights went out');
    },
  });
  await expect(breakOff).rejects.toThrow('the lights went out');
  expect(await countEvidence()).toEqual({ n: before + 500 });
  const seen: string[] = [];
  expect(await run({ progress: (done, total) => seen.push(`${done}/${total}`) })).toMatchObject({
    evidence: 6,
  });
  expect(seen).toEqual(['6/6']);
  expect(await run()).toMatchObject({ commits: 0 });
});

test('a look says whom it names and whom it leaves out, and changes nothing', async () => {
  repository.commit({
    by: 'New Face <new@example.org>',
    at: began,
    message: 'Dry\n\nReviewed-by: Lou <lou@example.org>, Robo Bot <robo@example.org>',
  });
  const before = await howMuchThereIs();
  const { look, ...figures } = await run({ dryRun: true });
  expect(figures).toMatchObject({ commits: 1, evidence: 1, strengths: 0 });
  expect(look.known).toMatchObject([
    { contact: { name: 'New Face' }, work: 1, help: 0 },
    { contact: { name: 'Lou' }, work: 0, help: 1 },
  ]);
  expect(look.leftOut).toEqual([{ name: 'Robo Bot', email: 'robo@example.org' }]);
  expect(await howMuchThereIs()).toEqual(before);
  expect(await run()).toMatchObject({ evidence: 1 });
});

test('somebody who left is not known from work either, and nothing is learnt about them', async () => {
  const gone = await w.person('Gone');
  const email = await addressOf(gone);
  await rows('update person set left_at = now() where id = $1', [gone.id]);
  const sha = repository.commit({ at: began, message: `Work\n\nHelped-by: Gone <${email}>` });
  expect(await run()).toMatchObject({ evidence: 1 });
  expect(await evidenceOf(sha)).toMatchObject([
    { kind: 'work', people: ['asker known Ada Berg', 'author known Ada Berg'] },
  ]);
});

test('who is known from work is nowhere: not told of an ask, not invited, not listed, found, counted or named', async () => {
  repository.commit({
    by: 'Quenby Zaremba <quenby@example.org>',
    at: began,
    message: 'Untangle the harbour zeppelin\n\nHelped-by: Tindra Zaremba <tindra@example.org>',
  });
  const asker = await w.person('Asker');
  const before = await everyAnswer(asker);
  const invitedBefore = await admin.call(readInvitations, {});
  await run();
  expect(await everyAnswer(asker)).toEqual(before);
  await asker.call(postAsk, {
    direction: 'need',
    what: 'Untangle the harbour zeppelin',
    why: 'It is stuck',
    size: 'an-hour',
    kind: 'skill',
    by: '2054-11-27',
    circle: [w.everyone],
  });
  await w.runJobs();
  expect(await admin.call(readInvitations, {})).toEqual(invitedBefore);
  expect(await admin.call(inviteMany, {})).toEqual({ invited: invitedBefore.counts['not-invited'] });
  await w.runJobs();
  expect(
    await rows("select from mail_waiting where to_address in ('quenby@example.org', 'tindra@example.org')"),
  ).toEqual([]);
  expect(await rows('select from known_from_work k join party p on p.id = k.id')).toEqual([]);
});

test('whoever joins owns what was known of them, whatever way they come', async () => {
  for (const way of ['by hand', 'by a table', 'by a new address']) await joinsAndOwns(way);
});

async function joinsAndOwns(way: string): Promise<void> {
  const name = `Wenke ${way.at(-1)}`;
  const email = `wenke-${way.replaceAll(' ', '')}@example.org`;
  for (let at = 0; at < 5; at++)
    repository.commit({
      by: `${name} <${email}>`,
      at: began + at,
      message: `Step ${at}\n\nHelped-by: Tilo <tilo@example.org>`,
      files: { 'src/tide-tables/moon.ts': String(at) },
    });
  const sha = repository.git('rev-parse', 'HEAD');
  await run();
  await joins(way, name, email);
  const [{ id }] = (await rows('select id from person where email = $1', [email])) as [{ id: string }];
  expect(await evidenceOf(sha)).toMatchObject([
    { asker: name, people: [`author ${name}`, 'helper known Tilo'] },
  ]);
  expect(await rows('select words from strength_suggestion where person_id = $1 order by 1', [id])).toEqual([
    { words: 'moon' },
    { words: 'tide tables' },
  ]);
  expect(await rows('select email, name from known_from_work where joined_as = $1', [id])).toEqual([
    { email: null, name: null },
  ]);
  repository.commit({ by: `Wenke <${email}>`, at: began + 9, message: 'Later' });
  await run();
  expect(await evidenceOf(repository.git('rev-parse', 'HEAD'))).toMatchObject([{ asker: name }]);
}

test('strengths are suggested to whoever worked or helped often, and to nobody else', async () => {
  const owner = await w.person('Owner');
  const [{ email }] = (await rows('select email from person where id = $1', [owner.id])) as [
    { email: string },
  ];
  for (let at = 0; at < 5; at++)
    repository.commit({
      at: began + at,
      message: `Step ${at}\n\nReviewed-by: Owner <${email}>`,
      files: { 'src/sea-charts/scale.ts': String(at) },
    });
  expect((await run()).strengths).toBe(2);
  expect((await strengthsSuggestedTo(owner)).toSorted()).toEqual(['scale', 'sea charts']);
  expect(await strengthsSuggestedTo(admin)).toEqual([]);
});

test('events are written as a file with people by number, packed if its name says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-events-'));
  const sha = repository.commit({ at: began, message, files: { 'ledger/refunds.ts': '1' } });
  const opened = await repository.open();
  expect(await writeEvents(opened, join(folder, 'plain.jsonl'), quiet)).toBe(1);
  await writeEvents(opened, join(folder, 'packed.jsonl.gz'), quiet);
  const plain = readFileSync(join(folder, 'plain.jsonl'), 'utf8');
  expect(gunzipSync(readFileSync(join(folder, 'packed.jsonl.gz'))).toString()).toBe(plain);
  const event = JSON.parse(plain) as Record<string, unknown>;
  const person = expect.stringMatching(/^p[0-9a-f]{12}$/);
  expect(event).toEqual({
    id: sha,
    asked: began,
    known: began,
    asker: person,
    authors: [person],
    helpers: [person],
    text: 'Round refunds',
    paths: ['ledger/refunds.ts'],
  });
  expect(plain).not.toContain('example.org');
  await expect(writeEvents(opened, join(folder, 'none/at/all'), quiet)).rejects.toMatchObject({
    code: 'history.unwritable',
  });
  rmSync(folder, { recursive: true });
});
