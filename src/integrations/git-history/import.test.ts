import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { suggestedStrengths } from '#features/asks/evidence/strength-contract.ts';
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
  const usual = { timeZone: 'Europe/Lisbon', language: 'de' as const };
  const desk = {
    database: w.database,
    admin: { id: admin.id, name: 'Admin', ...usual },
    now: w.clock.read,
  };
  return importHistory(await repository.open(), desk, { dryRun, progress });
}
const rows = async (query: string, values: unknown[] = []) =>
  (await w.database.owner.query(query, values)).rows;
const evidenceOf = (sha: string) =>
  rows(
    `select e.kind, e.circle_id, e.text, e.paths, asker.name as asker,
       array(select p.part || ' ' || q.name from evidence_person p join person q on q.id = p.person_id
         where p.evidence_id = e.id order by 1) as people
     from evidence e left join person asker on asker.id = e.asker_id where e.external_id = 'git:' || $1`,
    [sha],
  );
const howMuchThereIs = () =>
  rows(`select (select count(*) from evidence) as e, (select count(*) from person) as p,
    (select count(*) from team) as t, (select count(*) from history_import) as h`);
const strengthsSuggestedTo = async (actor: Actor) =>
  (await actor.call(suggestedStrengths, {})).items.map((one) => one.words);
const countEvidence = async () => (await rows('select count(*)::int as n from evidence'))[0];

test('people who are missing are made, in a team named after the repository, and all is evidence for everyone', async () => {
  const known = await w.person('Known');
  const [{ email }] = (await rows('select email from person where id = $1', [known.id])) as [
    { email: string },
  ];
  const help = repository.commit({ at: began, message, files: { 'ledger/refunds.ts': '1' } });
  const work = repository.commit({
    by: `Other name <${email.toUpperCase()}>`,
    at: began + 9,
    message: 'Work',
  });
  repository.commit({ by: 'Root <root@a..b>', at: began + 10, message: 'By nobody' });
  expect(await run()).toMatchObject({ commits: 3, evidence: 2, help: 1, people: 2 });
  expect(await evidenceOf(help)).toEqual([
    {
      kind: 'help',
      circle_id: w.everyone,
      text: 'Round refunds',
      paths: ['ledger/refunds.ts'],
      asker: 'Ada Berg',
      people: ['author Ada Berg', 'helper Kim Lund'],
    },
  ]);
  expect(await evidenceOf(work)).toMatchObject([{ kind: 'work', asker: 'Known', people: ['author Known'] }]);
  const made = await rows(
    `select p.name, p.time_zone, p.language, t.name as team, t.parent_id from person p
     join membership m on m.person_id = p.id join team t on t.id = m.team_id
     where p.email in ('ada@example.org', 'kim@example.org', $1) order by p.name`,
    [email],
  );
  const fresh = { time_zone: 'Europe/Lisbon', language: 'de', team: 'harbour', parent_id: w.everyone };
  expect(made).toEqual([
    { name: 'Ada Berg', ...fresh },
    { name: 'Kim Lund', ...fresh },
    { name: 'Known', time_zone: 'Europe/Berlin', language: 'en', team: 'Everyone', parent_id: null },
  ]);
});

test('run again it repeats nothing; later it reads what is new, and a rewritten history too', async () => {
  const first = repository.commit({ at: began, message });
  repository.commit({ at: began + 1, message: 'Second' });
  expect(await run()).toMatchObject({ commits: 2, evidence: 2 });
  expect(await run()).toMatchObject({ commits: 0, evidence: 0, people: 0, strengths: 0 });
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

test('a dry run counts and changes nothing', async () => {
  repository.commit({ by: 'New Face <new@example.org>', at: began, message: 'Dry' });
  const before = await howMuchThereIs();
  expect(await run({ dryRun: true })).toMatchObject({ commits: 1, evidence: 1, people: 1, strengths: 0 });
  expect(await howMuchThereIs()).toEqual(before);
  expect(await run()).toMatchObject({ evidence: 1, people: 1 });
});

test('somebody who left is not made again, and nothing is learnt about them', async () => {
  const gone = await w.person('Gone');
  const [{ email }] = (await rows('select email from person where id = $1', [gone.id])) as [
    { email: string },
  ];
  await rows('update person set left_at = now() where id = $1', [gone.id]);
  const sha = repository.commit({ at: began, message: `Work\n\nHelped-by: Gone <${email}>` });
  expect(await run()).toMatchObject({ evidence: 1, people: 0 });
  expect(await evidenceOf(sha)).toMatchObject([{ kind: 'work', people: ['author Ada Berg'] }]);
});

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
  expect((await run()).strengths).toBe(4);
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
    ...{ id: sha, asked: began, known: began, asker: person, authors: [person], helpers: [person] },
    ...{ text: 'Round refunds', paths: ['ledger/refunds.ts'] },
  });
  expect(plain).not.toContain('example.org');
  await expect(writeEvents(opened, join(folder, 'none/at/all'), quiet)).rejects.toMatchObject({
    code: 'history.unwritable',
  });
  rmSync(folder, { recursive: true });
});
