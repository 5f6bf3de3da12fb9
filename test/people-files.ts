/** Files of people as the rules of an import see them, in a workplace where Ada leads Care, for tests of these rules. */
import { planImport, type Structure } from '#features/people/import/person-import.ts';
import type { ImportRow } from '#features/people/import/person-import-row.ts';
import type { ImportedPerson } from '#features/people/import/who-is-who.ts';

export const usual = { timeZone: 'Europe/Berlin', language: 'en' as const };
const root = { id: 'root', name: 'Harbour Works', parent: null, leader: null };
const care = { id: 'care', name: 'Care', parent: 'root', leader: 'ada' };
export const ada: ImportedPerson = {
  id: 'ada',
  name: 'Ada',
  email: 'ada@example.org',
  timeZone: 'Europe/Berlin',
  language: 'en',
  teams: ['care'],
  staffNumber: null,
  hasBeenHere: false,
};
export const structure = (more: Partial<Structure> = {}): Structure => ({
  teams: [root, care],
  people: [ada],
  namesakes: [],
  leaderNames: new Map([['ada', 'Ada']]),
  ...more,
});

/** The first line of a file names its columns. */
const heading = 1;
let last = heading;
/** The rows that follow stand in another file, from its second line on. */
export const beginFile = () => {
  last = heading;
};
export const row = (cells: Partial<ImportRow> = {}): ImportRow => {
  const line = ++last;
  return { line, name: `Ben Castro ${line}`, email: `ben${line}@example.org`, ...cells };
};

export const plan = (rows: ImportRow[], known = structure()) => {
  const planned = planImport(known, rows, usual);
  if (planned.plan === null) throw new Error(JSON.stringify(planned.problems));
  return planned.plan;
};
export const problemsIn = (rows: ImportRow[], known = structure()) =>
  planImport(known, rows, usual).problems.map(({ line, problem, value }) => [line, problem, value]);
