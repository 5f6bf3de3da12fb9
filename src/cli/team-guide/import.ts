/** `alongside team-guide import`. */
import { parseArgs } from 'node:util';
import { actingPerson, speaksFor } from '#features/people/public.ts';
import { problemSays } from '#integrations/backstage/guide-file.ts';
import { readEntities } from '#integrations/backstage/entities.ts';
import { bringIn, readFile, type FileKind, type FileRead } from '#integrations/backstage/team-guide.ts';
import { UsageProblem, type Command, type Installation } from '#platform/command.ts';
import { readyDatabase } from '#platform/database/ready.ts';
import { writing } from '#platform/database/transaction.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';
import { fileRefused, readTextFile } from '../importing/text-file.ts';
import { kindOf, teamCalled } from './guide-team.ts';

export const teamGuideImportCommand: Command = {
  name: 'team-guide import',
  usage: 'TEAM FILE --as ADDRESS [--dry-run]',
  summary: "Bring a team's guide in from a Backstage catalog-info.yaml or from Markdown",
  details:
    'TEAM is a name, or a path such as Operations/Dispatch. FILE ends in .yaml or in .md. A guide is written by the members\n' +
    'of its team: ADDRESS is that of the one who looks after what comes in.\n' +
    'With --dry-run nothing is changed: it says line by line what would be. Otherwise all of it is taken over, or nothing.\n' +
    'Topics the file does not speak of stay as they are.',
  run: async (args, { say, withInstallation }) => {
    const wanted = readArguments(args);
    const { text, remark } = readTextFile(wanted.file);
    if (remark) say(remark);
    const file = await readFile(text, wanted.kind, readEntities);
    const { changes, problems } = await withInstallation((installation) => run(installation, wanted, file));
    if (problems.length > 0)
      throw fileRefused(
        wanted.file,
        problems.map(({ line, problem, value }) => ({ line, says: problemSays[problem](value) })),
      );
    for (const line of report(changes, wanted.dryRun)) say(line);
  },
};

interface Wanted {
  team: string;
  file: string;
  kind: FileKind;
  email: string;
  dryRun: boolean;
}
type BroughtIn = Awaited<ReturnType<typeof bringIn>>;

function readArguments(args: string[]): Wanted {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, as: { type: 'string' } },
  });
  const [team, file, ...more] = positionals;
  if (team === undefined || file === undefined || more.length > 0)
    throw new UsageProblem('Name a team and one file.');
  if (values.as === undefined) throw new UsageProblem('Say who of the team does it: --as ADDRESS.');
  return { team, file, kind: kindOf(file), email: values.as, dryRun: values['dry-run'] };
}

async function run(
  { owner, key }: Installation,
  { team: written, email, dryRun }: Wanted,
  file: FileRead,
): Promise<BroughtIn> {
  const database = await readyDatabase(owner, key, { connections: 2 });
  try {
    const person = await actingPerson(owner, email);
    return await writing(database.app, person.id, async (tx) => {
      const team = await teamCalled(tx, written);
      if (!(await speaksFor(tx, person.id, team.id)))
        throw new InstallationProblem(
          'people.not-a-member',
          `${person.name} is not in ${team.name}. Its guide is written by its members.`,
        );
      return bringIn(tx, { person, team, now: Temporal.Now.instant() }, { file, dryRun });
    });
  } finally {
    await database.close();
  }
}

function* report(changes: BroughtIn['changes'], dryRun: boolean): Generator<string> {
  const happening = changes.filter(({ what }) => what !== 'nothing');
  if (dryRun) for (const change of happening) yield describe(change);
  const count = (what: string) => changes.filter((change) => change.what === what).length;
  const done = dryRun ? 'would be' : 'were';
  yield `Lines that ${done} added: ${count('add')}; reworded: ${count('change')}; taken away: ${count('remove')}; as before: ${count('nothing')}.`;
}

function describe({ what, topic, words, before, at }: BroughtIn['changes'][number]): string {
  const where = at === null ? 'Not in the file' : `Line ${at}`;
  const says = what === 'remove' ? (before ?? words) : words;
  const instead = what === 'change' && before !== null ? `, instead of "${before}"` : '';
  return `${where}: ${what} ${topic}: "${says}"${instead}`;
}
