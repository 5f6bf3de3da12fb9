/**
 * What an import of people would do, worked out before anything is touched. Pure: the structure as it is and the lines
 * come in, a plan or the problems come out. It adds and changes; it never removes anybody, from anywhere.
 */
import { defined, one } from '#platform/defined.ts';
import { TeamPaths, type ImportedTeam, type TeamToMake } from './person-import-path.ts';
import { NamesApart } from './person-import-name.ts';
import { WhoIsWho, type ImportedPerson } from './who-is-who.ts';
import { readRow, type ImportProblem, type ImportRow, type ReadRow } from './person-import-row.ts';

/** As much of the structure as an import has to know. */
export interface Structure {
  /** All teams; the one without a parent is the whole workplace. */
  teams: readonly ImportedTeam[];
  /** Those who are here and whose address, number or name stands in the file. */
  people: readonly ImportedPerson[];
  /** Everybody here who is called like somebody in the file. */
  namesakes: readonly { id: string; name: string }[];
  /** The names of those who lead a team, by id. */
  leaderNames: ReadonlyMap<string, string>;
}

/** One thing that changes, for the reader: `field` is name, time zone, language, team or leader. */
export interface Change {
  field: 'name' | 'email' | 'number' | 'time-zone' | 'language' | 'team' | 'leader';
  from: string | null;
  to: string;
}

export interface PlannedLine {
  line: number;
  what: 'add' | 'change' | 'nothing';
  /** Null for somebody new. */
  person: string | null;
  name: string;
  email: string;
  timeZone: string;
  language: string;
  /** The team they come into (an id or the `ref` of a new one); null when they are in it already. */
  joins: string | null;
  /** The team they are to lead and do not lead yet. */
  leads: string | null;
  changes: Change[];
  /** The number that is to be kept of them; null where there is none, or it is kept already. */
  staffNumber: string | null;
  /** Somebody here of the same name in the same team, with another address: it may be them. */
  maybe: { id: string; name: string; email: string } | null;
  /** The address in the file, where it is not taken over: they have signed in with theirs. */
  keptAddress: string | null;
  /** The name in the file, where it is somebody else's here and theirs says what tells the two apart. */
  writtenName: string | null;
}

export interface ImportPlan {
  /** New teams, the upper ones first. */
  teams: TeamToMake[];
  /** First segments that were taken to mean the whole workplace, with its name. */
  takenAsWhole: { written: string[]; whole: string };
  lines: PlannedLine[];
}

/** What somebody new gets where the file says nothing. */
export interface Usual {
  timeZone: string;
  language: 'en' | 'de';
}

export type Planned = { plan: ImportPlan; problems: [] } | { plan: null; problems: ImportProblem[] };

/**
 * Plans an import, or says everything that stands in its way, line by line. `same` are lines of which an admin said that it
 * is indeed the person who `maybe` it was.
 */
export function planImport(
  structure: Structure,
  rows: readonly ImportRow[],
  usual: Usual,
  same: readonly number[] = [],
): Planned {
  const { read, problems } = readAll(rows);
  if (problems.length > 0) return { plan: null, problems };
  const paths = new TeamPaths(
    structure.teams,
    read.flatMap((row) => (row.path ? [row.path] : [])),
  );
  const whoIsWho = new WhoIsWho(structure.people, read, same);
  const planner = new LinePlanner(structure, paths, usual, whoIsWho);
  const lines = read.map((row) => planner.plan(row));
  const wrong = [...whoIsWho.problems, ...planner.problems, ...planner.teamsNamedLikePeople(read)];
  if (wrong.length > 0) return { plan: null, problems: wrong };
  const whole = defined(structure.teams.find((team) => team.parent === null)).name;
  return {
    plan: { teams: paths.toMake, takenAsWhole: { written: paths.takenAsWhole, whole }, lines },
    problems: [],
  };
}

function readAll(rows: readonly ImportRow[]): { read: ReadRow[]; problems: ImportProblem[] } {
  const results = rows.map(readRow);
  const problems = results.flatMap((result) => result.problems);
  const read = results.map((result) => result.read);
  const firstLine = new Map<string, number>();
  for (const { email, line } of read) {
    const first = firstLine.get(email);
    if (first === undefined) firstLine.set(email, line);
    else if (email !== '') problems.push({ line, problem: 'email-twice', value: String(first) });
  }
  const firstNumber = new Map<string, number>();
  for (const { staffNumber, line } of read) {
    const first = staffNumber === undefined ? undefined : firstNumber.get(staffNumber);
    if (first !== undefined) problems.push({ line, problem: 'number-twice', value: String(first) });
    else if (staffNumber !== undefined) firstNumber.set(staffNumber, line);
  }
  if (rows.length === 0) problems.push({ line: 1, problem: 'no-people', value: '' });
  return { read, problems: problems.toSorted((a, b) => a.line - b.line) };
}

/** Plans line after line and remembers who was to lead what. */
class LinePlanner {
  readonly problems: ImportProblem[] = [];
  readonly #whoIsWho: WhoIsWho;
  readonly #names: NamesApart;
  readonly #teams: Map<string, ImportedTeam>;
  readonly #leaderLines = new Map<string, number>();
  readonly #structure: Structure;
  readonly #paths: TeamPaths;
  readonly #usual: Usual;

  constructor(structure: Structure, paths: TeamPaths, usual: Usual, whoIsWho: WhoIsWho) {
    this.#structure = structure;
    this.#paths = paths;
    this.#usual = usual;
    this.#whoIsWho = whoIsWho;
    this.#names = new NamesApart([...structure.people, ...structure.namesakes], structure.teams);
    this.#teams = new Map(structure.teams.map((team) => [team.id, team]));
  }

