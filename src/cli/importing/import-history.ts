/** `alongside import history`. */
import { parseArgs } from 'node:util';
import { actingAdmin } from '#features/people/public.ts';
import { howMany } from '#integrations/git-history/commit-log.ts';
import { writeEvents } from '#integrations/git-history/event-file.ts';
import { openRepository, type Repository } from '#integrations/git-history/git.ts';
import { importHistory, type Imported } from '#integrations/git-history/import-history.ts';
import { UsageProblem, type Command, type Installation } from '#platform/command.ts';
import { readyDatabase } from '#platform/database/ready.ts';

export const importHistoryCommand: Command = {
  name: 'import history',
  usage: 'PATH [--dry-run] [--as ADMIN-EMAIL] | PATH --events FILE',
  summary: 'Learn from a git repository who did what and who helped whom',
  details:
    'PATH is a git repository. Each commit is a piece of work by its author and those it names as Co-authored-by; those\n' +
    'named as Reviewed-by, Helped-by, Tested-by, Mentored-by, Acked-by or Suggested-by helped its author. People are\n' +
    'found by their address, as .mailmap has it; those who are missing are made, in a team named after the repository.\n' +
    'Merges and bots are left out. What people seem to be good with is suggested to themselves alone.\n' +
    'With --dry-run nothing is changed: it says what would be. Stopped halfway, it goes on there when run again; run\n' +
    'again later, it reads what is new.\n' +
    'With --events it only writes FILE for npm run bench:routing, people by number, packed if FILE ends in .gz.',
  run: async (args, { say, withInstallation }) => {
    const wanted = readArguments(args);
    const repository = await openRepository(wanted.path);
    if (wanted.events !== undefined) return say(await write(repository, wanted.events));
    const imported = await withInstallation((installation) => run(repository, installation, wanted));
    for (const line of report(imported, wanted.dryRun)) say(line);
  },
};

interface Wanted {
  path: string;
  dryRun: boolean;
  email: string | undefined;
  events: string | undefined;
}

function readArguments(args: string[]): Wanted {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      as: { type: 'string' },
      events: { type: 'string' },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageProblem('Name one repository.');
  const { 'dry-run': dryRun, as: email, events } = values;
  if (events !== undefined && (dryRun || email !== undefined))
    throw new UsageProblem('--events touches no workplace and goes with nothing else.');
  return { path, dryRun, email, events };
}

async function write(repository: Repository, file: string): Promise<string> {
  const total = await howMany(repository);
  const events = await writeEvents(repository, file, (commits) => showProgress(commits, total));
  return `Wrote ${events} events to ${file}.`;
}

async function run(
  repository: Repository,
  { owner, key }: Installation,
  { dryRun, email }: Wanted,
): Promise<Imported> {
  const database = await readyDatabase(owner, key, { connections: 2 });
  try {
    const admin = await actingAdmin(owner, email);
    const desk = { database, admin, now: () => Temporal.Now.instant() };
    return await importHistory(repository, desk, { dryRun, progress: showProgress });
  } finally {
    await database.close();
  }
}

/** One line that is written over and over, where somebody looks on. */
function showProgress(commits: number, total: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${commits} of ${total} commits${commits >= total ? '\n' : ''}`);
}

function* report(
  { commits, evidence, help, people, strengths }: Imported,
  dryRun: boolean,
): Generator<string> {
  if (commits === 0) return yield 'There is nothing new in this history.';
  const done = dryRun ? 'Would be' : 'Were';
  yield `Read ${commits} commits, ${help} of them with help.`;
  yield `${done} added: ${evidence} pieces of evidence and ${people} people.`;
  if (strengths > 0)
    yield `${strengths} strengths were suggested to those whose they are; nobody else sees them.`;
}
