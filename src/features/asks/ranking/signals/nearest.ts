import { type Seconds } from '../evidence.ts';
import { fadingAt, fadings, lifeNames } from './fading.ts';
import { type Likeness } from './likeness.ts';
import { type Memory } from '../memory/memory.ts';
import { figure } from '../figures.ts';

/** How many of the nearest are looked at, and how much less each counts than the one before. */
const most = 25;
const following = 0.85;
/** Nearer in time counts as a little nearer, so that of equals the latest come first. */
const timeCounts = 0.3;
const aYear = lifeNames.indexOf('year');

/**
 * How much each event counts as one of those with help that come nearest to the question, by rank as well as by likeness:
 * a few near ones say something that the sum over many does not. `isSeen` says which events may be used.
 */
export function nearestTo(
  memory: Memory,
  { text, paths, names }: Likeness,
  now: Seconds,
  isSeen: (at: number) => boolean,
): Float64Array {
  const first = memory.first;
  const nearness = new Float64Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const alike = figure(text, index) + figure(paths, index) + figure(names, index);
    if (alike === 0 || memory.participants.isWithoutHelp(first + index) || !isSeen(first + index)) continue;
    const fresh = figure(fadings, fadingAt(now - memory.known(first + index)) + aYear);
    nearness[index] = alike * (1 - timeCounts + timeCounts * fresh);
  }
  const counts = new Float64Array(text.length);
  for (const [rank, index] of highest(nearness).entries())
    counts[index] = figure(nearness, index) * following ** rank;
  return counts;
}

/** The indexes of the `most` highest figures above zero, highest first; the earlier of equals first. */
function highest(figures: Float64Array): number[] {
  const found: number[] = [];
  let least = 0;
  for (let index = 0; index < figures.length; index += 1) {
    if (figure(figures, index) <= least) continue;
    const place = found.findIndex((other) => figure(figures, other) < figure(figures, index));
    found.splice(place < 0 ? found.length : place, 0, index);
    if (found.length > most) found.pop();
    if (found.length === most) least = figure(figures, found.at(-1) ?? -1);
  }
  return found;
}
