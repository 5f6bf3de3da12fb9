/** The commits of a repository, oldest first, read while git tells them. */
import { lineByLine } from '#platform/text/bytes.ts';
import { cleaned, hasWords } from '#platform/input/text.ts';
import { one } from '#platform/defined.ts';
import { asEntered, type Contact } from './contact.ts';
import { ask, listen, type Repository } from './git.ts';

export interface Commit {
  sha: string;
  author: Contact;
  /** Unix seconds: when it was written, and when it was taken in. */
  written: number;
  takenIn: number;
  message: string;
  paths: string[];
}

export interface Stretch {
  /** Leaves out this commit and all that led to it. */
  after?: string | undefined;
  /** Only the newest ones, as many as this. */
  newest?: number | undefined;
  /** Only those taken in since, in Unix seconds. */
  since?: number | undefined;
}

const settings = ['-c', 'core.quotePath=false', '-c', 'log.showRoot=true'];
const form = '--format=%H%x00%aN%x00%aE%x00%at%x00%ct%x00%B%x00';
const asItIs = [
  '--no-color',
  '--no-notes',
  '--no-show-signature',
  '--encoding=UTF-8',
  '--use-mailmap',
  '--name-only',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
];

/** Commits that are no merges, each after those it builds on, with authors as the `.mailmap` names them. */
export async function* commitsOf(repository: Repository, stretch: Stretch = {}): AsyncGenerator<Commit> {
  const args = [
    ...settings,
    'log',
    '--reverse',
    '--topo-order',
    ...asItIs,
    form,
    ...chosen(repository, stretch),
  ];
  const pieces = pieceByPiece(listen(repository.path, args));
  let sha = (await pieces.next()).value?.trim();
  while (sha) {
    const fields: string[] = [];
    for (let field = 0; field < 6; field++) fields.push((await pieces.next()).value ?? '');
    const [name = '', email = '', written, takenIn, message = '', after = ''] = fields;
    const { paths, next } = pathsAndNext(after);
    const times = { written: seconds(written), takenIn: seconds(takenIn) };
    yield { sha, author: asEntered({ name, email }), ...times, message: cleaned(message), paths };
    sha = next;
  }
}

/** How many commits `commitsOf` would yield. */
export async function howMany(repository: Repository, stretch: Stretch = {}): Promise<number> {
  const { answer } = await ask(repository.path, ['rev-list', '--count', ...chosen(repository, stretch)]);
  return Number(answer);
}

/** The first commit of all: the same in every copy of the repository. */
export async function rootOf({ path, tips }: Repository): Promise<string> {
  const { answer } = await ask(path, ['rev-list', '--max-parents=0', ...tips, '--']);
  return one(answer.trim().split('\n').toSorted());
}

/** When the newest commit was taken in, in Unix seconds. */
export async function newestMoment({ path, tips }: Repository): Promise<number> {
  const { answer } = await ask(path, [
    'log',
    '--max-count=1',
    '--no-show-signature',
    '--format=%ct',
    ...tips,
    '--',
  ]);
  return seconds(answer.trim());
}

/** Whether the repository has this commit; a rewritten history may have lost it. */
export async function hasCommit({ path }: Repository, sha: string): Promise<boolean> {
  return (await ask(path, ['cat-file', '-e', `${sha}^{commit}`])).code === 0;
}

function chosen({ tips }: Repository, { after, newest, since }: Stretch): string[] {
  return [
    '--no-merges',
    ...(newest === undefined ? [] : [`--max-count=${newest}`]),
    ...(since === undefined ? [] : [`--since=@${since}`]),
    ...tips,
    ...(after === undefined ? [] : [`^${after}`]),
    '--',
  ];
}

/** What stands between two NULs, each read for itself: a history has been written on many machines. */
async function* pieceByPiece(chunks: AsyncIterable<Buffer>): AsyncGenerator<string, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      yield lineByLine(Buffer.concat([rest, chunk.subarray(from, end)]));
      rest = Buffer.alloc(0);
      from = end + 1;
    }
    rest = Buffer.concat([rest, chunk.subarray(from)]);
  }
  yield lineByLine(rest);
}

const escaped: Record<string, string> = { '"': '"', '\\': '\\', t: '\t' };

/** A path in which a sign steers machines, or is a quotation mark, is quoted by git as programs in C write it. */
const unquoted = (line: string): string =>
  /^".*"$/.test(line)
    ? line.slice(1, -1).replaceAll(/\\([0-7]{3}|.)/g, (_, sign: string) => escaped[sign] ?? '')
    : line;

/** As long as a path may be on the systems that people work on. */
const longestPath = 4096;

/** After a message come the paths, a line each, and the number of the next commit. */
function pathsAndNext(text: string): { paths: string[]; next: string | undefined } {
  const lines = text.split('\n').filter((line) => line !== '');
  const next = /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(lines.at(-1) ?? '') ? lines.pop() : undefined;
  const paths = lines.map((line) => cleaned(unquoted(line), true).slice(0, longestPath));
  return { paths: paths.filter(hasWords).map((path) => path.toWellFormed()), next };
}

/** Clocks are wrong now and then; what lies before 1970 or after 2100 is brought back. */
const seconds = (text: string | undefined): number =>
  Math.min(Math.max(Math.trunc(Number(text)) || 0, 0), 4_102_444_800);
