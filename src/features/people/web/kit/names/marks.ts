/** What stands for a name while a sentence is put together, until a link takes its place. */
import type { Named } from './named.ts';

/** Signs that nobody types, of the range that Unicode leaves to whoever uses it. */
const [from, until] = ['\ue0f0', '\ue0f1'];
const mark = new RegExp(`${from}(\\d+)${until}`, 'u');

/** One party, several, or a text as it is; nobody leaves nothing. */
export type Wanted = Named | string | readonly (Named | string)[] | null | undefined;

/** A mark for each party, under the names that the sentence leaves open. */
export function marksFor<Key extends string>(
  named: Record<Key, Wanted>,
  listed: (names: readonly string[]) => string,
): { marks: Record<Key, string>; parties: Named[] } {
  const parties: Named[] = [];
  const markOf = (party: Named) => `${from}${parties.push(party) - 1}${until}`;
  const one = (wanted: Named | string) => (typeof wanted === 'string' ? wanted : markOf(wanted));
  const filled = (wanted: Wanted): string => {
    if (wanted === null || wanted === undefined) return '';
    return typeof wanted === 'string' || 'id' in wanted ? one(wanted) : listed(wanted.map(one));
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
