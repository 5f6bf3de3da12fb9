/** What stands for a name while a sentence is put together, until a link takes its place. */
import type { Named } from './named.ts';

/** Signs that nobody types, of the range that Unicode leaves to whoever uses it. */
const [from, until] = ['\ue0f0', '\ue0f1'];
const mark = new RegExp(`${from}(\\d+)${until}`, 'u');

type Wanted = Named | readonly Named[] | string | null | undefined;

/** A mark for each party, under the names that the sentence leaves open. */
export function marksFor<Key extends string>(
  named: Record<Key, Wanted>,
  listed: (names: readonly string[]) => string,
): { marks: Record<Key, string>; parties: Named[] } {
  const parties: Named[] = [];
  const markOf = (party: Named) => `${from}${parties.push(party) - 1}${until}`;
  const filled = (wanted: Wanted): string => {
    if (wanted === null || wanted === undefined) return '';
    if (typeof wanted === 'string') return wanted;
    return 'id' in wanted ? markOf(wanted) : listed(wanted.map(markOf));
  };
  const marks = Object.fromEntries(
    Object.entries<Wanted>(named).map(([key, wanted]) => [key, filled(wanted)]),
  ) as Record<Key, string>;
  return { marks, parties };
}

/** A party within a sentence: which of those that were given, and where it stands. */
interface Within {
  at: number;
  place: number;
}

/** The sentence cut at its marks: text, and the parties between. */
export const partsWithin = (sentence: string): (string | Within)[] =>
  sentence
    .split(mark)
    .map((part, place) => (place % 2 === 0 ? part : { at: Number(part), place }))
    .filter((part) => part !== '');
