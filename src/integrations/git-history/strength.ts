/** What somebody seems to be good with, from the files they worked and helped on. Pure. */
import { entry } from '#platform/defined.ts';

/** Fewer pieces of work with something say nothing yet. */
const leastWork = 5;
const mostEach = 3;
/** How many different things are kept in mind for one person. */
const mostKept = 2000;

const everybodys = new Set(
  `app apps assets bin build builtin changelog changes ci cmd code common compat config configure contributing contrib
  core data dist doc docs documentation example examples gemfile github helper helpers include index init install internal lib libs license
  main makefile misc mod module modules news package packages perf pkg public readme release relnotes resources script scripts
  setup spec specs src static test tests testing todo tool tools types unit util utils vendor version versions web workflow workflows`.split(
    /\s+/,
  ),
);

/** Counts who worked with what, and finds for each what sets them apart. */
export class Strengths {
  readonly #counts = new Map<string, Map<string, number>>();

  /** Notes one piece of work by these people on these paths. */
  note(people: readonly string[], paths: readonly string[]): void {
    const things = new Set(paths.flatMap(thingsIn));
    for (const person of people) {
      const counts = this.#counts.get(person) ?? new Map<string, number>();
      this.#counts.set(person, counts);
      for (const thing of things)
        if (counts.has(thing) || counts.size < mostKept) counts.set(thing, (counts.get(thing) ?? 0) + 1);
    }
  }

  /** Up to three a person, what few others work with first; in the order in which people came. */
  found(): { person: string; words: string }[] {
    const hands = new Map<string, number>();
    for (const counts of this.#counts.values())
      for (const thing of counts.keys()) hands.set(thing, (hands.get(thing) ?? 0) + 1);
    const rarity = (thing: string) => Math.log((1 + this.#counts.size) / entry(hands, thing));
    return [...this.#counts].flatMap(([person, counts]) =>
      [...counts]
        .filter(([, times]) => times >= leastWork)
        .map(([words, times]) => ({ words, weight: times * rarity(words) }))
        .toSorted((one, other) => other.weight - one.weight || (one.words < other.words ? -1 : 1))
        .reduce<string[]>(withAnother, [])
        .map((words) => ({ person, words })),
    );
  }
}

/** One more, unless there are enough or one of those before has a word of it already. */
function withAnother(chosen: string[], { words }: { words: string }): string[] {
  const said = new Set(chosen.join(' ').split(' '));
  const isSaid = words.split(' ').some((word) => said.has(word));
  return chosen.length < mostEach && !isSaid ? [...chosen, words] : chosen;
}

/** The folders of a path and the file's name, as plain words: `ledger/refund-rules.ts` is about "ledger" and "refund rules". */
export function thingsIn(path: string): string[] {
  return path
    .split('/')
    .map((part) => part.replace(/^\.+/, '').replace(/(\.[a-z0-9]+)+$/i, ''))
    .map((part) =>
      part
        .replaceAll(/[-_.\s]+/g, ' ')
        .trim()
        .toLowerCase(),
    )
    .filter((words) => words.length <= 40 && !/^t\d/.test(words) && saysSomething(words.split(' ')));
}

/** Some word that is more than an abbreviation and not everybody's. */
const saysSomething = (words: readonly string[]): boolean =>
  words.some((word) => /^\p{L}.{2,}$/u.test(word) && !everybodys.has(word));
