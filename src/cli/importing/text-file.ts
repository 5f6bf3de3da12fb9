/** A file that somebody names on the command line. */
import { readFileSync } from 'node:fs';
import { InstallationProblem } from '#platform/installation-problem.ts';
import { readBytes } from '#platform/text/bytes.ts';

/** Its text, and a sentence where it was not written in UTF-8. Refuses what cannot be opened (`import.unreadable`). */
export function readTextFile(file: string): { text: string; remark: string | null } {
  try {
    const { text, encoding } = readBytes(readFileSync(file));
    return { text, remark: encoding === 'utf-8' ? null : remarks[encoding] };
  } catch (problem) {
    const why = `The file ${file} cannot be read: ${(problem as Error).message}.`;
    throw new InstallationProblem('import.unreadable', why, { cause: problem });
  }
}

const utf16 = 'The file is written in UTF-16, and was read so.';
const remarks = {
  'windows-1252':
    'The file is not written in UTF-8; it was read as Windows-1252. Please look whether letters such as ä and é are right.',
  'utf-16le': utf16,
  'utf-16be': utf16,
};

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
