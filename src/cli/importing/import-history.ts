/** `alongside import history`. */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { howMany } from '#integrations/git-history/commit-log.ts';
import { writeEvents } from '#integrations/git-history/event-file.ts';
import { openRepository, type Repository } from '#integrations/git-history/git.ts';
import type { Choice } from '#integrations/git-history/history-event.ts';
import { importHistory, type Imported } from '#integrations/git-history/import-history.ts';
import { UsageProblem, type Command, type Installation } from '#platform/command.ts';
import { readyDatabase } from '#platform/database/ready.ts';
import { whatItHolds, whatWasKept, whatItLacks } from './history-in-words.ts';

export const importHistoryCommand: Command = {
  name: 'import history',
  usage: 'PATH [--dry-run | --yes] [--with ADDRESS]… [--without ADDRESS]… | PATH --events FILE',
  summary: 'Learn from a git repository who did what and who helped whom',
  details:
    'PATH is a git repository. Each commit is a piece of work by its author and those it names as Co-authored-by; those\n' +
    'named as Reviewed-by, Helped-by, Tested-by, Mentored-by, Acked-by or Suggested-by helped its author. People are\n' +
    'found by their address, as .mailmap has it. Whoever is not here is known from work: no member, never told or\n' +
    'invited. When somebody with that address joins, their work is theirs. Merges and robots are left out.\n' +
    'What people seem to be good with is suggested to themselves alone.\n' +
    'First it says whom the history names, and whom it leaves out. Nothing is kept before you say yes, here or with\n' +
    '--yes; with --dry-run it only says. --without leaves an address out, --with takes one for a person; both can be\n' +
    'given more than once. Stopped halfway, it goes on there when run again; run again later, it reads what is new.\n' +
    'No program that the repository names is run, and nothing is fetched.\n' +
    'With --events it only writes FILE for npm run bench:routing, people by number, packed if FILE ends in .gz.',
  run: async (args, { say, withInstallation }) => {
    const wanted = readArguments(args);
    const repository = await openRepository(wanted.path);
    for (const line of whatItLacks(repository)) say(line);
    if (wanted.events !== undefined) return say(await write(repository, wanted.events));
    await withInstallation((installation) => lookAndKeep(repository, installation, wanted, say));
  },
};

interface Wanted {
  path: string;
  dryRun: boolean;
  yes: boolean;
  choice: Choice;
  events: string | undefined;
}

function readArguments(args: string[]): Wanted {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      with: { type: 'string', multiple: true, default: [] },
      without: { type: 'string', multiple: true, default: [] },
      events: { type: 'string' },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageProblem('Name one repository.');
  const { 'dry-run': dryRun, yes, events } = values;
  if (dryRun && yes) throw new UsageProblem('--dry-run keeps nothing, so that --yes does not go with it.');
  if (events !== undefined && (dryRun || yes))
    throw new UsageProblem('--events touches no workplace and goes with nothing else.');
  const choice = { with: addresses(values.with), without: addresses(values.without) };
  return { path, dryRun, yes, choice, events };
}

const addresses = (given: readonly string[]) => new Set(given.map((one) => one.trim().toLowerCase()));

async function write(repository: Repository, file: string): Promise<string> {
  const total = await howMany(repository);
  const events = await writeEvents(repository, file, (commits) => showProgress(commits, total));
  return `Wrote ${events} events to ${file}.`;
}

async function lookAndKeep(
  repository: Repository,
  { owner, key }: Installation,
  { dryRun, yes, choice }: Wanted,
  say: (line: string) => void,
): Promise<void> {
  const database = await readyDatabase(owner, key, { connections: 2 });
  const context = { database, now: () => Temporal.Now.instant() };
  const run = (looking: boolean): Promise<Imported> =>
    importHistory(repository, context, { dryRun: looking, choice, progress: showProgress });
  try {
    const found = await run(true);
    for (const line of whatItHolds(found)) say(line);
    if (dryRun) return;
    if (found.commits > 0 && !yes && !(await isWanted())) {
      say('Nothing was kept. To keep it, run the same with --yes.');
      return;
    }
    for (const line of whatWasKept(await run(false))) say(line);
  } finally {
    await database.close();
  }
}

/** Asks where somebody sits at the terminal; elsewhere nobody can say yes but beforehand. */
async function isWanted(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^\s*(y|yes)\s*$/i.test(await terminal.question('Keep this? (yes or no) '));
  } finally {
    terminal.close();
  }
}

/** One line that is written over and over, where somebody looks on. */
function showProgress(commits: number, total: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${commits} of ${total} commits${commits >= total ? '\n' : ''}`);
}
