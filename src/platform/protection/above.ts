/**
 * What may be said of a division or the whole workplace: only what its published groups say already (model 16.19). There is
 * no sum of their counts, so nothing can be worked out by taking one from another. Pure.
 */
import { sideOf, type Band, type Side } from './bands.ts';

/** "In three of its four groups half or more agree": how many groups show, and on which side of a half their bands lie. */
export type SaidAbove = Record<'shown' | Side, number>;

/** Takes bands and nothing else; those of groups with too few are null and count nowhere. */
export function saidAbove(published: readonly (Band | null)[]): SaidAbove {
  const shown = published.filter((band) => band !== null);
  const on = (side: Side) => shown.filter((band) => sideOf(band) === side).length;
  return { shown: shown.length, less: on('less'), around: on('around'), more: on('more') };
}

/** How many may come, leave or move before an earlier figure stands as "then": their answers would be the difference. */
const fewWhoMoved = 4;

/** Whether an earlier figure may be joined to a later one by a line: nobody came to the group or left it, or more than four. */
export const mayBeJoined = (moved: number): boolean => moved === 0 || moved > fewWhoMoved;
