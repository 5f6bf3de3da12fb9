/**
 * Asking git about a repository. Nothing in the repository is changed, nothing is fetched, and no program it names is run:
 * not by its settings, its hooks or its attributes, nor by a piece that is missing and would be asked for elsewhere.
 */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { InstallationProblem } from '#platform/installation-problem.ts';
import { one } from '#platform/defined.ts';

export interface Repository {
  path: string;
  /** What its folder is called, without `.git`. */
  name: string;
  /** Where its history is read from: what is checked out, or every branch where nothing is. */
  tips: readonly string[];
  /** Whether it is a copy that lacks older commits (`shallow`), or may lack what they consist of (`partial`). */
  lacks: 'nothing' | 'older' | 'pieces';
}

/**
 * Opens the repository at `path`, a working copy or a bare one. Refuses where git is missing (`history.no-git`), where
 * there is no repository (`history.no-repository`) and where it has no commits (`history.empty`).
 */
export async function openRepository(path: string): Promise<Repository> {
  const folder = realFolder(path);
  const found = await ask(folder, ['rev-parse', '--git-dir']);
  if (found.code !== 0) throw noRepository(path, found.complaint);
  const repository = { path: folder, name: nameOf(folder), lacks: await whatLacks(folder) };
  for (const tips of [['HEAD'], ['--branches', '--remotes']]) {
    const { code, answer } = await ask(folder, ['rev-list', '--max-count=1', ...tips, '--']);
    if (code === 0 && answer.trim() !== '') return { ...repository, tips };
  }
  if (repository.lacks === 'pieces') throw isPartial('');
  throw new InstallationProblem('history.empty', `The repository ${path} has no commits yet.`);
}

/** A copy can be made of a part: of the newest commits, or without what is fetched once it is looked at. */
async function whatLacks(folder: string): Promise<Repository['lacks']> {
  const promised = await ask(folder, [
    'config',
    '--get-regexp',
    String.raw`^(extensions\.partialclone|remote\..*\.promisor)$`,
  ]);
  if (promised.answer.trim() !== '') return 'pieces';
  const { answer } = await ask(folder, ['rev-parse', '--is-shallow-repository']);
  return answer.trim() === 'true' ? 'older' : 'nothing';
}

const isPartial = (complaint: string) =>
  new InstallationProblem(
    'history.partial',
    'This is a partial copy of a repository: what is missing in it lies elsewhere, and nothing is fetched from there. ' +
      'Please make a whole copy (git clone without --filter) and name that one.',
    { cause: new Error(complaint) },
  );

function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    throw noRepository(path, 'there is nothing by that name');
  }
}

function noRepository(path: string, why: string): InstallationProblem {
  const reason = one(why.trim().split('\n'))
    .replace(/^fatal: | \(or any .*/g, '')
    .replace(/\.$/, '');
  return new InstallationProblem(
    'history.no-repository',
    `${path} is not a git repository that can be read: ${reason}.`,
  );
}

const nameOf = (folder: string): string => {
  const last = basename(folder) === '.git' ? basename(dirname(folder)) : basename(folder);
  return last.replace(/\.git$/, '') || 'history';
};

export interface Answer {
  code: number;
  answer: string;
  complaint: string;
}

/** A repository can name files that never end, such as a pipe that nobody writes to: git would wait for them for ever. */
const silentForMs = 10 * 60_000;
const wasSilent = 'it said nothing for ten minutes, so it was ended';

/** Runs one git command to its end, or ends it after ten minutes; `input` is what it reads. */
export async function ask(folder: string, args: readonly string[], input = ''): Promise<Answer> {
  const child = start(folder, args);
  const bell = setTimeout(() => child.kill(), silentForMs);
  child.stdin.end(input);
  const [answer, complaint, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    ended(child),
  ]);
  clearTimeout(bell);
  return { code, answer, complaint: child.killed ? wasSilent : complaint };
}

/** What a git command says, piece by piece as it says it; stops it when nobody listens any more, or it falls silent. */
export async function* listen(folder: string, args: readonly string[]): AsyncGenerator<Buffer> {
  const child = start(folder, args);
  child.stdin.end();
  const complaint = textOf(child.stderr);
  const end = ended(child);
  end.catch(() => {});
  const waitForMore = () => setTimeout(() => child.kill(), silentForMs);
  let bell = waitForMore();
  try {
    for await (const piece of child.stdout as AsyncIterable<Buffer>) {
      clearTimeout(bell);
      yield piece;
      bell = waitForMore();
    }
    if ((await end) === 0) return;
    throw await whyUnreadable(folder, child.killed ? wasSilent : (await complaint).trim());
  } finally {
    clearTimeout(bell);
    child.kill();
  }
}

async function whyUnreadable(folder: string, complaint: string): Promise<InstallationProblem> {
  if ((await whatLacks(folder)) === 'pieces') return isPartial(complaint);
  return new InstallationProblem('history.unreadable', `git could not go on: ${complaint}`);
}

/** Programs that settings of a repository may name, and what is set in their place. */
const instead = {
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  'core.sshCommand': 'false',
  'core.gitProxy': 'false',
  'core.askPass': 'false',
  'core.pager': 'cat',
  'core.editor': 'false',
  'core.alternateRefsCommand': 'false',
  'core.attributesFile': '/dev/null',
  'credential.helper': '',
  'diff.external': '',
  'diff.orderFile': '/dev/null',
  'gpg.program': 'false',
  'gpg.ssh.program': 'false',
  'gpg.x509.program': 'false',
  'log.showSignature': 'false',
  'mailmap.file': '/dev/null',
  'protocol.allow': 'never',
  'uploadpack.packObjectsHook': '',
  // It may belong to somebody else: whoever imports named it themselves, and nothing of it is run.
  'safe.directory': '*',
};
const settings = Object.entries(instead).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** Nothing is taken from git's own settings on this machine, and nothing is fetched or asked. */
const quietly = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_PAGER: 'cat',
  LC_ALL: 'C',
};

function start(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  // No variable of git's is handed on: one could point to another repository, or to a program.
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(GIT_|SSH_ASKPASS|PAGER|EDITOR|VISUAL)/.test(name),
  );
  // A folder inside somebody else's repository is none itself.
  const env = { ...Object.fromEntries(own), ...quietly, GIT_CEILING_DIRECTORIES: dirname(folder) };
  const child = spawn('git', ['--no-pager', ...settings, '-C', folder, ...args], { env });
  child.stdin.on('error', () => {});
  return child;
}

function ended(child: ChildProcessWithoutNullStreams): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('close', (code) => resolve(code ?? 1));
    child.on('error', (problem) => reject(asProblem(problem)));
  });
}

function asProblem(problem: Error): Error {
  if ((problem as NodeJS.ErrnoException).code !== 'ENOENT') return problem;
  const says = 'A history is read with git, and git is not installed here. Please install it and try again.';
  return new InstallationProblem('history.no-git', says, { cause: problem });
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}
