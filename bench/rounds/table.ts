import type { Figures } from './replay.ts';

const columns = [
  'method',
  'pairs',
  'repeats',
  'of them avoidable',
  'first repeat in round',
  'across % (highest)',
  'sit-outs and trios, least–most',
  'ms a round',
];

/** The first two lines of a table that reads the same in a terminal and in a document. */
export const header = `| ${columns.join(' | ')} |\n|${columns.map(() => '---').join('|')}|`;

/** One method's line of that table. */
export function lineFor(method: string, f: Figures | null): string {
  if (!f) return `| ${method} | left out: it would take minutes |${' |'.repeat(columns.length - 2)}`;
  const cells = [
    method,
    tidy(f.pairs),
    tidy(f.repeats),
    tidy(f.avoidable),
    f.firstRepeat ?? 'none',
    `${(f.across * 100).toFixed(1)} (${(f.acrossHighest * 100).toFixed(1)})`,
    `${f.sitOutsMin}–${f.sitOutsMax}`,
    f.msPerRound.toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

const tidy = (figure: number) => (Number.isInteger(figure) ? String(figure) : figure.toFixed(1));
