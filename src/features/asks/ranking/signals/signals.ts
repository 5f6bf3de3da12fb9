import { day, type Question, type Sees, type Seconds } from '../evidence.ts';
import { fadingAt, fadings } from './fading.ts';
import {
  authorGroups,
  authorGroupsAnyway,
  type Bearing,
  helperGroups,
  helperGroupsAnyway,
  lastHelpAt,
  lastSeenAt,
  measureAnyway,
  measureBearing,
  measureCount,
  type Placed,
  signalCount,
  toldAt,
} from './signal-groups.ts';
import { type Likeness, likenessTo } from './likeness.ts';
import { Experience } from './experience.ts';
import { type Memory } from '../memory/memory.ts';
import { nearestTo } from './nearest.ts';
import { termsOfText } from '../memory/words.ts';
import { add, figure } from '../figures.ts';

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
  memory.stated.alike(
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
  const isSeen = (at: number) => sees === undefined || isVisible(memory, at, sees);
  const likeness = likenessTo(question, memory, first, bound);
  const nearest = nearestTo(memory, likeness, now, isSeen);
  const asking = askersOf(memory, question);
  const experience = new Experience(memory, question, bound, isSeen);
  const measures = new Float64Array(measureCount);
  const bearing = { asked: 0, words: 0, paths: 0, names: 0, nearest: 0, returned: 0 };
  for (let at = first; at < bound; at += 1) {
    if (!isSeen(at)) continue;
    measureAnyway(measures, experience.likenessOf(at));
    const isRelated = compare(bearing, memory, at, asking, likeness, nearest);
    if (isRelated) measureBearing(measures, bearing);
    credit(rows, memory, at, isRelated, measures, now);
  }
}

/** Fills in what an event has to do with the question; false when that is nothing. */
function compare(
  bearing: Bearing,
  memory: Memory,
  at: number,
  asking: Uint8Array,
  likeness: Likeness,
  nearest: Float64Array,
): boolean {
  const index = at - memory.first;
  const { people } = memory.participants;
  bearing.asked = isAskedBy(memory, at, asking) ? 1 : 0;
  bearing.returned = includesAny(
    people,
    memory.participants.helpersFrom(at),
    memory.participants.authorsFrom(at),
    asking,
  )
    ? 1
    : 0;
  bearing.words = beyondChance(figure(likeness.text, index));
  bearing.paths = beyondChance(figure(likeness.paths, index));
  bearing.names = beyondChance(figure(likeness.names, index));
  bearing.nearest = figure(nearest, index);
  return (
    bearing.asked + bearing.returned + bearing.words + bearing.paths + bearing.names + bearing.nearest > 0
  );
}

/** 1 at the number of each person who asks. */
function askersOf(memory: Memory, { asker, authors = [] }: Question): Uint8Array {
  const asking = new Uint8Array(memory.people);
  for (const number of memory.numbersOf([asker, ...authors])) asking[number] = 1;
  return asking;
}

/** Whether one of those who ask now asked for the event or did it. */
function isAskedBy(memory: Memory, at: number, asking: Uint8Array): boolean {
  const asker = memory.asker(at);
  const { participants } = memory;
  return (
    (asker >= 0 && asking[asker] === 1) ||
    includesAny(participants.people, participants.authorsFrom(at), participants.end(at), asking)
  );
}

function includesAny(people: Int32Array, from: number, end: number, some: Uint8Array): boolean {
  for (let index = from; index < end; index += 1) if (some[people[index] ?? -1] === 1) return true;
  return false;
}

function isVisible(memory: Memory, at: number, sees: Sees): boolean {
  const circle = memory.circle(at);
  return circle === undefined || sees(circle);
}

function beyondChance(alike: number): number {
  return alike < chance ? 0 : alike;
}

/** Adds an event's measures to the rows of its people, and when they were seen: of all events the last one counts. */
function credit(
  rows: Float64Array,
  memory: Memory,
  at: number,
  isRelated: boolean,
  measures: Float64Array,
  now: Seconds,
): void {
  const { people } = memory.participants;
  const authors = memory.participants.authorsFrom(at);
  const end = memory.participants.end(at);
  const known = memory.known(at);
  const fading = fadingAt(now - known);
  for (let index = memory.participants.helpersFrom(at); index < end; index += 1) {
    const row = (people[index] ?? -1) * signalCount;
    const helped = index < authors;
    rows[row + lastSeenAt] = known;
    if (helped) rows[row + lastHelpAt] = known;
    if (isRelated) addEach(rows, row, helped ? helperGroups : authorGroups, measures, fading);
    else addEach(rows, row, helped ? helperGroupsAnyway : authorGroupsAnyway, measures, fading);
  }
}

/** Adds measures to a person's row, each as faded by now. */
function addEach(
  rows: Float64Array,
  row: number,
  groups: readonly Placed[],
  measures: Float64Array,
  fading: number,
): void {
  for (const { at, measure, lives } of groups) {
    const measured = figure(measures, measure);
    if (measured === 0) continue;
    for (let life = 0; life < lives.length; life += 1)
      add(rows, row + at + life, measured * figure(fadings, fading + (lives[life] ?? 0)));
  }
}

/** From the time of something to how lately it was: 1 now, 0 never. */
function turnIntoLately(rows: Float64Array, now: Seconds): void {
  for (let row = 0; row < rows.length; row += signalCount) {
    for (const at of [row + lastHelpAt, row + lastSeenAt]) {
      const then = figure(rows, at);
      if (then !== 0) rows[at] = 1 / (1 + Math.log2(1 + (now - then) / day));
    }
  }
}
