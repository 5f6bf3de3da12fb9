import { day, type Question, type Sees, type Seconds } from './evidence.ts';
import { fadings, lifeNames } from './fading.ts';
import {
  authorFamilies,
  type Bearing,
  helperFamilies,
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
    const bearing = bearingOf(event, at - first, likeness, asking);
    fadings(now - event.known, fade);
    credit(rows, event.helpers, helperFamilies, bearing, fade);
    credit(rows, event.authors, authorFamilies, bearing, fade);
    noteWhen(rows, event, now);
  }
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
    returned: asking.size > 0 && event.helpers.some((helper) => asking.has(helper)) ? 1 : 0,
  };
}

/** Whether one of these people asked for the event or did it. */
export function isAskedBy(event: Remembered, asking: ReadonlySet<number>): boolean {
  return asking.has(event.asker) || event.authors.some((author) => asking.has(author));
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
function noteWhen(rows: Float64Array, event: Remembered, now: Seconds): void {
  if (event.helpers.length === 0 && event.authors.length === 0) return;
  const lately = 1 / (1 + Math.log2(1 + (now - event.known) / day));
  for (const who of event.helpers) {
    rows[who * signalCount + lastHelpAt] = lately;
    rows[who * signalCount + lastSeenAt] = lately;
  }
  for (const who of event.authors) rows[who * signalCount + lastSeenAt] = lately;
}
