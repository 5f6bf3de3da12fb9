/** Writes the tables of moves from the code into `docs/model/moves.md` (`--write`), or says that they have drifted apart. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Machine, machines } from '../test/machines.ts';

const page = new URL('../docs/model/moves.md', import.meta.url);

/** What the code calls `isDueToLapse`, in words: "is due to lapse". */
const inWords = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const line = (...cells: string[]) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
const code = (name: string) => `\`${name}\``;

function tableOf({ rows, begins, ends }: Machine): string {
  return [
    `Begins as ${begins.map(code).join(', ')}; ends as ${ends.map(code).join(', ')}.`,
    '',
    line('in', 'move', 'who', 'leads to', 'provided that'),
    '|---|---|---|---|---|',
    ...rows.map(({ from, name, by, to, needs }) =>
      line(code(from), code(name), by.map(inWords).join(' or '), code(to), needs.map(inWords).join('; ')),
    ),
  ].join('\n');
}

const nothing: Machine = { rows: [], begins: [], ends: [] };

/** The page with each table as the code has it now, between `<!-- moves: name -->` and `<!-- end of moves -->`. */
export const withTables = (text: string): string =>
  text.replaceAll(
    /(<!-- moves: (.+) -->)\n[^]*?(<!-- end of moves -->)/g,
    (_, before: string, name: string, after: string) =>
      `${before}\n\n${tableOf(machines[name] ?? nothing)}\n\n${after}`,
  );

if (import.meta.main) {
  const text = readFileSync(page, 'utf8');
  if (process.argv.includes('--write')) writeFileSync(page, withTables(text));
  else if (withTables(text) !== text) {
    console.error(
      'The tables of moves no longer match the code. Run `npm run docs:write` and commit the result.',
    );
    process.exitCode = 1;
  }
}
