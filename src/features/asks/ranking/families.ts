import { type HalfLife, lifeNames } from './fading.ts';

/** What one remembered event has to do with the question that is asked now. */
export interface Bearing {
  /** 1 when the asker asked it or did it. */
  asked: number;
  /** How alike it is in words, in paths, and in the names within paths: 0 to about 1. */
  text: number;
  paths: number;
  names: number;
  /** 1 when the asker helped with it. */
  returned: number;
}

/** One kind of thing that speaks for people, added up over events under several half-lives. */
interface Family {
  name: string;
  measure: (bearing: Bearing) => number;
  lives: readonly HalfLife[];
}

/** Cubed, so that what is nearly the same outweighs many things that are a little alike. */
const near = (alike: number) => alike * alike * alike;

/** What speaks for those who helped with an event. */
const forHelpers: readonly Family[] = [
  { name: 'helped', measure: () => 1, lives: ['days', 'week', 'month', 'season', 'year', 'ever'] },
  { name: 'helped asker', measure: (b) => b.asked, lives: ['week', 'month', 'season', 'year', 'ever'] },
  { name: 'helped asker with it', measure: (b) => b.asked * (b.text + b.paths), lives: ['year'] },
  { name: 'helped on paths', measure: (b) => b.paths, lives: ['week', 'month', 'season', 'year', 'ever'] },
  { name: 'helped near paths', measure: (b) => near(b.paths), lives: ['month', 'season', 'ever'] },
  { name: 'helped in words', measure: (b) => b.text, lives: ['week', 'month', 'season', 'year', 'ever'] },
  { name: 'helped near words', measure: (b) => near(b.text), lives: ['month', 'season', 'ever'] },
  { name: 'helped near names', measure: (b) => near(b.names), lives: ['season', 'ever'] },
];

/** What speaks for those whose own work an event is. */
const forAuthors: readonly Family[] = [
  { name: 'worked', measure: () => 1, lives: ['days', 'month', 'year', 'ever'] },
  { name: 'worked on paths', measure: (b) => b.paths, lives: ['month', 'year', 'ever'] },
  { name: 'worked near paths', measure: (b) => near(b.paths), lives: ['season', 'ever'] },
  { name: 'worked in words', measure: (b) => b.text, lives: ['month', 'year', 'ever'] },
  { name: 'worked near words', measure: (b) => near(b.text), lives: ['season', 'ever'] },
  { name: 'was helped by asker', measure: (b) => b.returned, lives: ['year'] },
];

/** A family with its place in a person's row of signals. */
export interface Placed {
  measure: (bearing: Bearing) => number;
  at: number;
  lives: Int32Array;
}

export const helperFamilies = place(forHelpers, 0);
export const authorFamilies = place(forAuthors, width(forHelpers));

/** For an event that has nothing to do with the question, only that it happened counts. */
const unrelated: Bearing = { asked: 0, text: 0, paths: 0, names: 0, returned: 0 };
export const helperFamiliesAnyway = helperFamilies.filter(({ measure }) => measure(unrelated) > 0);
export const authorFamiliesAnyway = authorFamilies.filter(({ measure }) => measure(unrelated) > 0);

/** The signals after the families: words of their own, and how lately they helped or were seen. */
export const toldAt = width(forHelpers) + width(forAuthors);
export const lastHelpAt = toldAt + 1;
export const lastSeenAt = toldAt + 2;
/** How many signals there are for each person. */
export const signalCount = toldAt + 3;

function width(families: readonly Family[]): number {
  return families.reduce((sum, family) => sum + family.lives.length, 0);
}

function place(families: readonly Family[], from: number): readonly Placed[] {
  return families.map(({ measure, lives }, index) => ({
    measure,
    at: from + width(families.slice(0, index)),
    lives: Int32Array.from(lives, (life) => lifeNames.indexOf(life)),
  }));
}
