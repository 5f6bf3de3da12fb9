/** Whom a line of a table is about: by number, by address, by the address before, and otherwise who it may be. Pure. */
import { plain } from '../search/person-search.ts';
import type { ImportProblem, ReadRow } from './person-import-row.ts';

export interface ImportedPerson {
  id: string;
  name: string;
  email: string;
  timeZone: string;
  language: string;
  teams: readonly string[];
  staffNumber: string | null;
  /** Whether they have ever signed in: their address is theirs then, and no table changes it. */
  hasBeenHere: boolean;
}

export interface PersonMatch {
  known: ImportedPerson | undefined;
  maybe: { id: string; name: string; email: string } | null;
}

export class WhoIsWho {
  readonly problems: ImportProblem[] = [];
  readonly #byEmail: ReadonlyMap<string, ImportedPerson>;
  readonly #byNumber: ReadonlyMap<string, ImportedPerson>;
  readonly #byName: ReadonlyMap<string, readonly ImportedPerson[]>;
  readonly #written: ReadonlySet<string>;
  readonly #same: ReadonlySet<number>;

  constructor(people: readonly ImportedPerson[], rows: readonly ReadRow[], same: readonly number[]) {
    this.#byEmail = new Map(people.map((one) => [one.email, one]));
    this.#byNumber = new Map(
      people.flatMap((one) => (one.staffNumber === null ? [] : [[one.staffNumber, one]])),
    );
    this.#byName = Map.groupBy(people, ({ name }) => plain(name));
    this.#written = new Set(rows.map(({ email }) => email));
    this.#same = new Set(same);
  }

  /** `team` is where the line puts them. */
  of(row: ReadRow, team: string): PersonMatch {
    const numbered = row.staffNumber === undefined ? undefined : this.#byNumber.get(row.staffNumber);
    const addressed = this.#byEmail.get(row.email);
    if (numbered && addressed && numbered.id !== addressed.id)
      this.problems.push({
        line: row.line,
        problem: 'two-people',
        value: `${numbered.name}, ${addressed.name}`,
      });
    const known = numbered ?? addressed ?? this.#before(row);
    if (known) return { known, maybe: null };
    const alike = this.#alike(row, team);
    return this.#same.has(row.line) && alike
      ? { known: alike, maybe: null }
      : { known: undefined, maybe: shown(alike) };
  }

  #before({ formerEmail }: ReadRow): ImportedPerson | undefined {
    return formerEmail === undefined || this.#written.has(formerEmail)
      ? undefined
      : this.#byEmail.get(formerEmail);
  }

  /** The only one of that name in that team of whom the file says nothing else. */
  #alike(row: ReadRow, team: string): ImportedPerson | undefined {
    const found = (this.#byName.get(plain(row.name)) ?? []).filter(
      (one) => one.teams.includes(team) && !this.#written.has(one.email),
    );
    return found.length === 1 ? found[0] : undefined;
  }
}

const shown = (one: ImportedPerson | undefined) =>
  one === undefined ? null : { id: one.id, name: one.name, email: one.email };
