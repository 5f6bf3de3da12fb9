/** `alongside import people`. */
import { parseArgs } from 'node:util';
import { actingAdmin, problemSays, type PlannedLine } from '#features/people/public.ts';
import { importPeople, type Imported } from '#integrations/csv/import-people.ts';
import { UsageProblem, type Command, type Installation } from '#platform/command.ts';
import { readyDatabase } from '#platform/database/ready.ts';
import { writing } from '#platform/database/transaction.ts';
import { fileRefused, readTextFile } from './text-file.ts';

export const importPeopleCommand: Command = {
  name: 'import people',
  usage: 'FILE.csv [--dry-run] [--same LINE]… [--as ADMIN-EMAIL]',
  summary: 'Add people and teams from a CSV file, or bring them up to date',
  details:
    'Columns, in any order: name, email, team (such as Institute/Division 2/Department 1), leader (yes or empty),\n' +
    'time zone, language (en or de), staff number, former address. Only name (or first name and last name) and email are\n' +
    'needed. Headings as HR systems and German tables write them are understood, too.\n' +
    'People are known by their number, then by their address, then by the former one. Whoever has signed in keeps their\n' +
    'address. Where somebody of the same name is in the same team already, it asks: --same LINE says that it is them.\n' +
    'With --dry-run nothing is changed: it says line by line what would be. Otherwise everything is imported, or\n' +
    'nothing. Nobody is ever removed, and importing the same file again changes nothing.',
  run: async (args, { say, withInstallation }) => {
    const { file, ...wanted } = readArguments(args);
    const { text: csv, remark } = readTextFile(file);
    if (remark) say(remark);
    const result = await withInstallation((installation) => run(installation, { csv, ...wanted }));
    if (result.plan === null)
      throw fileRefused(
        file,
        result.problems.map(({ line, problem, value }) => ({ line, says: problemSays[problem](value) })),
      );
    for (const line of report(result, wanted.dryRun)) say(line);
  },
};

interface Wanted {
  dryRun: boolean;
  email: string | undefined;
  same: number[];
}

function readArguments(args: string[]): Wanted & { file: string } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      same: { type: 'string', multiple: true, default: [] },
      as: { type: 'string' },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageProblem('Name one file.');
  const same = values.same.map(Number);
  if (!same.every(Number.isSafeInteger)) throw new UsageProblem('--same takes the number of a line.');
  return { file, dryRun: values['dry-run'], email: values.as, same };
}

async function run(
  { owner, key }: Installation,
  { csv, dryRun, email, same }: Wanted & { csv: string },
): Promise<Imported> {
  const database = await readyDatabase(owner, key, { connections: 2 });
  try {
    const admin = await actingAdmin(owner, email);
    return await importPeople(
      { csv, dryRun, usual: admin, same },
      {
        transact: (work) => writing(database.app, admin.id, work),
        admin: admin.id,
        now: Temporal.Now.instant(),
      },
    );
  } finally {
    await database.close();
  }
}

function* report({ plan, summary }: Extract<Imported, { problems: [] }>, dryRun: boolean): Generator<string> {
  if (dryRun) for (const line of plan.lines) if (line.what !== 'nothing') yield describe(line);
  for (const { line, maybe, keptAddress, name, writtenName } of plan.lines) {
    if (writtenName)
      yield `Line ${line}: somebody else has the name ${writtenName}, or one that looks the same. They are called ${name}, which tells the two apart.`;
    if (maybe) yield `Line ${line}: is this ${maybe.name} <${maybe.email}>? If so, add --same ${line}.`;
    if (keptAddress)
      yield `Line ${line}: ${name} has signed in and keeps their address; ${keptAddress} is not taken over.`;
  }
  const { written, whole } = summary.takenAsWhole;
  if (written.length > 0) yield `"${written.join('", "')}" is taken to mean the whole workplace, "${whole}".`;
  if (summary.unusedColumns.length > 0) yield `Not used: column "${summary.unusedColumns.join('", "')}".`;
  const done = dryRun ? 'Would be' : 'Were';
  yield `${done} added: ${summary.add} people and ${summary.teams.length} teams. ${done} changed: ${summary.change} people. As before: ${summary.nothing}.`;
}

function describe({ line, what, name, email, changes }: PlannedLine): string {
  const details = changes.map(({ field, from, to }) => `${field} ${from === null ? '' : `${from} → `}${to}`);
  return `Line ${line}: ${what} ${name} <${email}>${details.length > 0 ? `: ${details.join('; ')}` : ''}`;
}
