/** Reads people from a CSV file: columns in any order, their names as people write them. */
import { Readable } from 'node:stream';
import { parse, CsvError } from 'csv-parse';
import type { ImportProblem, ImportRow } from '#features/people/public.ts';

export interface ReadFile {
  rows: ImportRow[];
  problems: ImportProblem[];
  /** Columns that mean nothing to us; said, so that a misspelt one is noticed. */
  unusedColumns: string[];
}

type Column = 'name' | 'email' | 'team' | 'leader' | 'timeZone' | 'language';

const meanings: Record<string, Column> = {
  name: 'name',
  'full name': 'name',
  email: 'email',
  'e mail': 'email',
  'email address': 'email',
  mail: 'email',
  team: 'team',
  'team path': 'team',
  leader: 'leader',
  'time zone': 'timeZone',
  timezone: 'timeZone',
  language: 'language',
};

/** "Team_Path " and "team path" are the same column. */
const meaningOf = (header: string): Column | undefined =>
  meanings[
    header
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, ' ')
  ];

/** Spreadsheets of some countries write semicolons, others tabs: the first line tells. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

const pieceLength = 65_536;

/** In pieces, so that others are served in between while a large file is read. */
function* inPieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
}

interface Record_ {
  cells: string[];
  line: number;
}

async function* recordsOf(text: string): AsyncGenerator<Record_> {
  const parser = Readable.from(inPieces(text)).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  );
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    const breaksInside = record.join('').split('\n').length - 1;
    if (record.some((cell) => cell.trim() !== '')) yield { cells: record, line: info.lines - breaksInside };
  }
}

/** Reads the whole file. What is wrong with it as a file is told in `problems`; what is wrong with a person is not looked at. */
export async function readPeople(text: string): Promise<ReadFile> {
  const file: ReadFile = { rows: [], problems: [], unusedColumns: [] };
  let columns: (Column | undefined)[] | undefined;
  try {
    for await (const { cells, line } of recordsOf(text)) {
      if (columns) file.rows.push(rowOf(cells, columns, line));
      else columns = readHeader(cells, line, file);
      if (file.problems.length > 0) return file;
    }
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    const line = Number((problem as CsvError & { lines?: number }).lines ?? 1);
    file.problems.push({ line, problem: 'unreadable', value: problem.code });
  }
  return file;
}

function readHeader(cells: string[], line: number, file: ReadFile): (Column | undefined)[] {
  const columns = cells.map(meaningOf);
  file.unusedColumns = cells.filter((header, at) => columns[at] === undefined && header.trim() !== '');
  const seen = new Set<Column>();
  for (const [at, column] of columns.entries()) {
    if (column === undefined) continue;
    if (seen.has(column)) file.problems.push({ line, problem: 'column-twice', value: cells[at]!.trim() });
    seen.add(column);
  }
  for (const needed of ['name', 'email'] as const)
    if (!seen.has(needed)) file.problems.push({ line, problem: 'column-missing', value: needed });
  return columns;
}

function rowOf(cells: string[], columns: (Column | undefined)[], line: number): ImportRow {
  const row: ImportRow = { line, name: '', email: '' };
  for (const [at, column] of columns.entries()) if (column) row[column] = cells[at] ?? '';
  return row;
}
