/** Everybody and every team of the sample by the short names that stories use. */
import type { Person } from '#platform/http/routes.ts';
import type { Days } from '../simulation/days.ts';

export class Company {
  readonly days: Days;
  readonly #people: ReadonlyMap<string, Person>;
  readonly #teams: ReadonlyMap<string, { id: string; name: string }>;

  /** `people` by first name in small letters, the founder as "me"; `teams` by name. */
  constructor(
    people: ReadonlyMap<string, Person>,
    teams: ReadonlyMap<string, { id: string; name: string }>,
    days: Days,
  ) {
    this.#people = people;
    this.#teams = teams;
    this.days = days;
  }

  person(key: string): Person {
    const found = this.#people.get(key);
    if (!found) throw new Error(`The sample has nobody called ${key}`);
    return found;
  }

  /** The id of a person or a team. */
  party(key: string): string {
    return this.#teams.get(key)?.id ?? this.person(key).id;
  }

  parties(keys: readonly string[]): string[] {
    return keys.map((key) => this.party(key));
  }
}
