/** `alongside team-guide export`. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { actingAdmin } from '#features/people/public.ts';
import { backstageRoutes } from '#integrations/backstage/api.ts';
import { guideAsCatalog, guideAsMarkdown } from '#integrations/backstage/contract.ts';
import type { FileKind } from '#integrations/backstage/team-guide.ts';
import { UsageProblem, type Command, type Installation } from '#platform/command.ts';
import { reading } from '#platform/database/transaction.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';
import { withOperations } from '../operations.ts';
import { kindOf, teamCalled } from './guide-team.ts';

export const teamGuideExportCommand: Command = {
  name: 'team-guide export',
  usage: 'TEAM [FILE] [--language en|de]',
  summary: "Take a team's guide along, as a Backstage catalog-info.yaml or as Markdown",
  details:
    'TEAM is a name, or a path such as Operations/Dispatch. A FILE that ends in .yaml is a catalog entity, one that ends in\n' +
    '.md is Markdown; it is overwritten. Without a file the catalog entity is printed. Nobody who is in the team is named.',
  run: async (args, { say, withInstallation }) => {
    const { team, file, language } = readArguments(args);
    const kind = file === undefined ? 'catalog' : kindOf(file);
    const text = await withInstallation((installation) => run(installation, team, kind, language));
    if (file === undefined) return say(text.trimEnd());
    write(file, text);
    say(`The guide of ${team} is in ${file}.`);
  },
};

type Language = 'en' | 'de';

function readArguments(args: string[]): {
  team: string;
  file: string | undefined;
  language: Language | undefined;
} {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { language: { type: 'string' } },
  });
  const [team, file, ...more] = positionals;
  if (team === undefined || more.length > 0) throw new UsageProblem('Name a team, and one file at most.');
  const { language } = values;
  if (language !== undefined && language !== 'en' && language !== 'de')
    throw new UsageProblem('The language is en or de.');
  return { team, file, language };
}

const run = (
  installation: Installation,
  written: string,
  kind: FileKind,
  language: Language | undefined,
): Promise<string> =>
  withOperations(installation, backstageRoutes, async (client, { app }) => {
    const admin = await actingAdmin(installation.owner);
    const { id } = await reading(app, admin.id, (db) => teamCalled(db, written));
    const as = { ...admin, admin: true, language: language ?? admin.language };
    return client.call(kind === 'catalog' ? guideAsCatalog : guideAsMarkdown, { id }, { as });
  });

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (problem) {
    throw new InstallationProblem(
      'export.unwritable',
      `The file ${file} cannot be written: ${(problem as Error).message}.`,
      { cause: problem },
    );
  }
}
