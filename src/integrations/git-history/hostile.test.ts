/** A repository is somebody else's: what it names is never run, and nothing is fetched for it. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TryRepository } from '#test/repository.ts';
import { openRepository, type Repository } from './git.ts';
import { eventsIn } from './history-event.ts';
import { howMany, newestMoment, rootOf } from './commit-log.ts';

let repository: TryRepository;
let folder: string;
let mark: string;
let program: string;
beforeEach(() => {
  repository = new TryRepository();
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'alongside-hostile-')));
  mark = join(folder, 'was-run');
  program = join(folder, 'program');
  writeFileSync(program, `#!/bin/sh\necho run >> '${mark}'\nexec git-upload-pack "$@"\n`);
  chmodSync(program, 0o755);
});
afterEach(() => {
  vi.unstubAllEnvs();
  repository.remove();
  rmSync(folder, { recursive: true });
});

const git = (at: string, ...args: string[]) =>
  execFileSync('git', ['-C', at, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });

/** All that an import reads of a repository. */
async function readAll(opened: Repository): Promise<number> {
  await rootOf(opened);
  await newestMoment(opened);
  await howMany(opened);
  const batches = await Array.fromAsync(eventsIn(opened, 100));
  return batches.flatMap(({ events }) => events).length;
}

/** A copy without trees, whose missing pieces its own settings would have fetched by a program. */
function partialCopy(filter: string): string {
  repository.commit({ at: 1_700_000_000, message: 'One', files: { 'a/b.txt': '1' } });
  repository.commit({ at: 1_700_000_100, message: 'Two\n\nReviewed-by: Kim Lund <kim@example.org>' });
  repository.git('config', 'uploadpack.allowFilter', 'true');
  repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  const copy = join(folder, 'copy');
  git(folder, 'clone', '--quiet', '--bare', `--filter=${filter}`, `file://${repository.folder}`, copy);
  return copy;
}

test('a partial copy never has its missing pieces fetched, by a program or in any other way, and says that it is partial', async () => {
  const copy = partialCopy('tree:0');
  git(copy, 'config', 'remote.origin.uploadpack', program);
  const opened = await openRepository(copy);
  expect(opened.lacks).toBe('pieces');
  await expect(readAll(opened)).rejects.toMatchObject({ code: 'history.partial' });
  git(copy, 'config', '--unset', 'remote.origin.uploadpack');
  await expect(readAll(opened)).rejects.toMatchObject({ code: 'history.partial' });
  git(copy, 'config', 'remote.origin.url', 'ssh://nowhere.example.org/harbour');
  git(copy, 'config', 'core.sshCommand', program);
  await expect(readAll(opened)).rejects.toMatchObject({ code: 'history.partial' });
  git(copy, 'config', 'remote.origin.url', `ext::${program}`);
  git(copy, 'config', 'protocol.ext.allow', 'always');
  await expect(readAll(opened)).rejects.toMatchObject({ code: 'history.partial' });
  expect(existsSync(mark)).toBe(false);
});

test('a partial copy that has all that is read of it is read, and says what it is', async () => {
  const opened = await openRepository(partialCopy('blob:none'));
  expect(opened.lacks).toBe('pieces');
  expect(await readAll(opened)).toBe(2);
});

test('a copy of the newest commits says so', async () => {
  repository.commit({ at: 1_700_000_000, message: 'One' });
  repository.commit({ at: 1_700_000_100, message: 'Two' });
  const copy = join(folder, 'copy');
  git(folder, 'clone', '--quiet', '--depth=1', `file://${repository.folder}`, copy);
  expect(await openRepository(copy)).toMatchObject({ lacks: 'older' });
  expect(await repository.open()).toMatchObject({ lacks: 'nothing' });
});

test('hooks, watchers, pagers, signers, converters and aliases of a repository, and of the environment, are not run', async () => {
  const settings = [
    'core.fsmonitor',
    'core.sshCommand',
    'core.pager',
    'pager.log',
    'pager.rev-list',
    'core.askPass',
    'core.alternateRefsCommand',
    'diff.external',
    'diff.odd.command',
    'diff.odd.textconv',
    'filter.odd.process',
    'filter.odd.smudge',
    'filter.odd.clean',
    'gpg.program',
    'gpg.ssh.program',
    'credential.helper',
    'uploadpack.packObjectsHook',
    'sequence.editor',
    'interactive.diffFilter',
    'core.gitProxy',
  ];
  for (const name of settings) repository.git('config', name, program);
  for (const name of ['log', 'rev-list', 'cat-file', 'config', 'check-mailmap', 'rev-parse'])
    repository.git('config', `alias.${name}`, `!${program}`);
  repository.git('config', 'log.showSignature', 'true');
  repository.git('config', 'core.hooksPath', folder);
  repository.git('config', '--unset', 'filter.odd.process');
  repository.git('config', '--unset', 'filter.odd.clean');
  repository.git('config', '--unset', 'core.fsmonitor');
  repository.commit({
    at: 1_700_000_000,
    message: 'One\n\nReviewed-by: Kim Lund <kim@example.org>',
    files: { '.gitattributes': '*.txt diff=odd filter=odd\n', 'a.txt': '1' },
  });
  repository.git('config', 'core.fsmonitor', program);
  rmSync(mark, { force: true });
  for (const name of [
    'GIT_EXTERNAL_DIFF',
    'GIT_SSH_COMMAND',
    'GIT_PAGER',
    'PAGER',
    'GIT_ASKPASS',
    'GIT_PROXY_COMMAND',
  ])
    vi.stubEnv(name, program);
  vi.stubEnv('GIT_CONFIG_COUNT', '1');
  vi.stubEnv('GIT_CONFIG_KEY_0', 'alias.log');
  vi.stubEnv('GIT_CONFIG_VALUE_0', `!${program}`);
  expect(await readAll(await repository.open())).toBe(1);
  expect(existsSync(mark)).toBe(false);
});

test('a repository that names a pipe nobody writes to keeps nobody waiting', async () => {
  repository.commit({ at: 1_700_000_000, message: 'One', files: { 'a.txt': '1' } });
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (const name of ['diff.orderFile', 'mailmap.file', 'core.attributesFile', 'core.excludesFile'])
    repository.git('config', name, pipe);
  expect(await readAll(await repository.open())).toBe(1);
});

const who = (name: string, email: string, at: number) =>
  `commit refs/heads/main\nauthor ${name} <${email}> ${at} +0000\ncommitter Keeper <keeper@example.org> ${at} +0000\n`;
const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;

test('what enters from a history is on one line and seen as it is read, and the others go on', async () => {
  const stream = [
    who('A\u001b[31mda\u202e', 'ada@example.org', 1_700_000_000),
    data('Sub\u0085ject \u0007\n\nReviewed-by: B\u0001en\u200b <ben@example.org>'),
    `M 100644 inline "src/a\u0007\u009fb.ts"\n${data('x')}`,
    who('Cem', 'cem\u200b@example.org', 1_700_000_001) + data('Second'),
  ].join('');
  repository.write([Buffer.from(stream).toString('latin1')]);
  const events = [];
  for await (const batch of eventsIn(await repository.open(), 10)) events.push(...batch.events);
  expect(events).toMatchObject([
    {
      authors: [{ name: 'A[31mda', email: 'ada@example.org' }],
      helpers: [{ name: 'Ben', email: 'ben@example.org' }],
      text: 'Subject',
      paths: ['src/ab.ts'],
    },
    { authors: [{ name: 'Cem', email: 'cem\ufffd@example.org' }], text: 'Second' },
  ]);
  expect(JSON.stringify(events)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});
