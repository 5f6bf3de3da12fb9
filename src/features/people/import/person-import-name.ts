/**
 * Names in a table: whoever has a name that is somebody else's here gets it with their team beside it, "Kim Berg (Dispatch)",
 * or, of two in one team, with the beginning of their address, "Kim Berg (kim.berg2)"; for names tell people apart by
 * themselves. Pure.
 */
import { calledOf, skeletonOf } from '../person.ts';

interface Named {
  id: string;
  name: string;
}

/** As many letters as a name may have. */
const longest = 120;

export class NamesApart {
  /** Who has a name of these looks; whoever is new stands under their line. */
  readonly #holders: Map<string, Set<string>>;
  readonly #teams: ReadonlySet<string>;

  constructor(people: readonly Named[], teams: readonly { name: string }[]) {
    this.#holders = new Map();
    for (const { id, name } of people) this.#hold(id, name);
    this.#teams = new Set(teams.map(({ name }) => skeletonOf(name)));
  }

  /** The name that a line may give; null where nothing of `apart`, what may stand beside it, tells its owner apart. */
  give(written: string, who: string, known: string | undefined, apart: readonly string[]): string | null {
    if (known === written) return written;
    const beside = apart.map((one) => `${written} (${one})`);
    // who was told apart before stays as they are, also where they have changed teams
    const before = known !== undefined && calledOf(known) === calledOf(written) ? [known] : [];
    const name = [written, ...before, ...beside].find(
      (one) => one.length <= longest && this.#isFree(one, who),
    );
    if (name === undefined) return null;
    this.#hold(who, name);
    return name;
  }

  /** Whether somebody has, or gets, a name that looks like this one. */
  isSomebodys(name: string): boolean {
    return this.#holders.has(skeletonOf(name));
  }

  #isFree(name: string, who: string): boolean {
    const looks = skeletonOf(name);
    if (this.#teams.has(looks)) return false;
    const holders = this.#holders.get(looks);
    return holders === undefined || [...holders].every((one) => one === who);
  }

  #hold(who: string, name: string): void {
    const looks = skeletonOf(name);
    const holders = this.#holders.get(looks);
    if (holders) holders.add(who);
    else this.#holders.set(looks, new Set([who]));
  }
}
