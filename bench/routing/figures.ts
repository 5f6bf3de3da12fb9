import { type Answer } from './replay.ts';

/** What a replay came to; shares are fractions of 1, times in milliseconds a question. */
export interface Figures {
  questions: number;
  top1: number;
  top3: number;
  top5: number;
  top10: number;
  mrr: number;
  ceiling: number;
  tenShare: number;
  humanTenShare: number;
  gini: number;
  humanGini: number;
  meanMs: number;
  p95Ms: number;
}

/** Measures answers after the warm-up: accuracy, and how the first suggestions spread beside the real help. */
export function figuresOf(all: readonly Answer[], warmUp: number): Figures {
  const answers = all.slice(Math.ceil(all.length * warmUp));
  const places = answers.map(placeOfFirstHelper);
  const within = (top: number) => share(places.filter((place) => place <= top).length, answers.length);
  const suggested = countEach(answers.flatMap((one) => one.ranked.slice(0, 1)));
  const helped = countEach(answers.flatMap((one) => one.helpers));
  const people = new Set([...suggested.keys(), ...helped.keys()]);
  const times = answers.map((one) => one.ms).toSorted((one, other) => one - other);
  return {
    questions: answers.length,
    top1: within(1),
    top3: within(3),
    top5: within(5),
    top10: within(10),
    mrr: share(sum(places.map((place) => 1 / place)), answers.length),
    ceiling: share(answers.filter((one) => one.knewOne).length, answers.length),
    tenShare: tenShare(suggested),
    humanTenShare: tenShare(helped),
    gini: gini(suggested, people),
    humanGini: gini(helped, people),
    meanMs: share(sum(times), times.length),
    p95Ms: times[Math.max(0, Math.ceil(times.length * 0.95) - 1)] ?? 0,
  };
}

/** 1 for the first place; infinite when nobody who helped was ranked. */
function placeOfFirstHelper(answer: Answer): number {
  const helpers = new Set(answer.helpers);
  const index = answer.ranked.findIndex((person) => helpers.has(person));
  return index < 0 ? Infinity : index + 1;
}

function tenShare(counts: ReadonlyMap<string, number>): number {
  const most = [...counts.values()].toSorted((one, other) => other - one);
  return share(sum(most.slice(0, 10)), sum(most));
}

/** 0 when all have the same, towards 1 when one has everything; over the same people for ranking and real help. */
function gini(counts: ReadonlyMap<string, number>, people: ReadonlySet<string>): number {
  const each = [...people].map((person) => counts.get(person) ?? 0).toSorted((one, other) => one - other);
  const weighted = sum(each.map((count, index) => count * (2 * (index + 1) - each.length - 1)));
  return share(weighted, each.length * sum(each));
}

function countEach(people: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
  return counts;
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
