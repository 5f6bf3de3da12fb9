/** A file that somebody names on the command line. */
import { readFileSync } from 'node:fs';
import { InstallationProblem } from '#platform/installation-problem.ts';

/** Its text. Refuses what cannot be opened or is not UTF-8 (`import.unreadable`). */
export function readTextFile(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (problem) {
    const why = problem instanceof TypeError ? 'it is not written in UTF-8' : (problem as Error).message;
    throw new InstallationProblem('import.unreadable', `The file ${file} cannot be read: ${why}.`, {
      cause: problem,
    });
  }
}

const mostShown = 50;

/** Nothing was taken from a file, and line by line why. */
export function fileRefused(
  file: string,
  problems: readonly { line: number; says: string }[],
): InstallationProblem {
  const shown = problems.slice(0, mostShown).map(({ line, says }) => `Line ${line}: ${says}`);
  const rest = problems.length > shown.length ? [`… and ${problems.length - shown.length} more.`] : [];
  const head = `Nothing was imported from ${file}.`;
  return new InstallationProblem('import.refused', [head, ...shown, ...rest].join('\n'));
}
