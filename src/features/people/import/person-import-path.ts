/** From "Institute/Division 2/Department 1" to a team of the workplace. Pure. */
import { defined, nth, one } from '#platform/defined.ts';

export interface ImportedTeam {
  id: string;
  name: string;
  parent: string | null;
  leader: string | null;
}

/** A team that an import makes: referred to by its path until it has an id. */
export interface TeamToMake {
  ref: string;
  name: string;
  /** An id, or the `ref` of a team that is made before it. */
  parent: string;
  path: string;
}

const alike = (name: string): string => name.normalize('NFC').toLowerCase();

/** The segments of a path, without blanks around; null when one is empty. */
export function segmentsOf(path: string): string[] | null {
  const segments = path.split('/').map((name) => name.normalize('NFC').trim().replaceAll(/\s+/g, ' '));
  return segments.some((name) => name === '') ? null : segments;
}

/** Finds the teams of an import, and notes those that have to be made. */
export class TeamPaths {
  readonly toMake: TeamToMake[] = [];
  /** First segments that name the whole workplace by another name than its own. */
  readonly takenAsWhole: string[] = [];
  readonly #root: ImportedTeam;
  readonly #below = new Map<string, string>();
  readonly #whole = new Set<string>();

  constructor(teams: readonly ImportedTeam[], paths: readonly (readonly string[])[]) {
    this.#root = defined(teams.find((team) => team.parent === null));
    for (const { id, name, parent } of teams)
      if (parent !== null) this.#below.set(this.#key(parent, name), id);
    this.#whole.add(alike(this.#root.name));
    this.#recogniseWhole(paths);
  }

  /** The team at the end of a path: an id, or the `ref` of one to be made. */
  find(segments: readonly string[]): string {
    const below = this.#whole.has(alike(one(segments))) ? segments.slice(1) : segments;
    let team = this.#root.id;
    for (const [depth, name] of below.entries()) team = this.#step(team, name, below.slice(0, depth + 1));
    return team;
  }

  #step(parent: string, name: string, path: readonly string[]): string {
    const key = this.#key(parent, name);
    const known = this.#below.get(key);
    if (known !== undefined) return known;
    const written = path.join(' / ');
    const ref = `new:${key}`;
    this.#below.set(key, ref);
    this.toMake.push({ ref, name, parent, path: written });
    return ref;
  }

  #key(parent: string, name: string): string {
    return `${parent}/${alike(name)}`;
  }

  /**
   * A first segment that is no team below the root means the whole workplace when it is the only one and more stands
   * below it, or when a team that stands directly below the root comes second. Nothing is renamed.
   */
  #recogniseWhole(paths: readonly (readonly string[])[]): void {
    const firsts = new Map(paths.map(([first]) => [alike(first!), first!]));
    const isTop = (name: string) => this.#below.has(this.#key(this.#root.id, name));
    for (const [first, written] of firsts) {
      if (this.#whole.has(first) || isTop(first)) continue;
      const deeper = paths.filter((path) => path.length > 1 && alike(one(path)) === first);
      const isOnlyOne = firsts.size === 1 && deeper.length > 0;
      if (!isOnlyOne && !deeper.some((path) => isTop(nth(path, 1)))) continue;
      this.#whole.add(first);
      this.takenAsWhole.push(written);
    }
  }
}
