import { basename } from 'node:path';
import { type Figures } from './figures.ts';

const columns = [
  'file',
  'protocol',
  'questions',
  'top-1/3/5/10 %',
  'MRR',
  'ceiling %',
  'ten-people share % (real)',
  'Gini (real)',
  'mean ms',
  'p95 ms',
];

/** The first two lines of a table that reads the same in a terminal and in a document. */
export const header = `| ${columns.join(' | ')} |\n|${columns.map(() => '---').join('|')}|`;

/** One file's line of that table. */
export function lineFor(file: string, protocol: string, f: Figures): string {
  const cells = [
    basename(file).replace(/\.jsonl(\.gz)?$/, ''),
    protocol,
    f.questions,
    [f.top1, f.top3, f.top5, f.top10].map(percent).join('/'),
    f.mrr.toFixed(3),
    percent(f.ceiling),
    `${percent(f.tenShare)} (${percent(f.humanTenShare)})`,
    `${f.gini.toFixed(2)} (${f.humanGini.toFixed(2)})`,
    f.meanMs.toFixed(1),
    f.p95Ms.toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

function percent(fraction: number): string {
  return (fraction * 100).toFixed(1);
}
