/** One line of an import, read cell by cell. Pure. */
import { lostSign } from '#platform/input/text.ts';
import { one } from '#platform/defined.ts';
import { segmentsOf } from './person-import-path.ts';
import { isEmail, isName, isTimeZone, tidyEmail, tidyName } from '../person.ts';

/** The cells as they were written; a column that the file does not have is undefined. */
export interface ImportRow {
  line: number;
  name: string;
  email: string;
  team?: string;
  /** Names of what stands above the team, the uppermost first, where the file has columns for these. */
  above?: string[];
  leader?: string;
  timeZone?: string;
  language?: string;
  /** What stays the same when a name or an address changes. */
  staffNumber?: string;
  /** The address they had before. */
  formerEmail?: string;
}

export type ImportProblemCode =
  | 'unreadable'
  | 'signs'
  | 'no-people'
  | 'column-missing'
  | 'column-twice'
  | 'name-missing'
  | 'name-too-long'
  | 'name-unclear'
  | 'name-taken'
  | 'name-of-another-kind'
  | 'bad-email'
  | 'email-twice'
  | 'unknown-zone'
  | 'unknown-language'
  | 'team-empty'
  | 'team-name-too-long'
  | 'team-too-deep'
  | 'leader-unclear'
  | 'leader-without-team'
  | 'two-leaders'
  | 'number-twice'
  | 'number-unclear'
  | 'two-people';

/** What is wrong with a line of the file; nothing is imported while there is one. */
export interface ImportProblem {
  line: number;
  problem: ImportProblemCode;
  /** What was written there, or the other line it clashes with. */
  value: string;
}

const headings =
  'name (or first name and last name), email, team path (or division, department, team), leader, time zone, language, ' +
  'staff number, former address';

/** What is wrong, in a sentence (English; the web words it by its code). */
export const problemSays: Record<ImportProblemCode, (value: string) => string> = {
  unreadable: (value) => `This line cannot be read: ${value}`,
  signs: (value) => `There are signs in "${value}" that cannot be kept. Please write that cell again.`,
  'no-people': () => 'There is nobody in this file.',
  'column-missing': (value) =>
    `There is no column "${value}". Headings that are understood: ${headings}. ` +
    'They are also read as HR systems and German tables write them.',
  'column-twice': (value) => `There are two columns "${value}".`,
  'name-missing': () => 'There is no name.',
  'name-too-long': () => 'The name is longer than 120 letters.',
  'name-unclear': (value) =>
    `"${value}" is no name: it needs a letter or a number, and no signs that nobody can see.`,
  'name-taken': (value) =>
    `Somebody here, or in a line above, has the name "${value}" or one that looks the same. ` +
    'Please write what tells the two apart into it, such as Kim Berg (Dispatch).',
  'name-of-another-kind': (value) =>
    `"${value}" would be a team, and somebody here or in this file is called so: what is meant for one would reach the other.`,
  'bad-email': (value) => `"${value}" does not look like an email address.`,
  'email-twice': (value) => `The same email address stands in line ${value}.`,
  'unknown-zone': (value) => `The time zone "${value}" is not known. One looks like Europe/Berlin.`,
  'unknown-language': (value) => `The language "${value}" is not known. It can be en or de.`,
  'team-empty': () => 'There is no team, or an empty part in its path.',
  'team-name-too-long': () => 'The name of a team is longer than 120 letters.',
  'team-too-deep': () => `A team stands below at most ${deepest - 1} others.`,
  'leader-unclear': (value) => `Whether they lead is unclear: "${value}". Write yes, or leave it empty.`,
  'leader-without-team': () => 'They lead, but there is no team.',
  'two-leaders': (value) => `The same team is led by somebody in line ${value} already.`,
  'number-twice': (value) => `The same staff number stands in line ${value}.`,
  'number-unclear': (value) =>
    `"${value}" is no staff number: it has at most 60 letters, and no signs that nobody can see.`,
  'two-people': (value) => `Number and address belong to two different people here: ${value}.`,
};

/** A line that makes sense by itself. What the file does not say is undefined. */
export interface ReadRow {
  line: number;
  name: string;
  email: string;
  path?: string[];
  leads: boolean;
  timeZone?: string;
  language?: 'en' | 'de';
  staffNumber?: string;
  formerEmail?: string;
}

