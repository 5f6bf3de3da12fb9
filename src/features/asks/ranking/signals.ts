import { day, type Question, type Sees, type Seconds } from './evidence.ts';
import { fadingAt, fadings } from './fading.ts';
import {
  authorFamilies,
  authorFamiliesAnyway,
  helperFamilies,
  helperFamiliesAnyway,
  lastHelpAt,
  lastSeenAt,
  measure,
  measureCount,
  type Placed,
  signalCount,
  toldAt,
} from './families.ts';
import { likenessTo } from './likeness.ts';
import { type Memory } from './memory.ts';
import { termsOfText } from './words.ts';

/** Less alike than this is chance, and not worth the time. */
const chance = 0.03;

/**
 * What speaks for each person the memory knows, `signalCount` figures a person in the order of their numbers.
 * Uses only what was known before `now`, in seconds.
 */
export function readSignals(memory: Memory, question: Question, now: Seconds, sees?: Sees): Float64Array {
  const rows = new Float64Array(memory.people * signalCount);
  addUpEvents(rows, memory, question, now, sees);
  turnIntoLately(rows, now);
  memory.told.alike(
    termsOfText(question.text),
    now,
    (who, alike) => (rows[who * signalCount + toldAt] = alike),
  );
  return rows;
}

/** Plain loops over plain figures: this is done for every event, for every question. */
function addUpEvents(
  rows: Float64Array,
  memory: Memory,
  question: Question,
  now: Seconds,
  sees?: Sees,
): void {
  const first = memory.first;
  const bound = memory.bound(now);
  const { text, paths, names } = likenessTo(question, memory, first, bound);
  const asking = whoAsks(memory, question);
  const measures = new Float64Array(measureCount).fill(1, 0, 1);
  const { people } = memory.parts;
  for (let at = first; at < bound; at += 1) {
    if (sees !== undefined && isHidden(memory, at, sees)) continue;
    const helpers = memory.parts.helpersFrom(at);
    const authors = memory.parts.authorsFrom(at);
    const end = memory.parts.end(at);
    const asked = isAskedBy(memory, at, asking) ? 1 : 0;
    const returned = includesAny(people, helpers, authors, asking) ? 1 : 0;
    const inText = beyondChance(text[at - first]!);
    const inPaths = beyondChance(paths[at - first]!);
    const inNames = beyondChance(names[at - first]!);
    const isRelated = asked + returned + inText + inPaths + inNames > 0;
    if (isRelated) measure(measures, asked, inText, inPaths, inNames, returned);
    const known = memory.known(at);
    const fading = fadingAt(now - known);
    for (let index = helpers; index < end; index += 1) {
      const row = people[index]! * signalCount;
      const helped = index < authors;
      rows[row + lastSeenAt] = known;
      if (helped) rows[row + lastHelpAt] = known;
      if (isRelated) credit(rows, row, helped ? helperFamilies : authorFamilies, measures, fading);
      else credit(rows, row, helped ? helperFamiliesAnyway : authorFamiliesAnyway, measures, fading);
    }
  }
}

/** 1 at the number of each person who asks. */
export function whoAsks(memory: Memory, { asker, authors = [] }: Question): Uint8Array {
  const asking = new Uint8Array(memory.people);
  for (const number of memory.numbersOf([asker, ...authors])) asking[number] = 1;
  return asking;
}

/** Whether one of those who ask now asked for the event or did it. */
export function isAskedBy(memory: Memory, at: number, asking: Uint8Array): boolean {
  const asker = memory.asker(at);
  const { parts } = memory;
  return (
    (asker >= 0 && asking[asker] === 1) ||
    includesAny(parts.people, parts.authorsFrom(at), parts.end(at), asking)
  );
}

function includesAny(people: Int32Array, from: number, end: number, some: Uint8Array): boolean {
  for (let index = from; index < end; index += 1) if (some[people[index]!] === 1) return true;
  return false;
}

function isHidden(memory: Memory, at: number, sees: Sees): boolean {
  const { circle } = memory.event(at);
  return circle !== undefined && !sees(circle);
}

function beyondChance(alike: number): number {
  return alike < chance ? 0 : alike;
}

/** Adds an event's measures to a person's row, each as faded by now. */
function credit(
  rows: Float64Array,
  row: number,
  families: readonly Placed[],
  measures: Float64Array,
  fading: number,
): void {
  for (let index = 0; index < families.length; index += 1) {
    const family = families[index]!;
    const measured = measures[family.measure]!;
    if (measured === 0) continue;
    const { lives } = family;
    for (let life = 0; life < lives.length; life += 1) {
      rows[row + family.at + life]! += measured * fadings[fading + lives[life]!]!;
    }
  }
}

/** From the time of something to how lately it was: 1 now, 0 never. */
function turnIntoLately(rows: Float64Array, now: Seconds): void {
  for (let row = 0; row < rows.length; row += signalCount) {
    for (const at of [row + lastHelpAt, row + lastSeenAt]) {
      if (rows[at]! !== 0) rows[at] = 1 / (1 + Math.log2(1 + (now - rows[at]!) / day));
    }
  }
}