  plan(row: ReadRow): PlannedLine {
    const found = this.#paths.find(
      row.path ?? [defined(this.#structure.teams.find((team) => team.parent === null)).name],
    );
    const { known, maybe } = this.#whoIsWho.of(row, found);
    const team = this.#teamOf(row, known);
    const leads = row.leads && team !== null ? this.#leadership(row, team, known) : null;
    const joins = team !== null && known?.teams.includes(team) ? null : team;
    const keepsAddress = known !== undefined && known.email !== row.email && known.hasBeenHere;
    const name = this.#nameOf(row, known);
    const self = {
      name,
      email: keepsAddress ? known.email : row.email,
      timeZone: row.timeZone ?? known?.timeZone ?? this.#usual.timeZone,
      language: row.language ?? known?.language ?? this.#usual.language,
    };
    const staffNumber = row.staffNumber === known?.staffNumber ? null : (row.staffNumber ?? null);
    const changes = [
      ...(known ? fieldsThatDiffer(known, self) : []),
      ...(known && staffNumber
        ? [{ field: 'number' as const, from: known.staffNumber, to: staffNumber }]
        : []),
      ...this.#placesTaken(row, joins, leads),
    ];
    const what = !known ? 'add' : changes.length > 0 ? 'change' : 'nothing';
    const keptAddress = keepsAddress ? row.email : null;
    return {
      line: row.line,
      what,
      person: known?.id ?? null,
      ...self,
      joins,
      leads,
      changes,
      staffNumber,
      maybe,
      keptAddress,
      writtenName: name === row.name ? null : row.name,
    };
  }

  #placesTaken(row: ReadRow, joins: string | null, leads: string | null): PlannedLine['changes'] {
    const to = this.#written(row);
    return [
      ...(joins === null ? [] : [{ field: 'team' as const, from: null, to }]),
      ...(leads === null ? [] : [{ field: 'leader' as const, from: this.#leaderOf(leads), to }]),
    ];
  }

  /** Their name as it can stand here: told apart from everybody else's. */
  #nameOf(row: ReadRow, known: ImportedPerson | undefined): string {
    const mine = known?.teams.map((id) => this.#teams.get(id)).find((team) => team && team.parent !== null);
    const team = row.path ? row.path.at(-1) : mine?.name;
    const isWhole = row.path && this.#teams.get(this.#paths.find(row.path))?.parent === null;
    const who = known?.id ?? `line ${row.line}`;
    const apart = [...(team === undefined || isWhole ? [] : [team]), one(row.email.split('@'))];
    const name = this.#names.give(row.name, who, known?.name, apart);
    if (name === null) this.problems.push({ line: row.line, problem: 'name-taken', value: row.name });
    return name ?? row.name;
  }

  /** Lines whose path makes a team that would be called like somebody here, or in the file. */
  teamsNamedLikePeople(rows: readonly ReadRow[]): ImportProblem[] {
    const names = new Set(
      this.#paths.toMake.map(({ name }) => name).filter((name) => this.#names.isSomebodys(name)),
    );
    if (names.size === 0) return [];
    return rows.flatMap(({ line, path }) => {
      const value = path?.find((name) => names.has(name));
      return value === undefined ? [] : [{ line, problem: 'name-of-another-kind' as const, value }];
    });
  }

  /** The team of the line; somebody new without one comes into the whole, somebody known stays where they are. */
  #teamOf(row: ReadRow, known: ImportedPerson | undefined): string | null {
    if (row.path) return this.#paths.find(row.path);
    return known ? null : defined(this.#structure.teams.find((team) => team.parent === null)).id;
  }

  #leadership(row: ReadRow, team: string, known: ImportedPerson | undefined): string | null {
    const earlier = this.#leaderLines.get(team);
    if (earlier !== undefined)
      this.problems.push({ line: row.line, problem: 'two-leaders', value: String(earlier) });
    this.#leaderLines.set(team, row.line);
    return known && this.#teams.get(team)?.leader === known.id ? null : team;
  }

  #leaderOf(team: string): string | null {
    const leader = this.#teams.get(team)?.leader;
    return leader ? (this.#structure.leaderNames.get(leader) ?? null) : null;
  }

  #written(row: ReadRow): string {
    return row.path?.join(' / ') ?? defined(this.#structure.teams.find((team) => team.parent === null)).name;
  }
}

function fieldsThatDiffer(
  known: ImportedPerson,
  wanted: Pick<ImportedPerson, 'name' | 'email' | 'timeZone' | 'language'>,
): Change[] {
  const changes: Change[] = [];
  if (known.name !== wanted.name) changes.push({ field: 'name', from: known.name, to: wanted.name });
  if (known.email !== wanted.email) changes.push({ field: 'email', from: known.email, to: wanted.email });
  if (known.timeZone !== wanted.timeZone)
    changes.push({ field: 'time-zone', from: known.timeZone, to: wanted.timeZone });
  if (known.language !== wanted.language)
    changes.push({ field: 'language', from: known.language, to: wanted.language });
  return changes;
}

export interface ImportSummary {
  add: number;
  change: number;
  nothing: number;
  /** The paths of the teams that are made. */
  teams: string[];
  takenAsWhole: ImportPlan['takenAsWhole'];
}

/** A plan in a few figures about the file. */
export function summarise({ lines, teams, takenAsWhole }: ImportPlan): ImportSummary {
  const count = (what: PlannedLine['what']) => lines.filter((line) => line.what === what).length;
  const paths = teams.map((team) => team.path);
  return {
    add: count('add'),
    change: count('change'),
    nothing: count('nothing'),
    teams: paths,
    takenAsWhole,
  };
}
