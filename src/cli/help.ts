/** What the command line says about itself. */
import type { Command } from '#platform/command.ts';

/** The list of all commands. */
export function helpOnAll(commands: readonly Command[]): string {
  const all = [...commands, { name: 'version', summary: 'Say which Alongside this is' }];
  const width = Math.max(...all.map(({ name }) => name.length));
  const lines = all.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'Alongside helps colleagues become partners who can rely on each other.',
    '',
    'Usage: bin/alongside COMMAND …',
    '',
    ...lines,
    '',
    'bin/alongside help COMMAND tells more. The settings are the same as for npm start.',
  ].join('\n');
}

/** How one command is used. */
export function helpOn({ name, usage, summary, details }: Command): string {
  const lines = [`${summary}.`, '', `Usage: bin/alongside ${name} ${usage}`.trimEnd()];
  return [...lines, ...(details === undefined ? [] : ['', details])].join('\n');
}
