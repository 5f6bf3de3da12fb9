/** Asking git about a repository. Nothing in the repository is changed, and no program it names is run. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { InstallationProblem } from '#platform/installation-problem.ts';

export interface Repository {
  path: string;
  /** What its folder is called, without `.git`. */
  name: string;
  /** Where its history is read from: what is checked out, or every branch where nothing is. */
  tips: readonly string[];
}

/**
 * Opens the repository at `path`, a working copy or a bare one. Refuses where git is missing (`history.no-git`), where
 * there is no repository (`history.no-repository`) and where it has no commits (`history.empty`).
 */
export async function openRepository(path: string): Promise<Repository> {
  const folder = realFolder(path);
  const found = await ask(folder, ['rev-parse', '--git-dir']);
  if (found.code !== 0) throw noRepository(path, found.complaint);
  const repository = { path: folder, name: nameOf(folder) };
  for (const tips of [['HEAD'], ['--branches', '--remotes']]) {
    const { code, answer } = await ask(folder, ['rev-list', '--max-count=1', ...tips, '--']);
    if (code === 0 && answer.trim() !== '') return { ...repository, tips };
  }
  throw new InstallationProblem('history.empty', `The repository ${path} has no commits yet.`);
}

function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    throw noRepository(path, 'there is nothing by that name');
  }
}

function noRepository(path: string, why: string): InstallationProblem {
  const reason = why
    .trim()
    .split('\n')[0]!
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

/** Runs one git command to its end; `input` is what it reads. */
export async function ask(folder: string, args: readonly string[], input = ''): Promise<Answer> {
  const child = start(folder, args);
  child.stdin.end(input);
  const [answer, complaint, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    ended(child),
  ]);
  return { code, answer, complaint };
}

/** What a git command says, piece by piece as it says it; stops it when nobody listens any more. */
export async function* listen(folder: string, args: readonly string[]): AsyncGenerator<Buffer> {
  const child = start(folder, args);
  child.stdin.end();
  const complaint = textOf(child.stderr);
  const end = ended(child);
  end.catch(() => {});
  try {
    yield* child.stdout as AsyncIterable<Buffer>;
    if ((await end) === 0) return;
    throw new InstallationProblem('history.unreadable', `git could not go on: ${(await complaint).trim()}`);
  } finally {
    child.kill();
  }
}

function start(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  // A folder inside somebody else's repository is none itself, and no variable may point to another one.
  const env: NodeJS.ProcessEnv = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(folder), LC_ALL: 'C' };
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR']) delete env[name];
  const child = spawn('git', ['-C', folder, ...args], { env });
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