const yes = new Set(['yes', 'y', 'true', 'x', '1', 'ja', 'j', 'wahr', 'leader', 'leitung']);
const no = new Set(['', 'no', 'n', 'false', '0', 'nein', '-', 'falsch']);
const languages: Record<string, 'en' | 'de'> = {
  en: 'en',
  english: 'en',
  englisch: 'en',
  de: 'de',
  german: 'de',
  deutsch: 'de',
};

const isFilled = (cell: string | undefined): cell is string => cell !== undefined && cell.trim() !== '';

const longestShown = 120;

/** What is shown of what was written there: a cell may hold a book. */
export const shortened = (written: string): string =>
  written.length <= longestShown ? written : `${written.slice(0, longestShown).toWellFormed()}…`;

/** Reads one line; returns it, and what is wrong with it. */
export function readRow(row: ImportRow): { read: ReadRow; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const wrong = (problem: ImportProblemCode, value = '') =>
    problems.push({ line: row.line, problem, value: shortened(value) });
  const damaged = cellsOf(row).find((cell) => cell.includes(lostSign));
  if (damaged !== undefined) wrong('signs', damaged.trim());
  const read = readCells(row, damaged === undefined ? wrong : () => {});
  return { read, problems };
}

const cellsOf = (row: ImportRow): string[] =>
  Object.values(row)
    .flat()
    .filter((cell) => typeof cell === 'string');

function readCells(row: ImportRow, wrong: Wrong): ReadRow {
  const name = tidyName(row.name);
  const email = tidyEmail(row.email);
  if (name === '') wrong('name-missing');
  else if (!isName(name)) wrong('name-unclear', name);
  if (name.length > 120) wrong('name-too-long');
  if (!isEmail(email)) wrong('bad-email', row.email.trim());
  const path = readPath(row, wrong);
  const timeZone = isFilled(row.timeZone) ? row.timeZone.trim() : undefined;
  if (timeZone !== undefined && !isTimeZone(timeZone)) wrong('unknown-zone', timeZone);
  const language = isFilled(row.language)
    ? languages[one(row.language.trim().toLowerCase().split(/[-_]/))]
    : undefined;
  if (isFilled(row.language) && !language) wrong('unknown-language', row.language.trim());
  const leads = readLeader(row, path, wrong);
  const read: ReadRow = { line: row.line, name, email, leads };
  if (path) read.path = path;
  if (timeZone !== undefined) read.timeZone = timeZone;
  if (language) read.language = language;
  if (isFilled(row.staffNumber)) {
    read.staffNumber = row.staffNumber.trim();
    if (!isName(read.staffNumber) || read.staffNumber.length > 60) wrong('number-unclear', read.staffNumber);
  }
  if (isFilled(row.formerEmail)) read.formerEmail = tidyEmail(row.formerEmail);
  return read;
}

type Wrong = (problem: ImportProblemCode, value?: string) => unknown;

/** As many teams as may stand one below the other in a table. */
const deepest = 20;

/** A path of its own column, below what stands above it in columns of their own; these may be empty, and have no path. */
function readPath({ team, above = [] }: ImportRow, wrong: Wrong): string[] | undefined {
  const levels = above.map(tidyName).filter((name) => name !== '');
  const isLeftOut = team === undefined || (above.length > 0 && team.trim() === '');
  if (isLeftOut && levels.length === 0) return undefined;
  const below = isLeftOut ? [] : segmentsOf(team);
  if (!below) wrong('team-empty');
  const path = [...levels, ...(below ?? [])];
  if (path.length > deepest) {
    wrong('team-too-deep');
    return undefined;
  }
  const unclear = path.find((name) => !isName(name));
  if (unclear !== undefined) wrong('name-unclear', unclear);
  else if (path.some((name) => name.length > 120)) wrong('team-name-too-long');
  return below ? path : undefined;
}

function readLeader({ leader = '', team }: ImportRow, path: string[] | undefined, wrong: Wrong): boolean {
  const said = leader.trim().toLowerCase();
  if (!yes.has(said) && !no.has(said)) wrong('leader-unclear', leader.trim());
  if (yes.has(said) && !path && team === undefined) wrong('leader-without-team');
  return yes.has(said);
}
