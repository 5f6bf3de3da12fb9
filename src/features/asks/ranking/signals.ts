import { day, type Question, type Sees, type Seconds } from './evidence.ts';
import { fadings, lifeNames } from './fading.ts';
import {
  authorFamilies,
  authorFamiliesAnyway,
  type Bearing,
  helperFamilies,
  helperFamiliesAnyway,
  lastHelpAt,
  lastSeenAt,
  type Placed,
  signalCount,
  toldAt,
} from './families.ts';
import { type Likeness, likenessTo } from './likeness.ts';
import { type Memory, type Remembered } from './memory.ts';
import { termsOfText } from './words.ts';

/** Less alike than this is chance, and not worth the time. */
const chance = 0.03;

/**
 * What speaks for each person the memory knows, `signalCount` figures a person in the order of their numbers.
 * Uses only what was known before `now`, in seconds.
 */
export function readSignals(memory: Memory, question: Question, now: Seconds, sees?: Sees): Float64Array {
  const first = memory.first;
  const bound = memory.bound(now);
  const rows = new Float64Array(memory.people * signalCount);
  const asking = memory.numbersOf([question.asker, ...(question.authors ?? [])]);
  const likeness = likenessTo(question, memory, first, bound);
  const fade = new Float64Array(lifeNames.length);
  for (let at = first; at < bound; at += 1) {
    const event = memory.event(at);
    if (sees !== undefined && event.circle !== undefined && !sees(event.circle)) continue;
    fadings(now - event.known, fade);
    const bearing = bearingOf(event, at - first, likeness, asking);
    const related = isRelated(bearing);
    credit(rows, event.helpers, related ? helperFamilies : helperFamiliesAnyway, bearing, fade);
    credit(rows, event.authors, related ? authorFamilies : authorFamiliesAnyway, bearing, fade);
    noteWhen(rows, event);
  }
  turnIntoLately(rows, now);
  memory.told.alike(
    termsOfText(question.text),
    now,
    (who, alike) => (rows[who * signalCount + toldAt] = alike),
  );
  return rows;
}

function bearingOf(
  event: Remembered,
  index: number,
  likeness: Likeness,
  asking: ReadonlySet<number>,
): Bearing {
  return {
    asked: asking.size > 0 && isAskedBy(event, asking) ? 1 : 0,
    text: beyondChance(likeness.text[index]!),
    paths: beyondChance(likeness.paths[index]!),
    names: beyondChance(likeness.names[index]!),
    returned: asking.size > 0 && includesAny(event.helpers, asking) ? 1 : 0,
  };
}

/** Whether one of these people asked for the event or did it. */
export function isAskedBy(event: Remembered, asking: ReadonlySet<number>): boolean {
  return asking.has(event.asker) || includesAny(event.authors, asking);
}

/** A plain loop: this runs for every event of every question. */
function includesAny(people: readonly number[], some: ReadonlySet<number>): boolean {
  for (const person of people) if (some.has(person)) return true;
  return false;
}

function isRelated(bearing: Bearing): boolean {
  return bearing.asked + bearing.text + bearing.paths + bearing.names + bearing.returned > 0;
}

function beyondChance(alike: number): number {
  return alike < chance ? 0 : alike;
}

function credit(
  rows: Float64Array,
  people: readonly number[],
  families: readonly Placed[],
  bearing: Bearing,
  fade: Float64Array,
): void {
  if (people.length === 0) return;
  for (const family of families) {
    const measured = family.measure(bearing);
    if (measured === 0) continue;
    for (const who of people) {
      const from = who * signalCount + family.at;
      for (let life = 0; life < family.lives.length; life += 1) {
        rows[from + life]! += measured * fade[family.lives[life]!]!;
      }
    }
  }
}

/** Events come in the order they became known, so the last word is the latest. */
function noteWhen(rows: Float64Array, event: Remembered): void {
  for (const who of event.helpers) {
    rows[who * signalCount + lastHelpAt] = event.known;
    rows[who * signalCount + lastSeenAt] = event.known;
  }
  for (const who of event.authors) rows[who * signalCount + lastSeenAt] = event.known;
}

/** From the time of something to how lately it was: 1 now, 0 never. */
function turnIntoLately(rows: Float64Array, now: Seconds): void {
  for (let row = 0; row < rows.length; row += signalCount) {
    for (const at of [row + lastHelpAt, row + lastSeenAt]) {
      if (rows[at]! !== 0) rows[at] = 1 / (1 + Math.log2(1 + (now - rows[at]!) / day));
    }
  }
}
