/** Reads people from a CSV file: columns in any order, their names as people write them. */
import { Readable } from 'node:stream';
import { parse, CsvError } from 'csv-parse';
import { shortened, type ImportProblem, type ImportRow } from '#features/people/public.ts';
import { marked } from '#platform/input/text.ts';
import { nth } from '#platform/defined.ts';
import { meaningOf, type Column } from './columns.ts';

export interface ReadFile {
  rows: ImportRow[];
  problems: ImportProblem[];
  /** Columns that mean nothing to us; said, so that a misspelt one is noticed. */
  unusedColumns: string[];
}

/** Spreadsheets of some countries write semicolons, others tabs: the heading tells, or a first line such as `sep=;`. */
function delimiterOf(text: string): string {
  const [, said] = /^\s*"?sep=(.)"?\s*?(?:\r|\n|$)/i.exec(text) ?? [];
  if (said !== undefined) return said;
  const heading = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? '';
  const count = (sign: string) => heading.split(sign).length;
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Without a mark at its beginning; what says how cells are parted is no line of the table, but is counted as one. */
const withoutMarks = (text: string): string =>
  text.replace(/^\uFEFF/, '').replace(/^\s*"?sep=."?[^\S\r\n]*(?=\r|\n|$)/i, '');

const pieceLength = 65_536;

/** In pieces, so that others are served in between while a large file is read. */
function* inPieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
}

interface Record_ {
  cells: string[];
  line: number;
}

async function* recordsOf(given: string): AsyncGenerator<Record_> {
  const text = withoutMarks(given);
  const parser = Readable.from(inPieces(text)).pipe(
    parse({
      delimiter: delimiterOf(given.replace(/^\uFEFF/, '')),
      relax_quotes: true,
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
    for await (const { cells, line } of recordsOf(marked(text))) {
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

/** As many unused columns as are told. */
const mostUnused = 100;

function readHeader(cells: string[], line: number, file: ReadFile): (Column | undefined)[] {
  const columns = cells.map(meaningOf);
  file.unusedColumns = cells
    .filter((header, at) => columns[at] === undefined && header.trim() !== '')
    .slice(0, mostUnused)
    .map(shortened);
  const seen = new Set<Column>();
  for (const [at, column] of columns.entries()) {
    if (column === undefined) continue;
    if (seen.has(column))
      file.problems.push({ line, problem: 'column-twice', value: shortened(nth(cells, at).trim()) });
    seen.add(column);
  }
  if (!seen.has('name') && !seen.has('lastName'))
    file.problems.push({ line, problem: 'column-missing', value: 'name' });
  if (!seen.has('email')) file.problems.push({ line, problem: 'column-missing', value: 'email' });
  return columns;
}

function rowOf(cells: string[], columns: (Column | undefined)[], line: number): ImportRow {
  const at = new Map(columns.flatMap((column, place) => (column ? [[column, cells[place] ?? '']] : [])));
  const row: ImportRow = { line, name: nameIn(at), email: at.get('email') ?? '' };
  for (const column of ['leader', 'timeZone', 'language', 'staffNumber', 'formerEmail'] as const) {
    const cell = at.get(column);
    if (cell !== undefined) row[column] = cell;
  }
  const levels = (['division', 'department'] as const).flatMap((column) => at.get(column) ?? []);
  if (levels.length > 0) row.above = levels;
  const team = at.get('team');
  if (team !== undefined) row.team = team;
  return row;
}

/** What stands behind the comma is no first name in "Ada Falk, PhD". */
const title = /^(jr|sr|[iv]+|ph\.?d|m\.?d|mba|msc|bsc|dr|prof|dipl)\b/i;

/** A name of one column, also as "Falk, Lea", or of two. */
function nameIn(at: ReadonlyMap<Column, string>): string {
  const whole = at.get('name');
  if (whole === undefined || whole.trim() === '')
    return [at.get('firstName'), at.get('lastName')].flatMap((part) => part?.trim() || []).join(' ');
  const [last, first, ...more] = whole.split(',').map((part) => part.trim());
  const isTurned =
    first !== undefined && first !== '' && last !== '' && more.length === 0 && !title.test(first);
  return isTurned ? `${first} ${last}` : whole;
}
