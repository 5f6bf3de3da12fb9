/** Which team, which kind of file, in whose name: what taking a guide along and bringing it in have in common. */
import { extname } from 'node:path';
import { teamsCalled, type PartyView } from '#features/people/public.ts';
import type { FileKind } from '#integrations/backstage/team-guide.ts';
import { UsageProblem } from '#platform/command.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';

const kinds: Record<string, FileKind> = { '.yaml': 'catalog', '.yml': 'catalog', '.md': 'markdown' };

/** By the end of a file's name. */
export function kindOf(file: string): FileKind {
  const kind = kinds[extname(file).toLowerCase()];
  if (kind === undefined)
    throw new UsageProblem('The file ends in .yaml (a Backstage catalog) or in .md (Markdown).');
  return kind;
}

/** The one team of this name or path. Refuses none and several (`people.no-such-team`, `people.which-team`). */
export async function teamCalled(db: Reading, written: string): Promise<PartyView> {
  const found = await teamsCalled(db, written);
  const [team, ...more] = found;
  if (!team)
    throw new InstallationProblem(
      'people.no-such-team',
      `There is no team "${written}". Write its name, or its path, such as Operations/Dispatch.`,
    );
  if (more.length > 0)
    throw new InstallationProblem(
      'people.which-team',
      [`Several teams are called "${written}". Write which:`, ...found.map(({ path }) => path)].join('\n'),
    );
  return { id: team.id, kind: 'team', name: team.name };
}
