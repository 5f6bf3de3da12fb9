import { type HalfLife, lifeNames } from './fading.ts';

/** What one remembered event can have to do with the question that is asked now: at most about 1 each, 0 for nothing. */
const measures = [
  /** Only that it happened. */
  'anyway',
  /** Whoever asked it had asked about as often by then as the asker has now: newcomers and old hands are helped by different people. */
  'alike in experience',
  /** The asker asked it or did it; and how much it is about the same then. */
  'asked',
  'asked with it',
  /** How alike it is in words, in paths, and in the names within paths. */
  'paths',
  'near paths',
  'words',
  'near words',
  'near names',
  /** One of the few nearest of all. */
  'nearest',
  /** The asker helped with it. */
  'returned',
] as const;
type Measure = (typeof measures)[number];
export const measureCount = measures.length;

/** Cubed, so that what is nearly the same outweighs many things that are a little alike. */
const near = (alike: number) => alike * alike * alike;

/** What is compared between an event and the question: 0 to about 1 each. */
export interface Bearing {
  asked: number;
  words: number;
  paths: number;
  names: number;
  nearest: number;
  returned: number;
}

/** Fills in what holds for every event. */
export function measureAnyway(into: Float64Array, experience: number): void {
  into[0] = 1;
  into[1] = experience;
}

/** Fills in the other measures, in their order. */
export function measureBearing(into: Float64Array, bearing: Bearing): void {
  into[2] = bearing.asked;
  into[3] = bearing.asked * (bearing.words + bearing.paths);
  into[4] = bearing.paths;
  into[5] = near(bearing.paths);
  into[6] = bearing.words;
  into[7] = near(bearing.words);
  into[8] = near(bearing.names);
  into[9] = bearing.nearest;
  into[10] = bearing.returned;
}

/** One kind of thing that speaks for people, added up over events under several half-lives. */
interface Family {
  name: string;
  measure: Measure;
  lives: readonly HalfLife[];
}

/** What speaks for those who helped with an event. */
const forHelpers: readonly Family[] = [
  { name: 'helped', measure: 'anyway', lives: ['days', 'week', 'month', 'season', 'year', 'ever'] },
  { name: 'helped asker', measure: 'asked', lives: ['week', 'month', 'season', 'year', 'ever'] },
  { name: 'helped asker with it', measure: 'asked with it', lives: ['year'] },
  { name: 'helped on paths', measure: 'paths', lives: ['week', 'month', 'season', 'year', 'ever'] },
  { name: 'helped near paths', measure: 'near paths', lives: ['month', 'season', 'ever'] },
  { name: 'helped in words', measure: 'words', lives: ['week', 'month', 'season', 'year', 'ever'] },
  { name: 'helped near words', measure: 'near words', lives: ['month', 'season', 'ever'] },
  { name: 'helped near names', measure: 'near names', lives: ['season', 'ever'] },
  { name: 'helped nearest', measure: 'nearest', lives: ['season', 'ever'] },
  { name: 'helped the like', measure: 'alike in experience', lives: ['month', 'year', 'ever'] },
];

/** What speaks for those whose own work an event is. */
const forAuthors: readonly Family[] = [
  { name: 'worked', measure: 'anyway', lives: ['days', 'month', 'year', 'ever'] },
  { name: 'worked on paths', measure: 'paths', lives: ['month', 'year', 'ever'] },
  { name: 'worked near paths', measure: 'near paths', lives: ['season', 'ever'] },
  { name: 'worked in words', measure: 'words', lives: ['month', 'year', 'ever'] },
  { name: 'worked near words', measure: 'near words', lives: ['season', 'ever'] },
  { name: 'was helped by asker', measure: 'returned', lives: ['year'] },
];

/** A group with the number of its measure and its place in a person's row of signals. */
export interface Placed {
  measure: number;
  at: number;
  lives: Int32Array;
}

export const helperGroups = place(forHelpers, 0);
export const authorGroups = place(forAuthors, width(forHelpers));

/** For an event that has nothing to do with the question, only that it happened counts, and who asked. */
export const helperGroupsAnyway = helperGroups.filter((group) => group.measure < 2);
export const authorGroupsAnyway = authorGroups.filter((group) => group.measure < 2);

/** The signals after the groups: words of their own, and how lately they helped or were seen. */
export const toldAt = width(forHelpers) + width(forAuthors);
export const lastHelpAt = toldAt + 1;
export const lastSeenAt = toldAt + 2;
/** How many signals there are for each person. */
export const signalCount = toldAt + 3;

function width(groups: readonly Family[]): number {
  return groups.reduce((sum, group) => sum + group.lives.length, 0);
}

function place(groups: readonly Family[], from: number): readonly Placed[] {
  return groups.map(({ measure, lives }, index) => ({
    measure: measures.indexOf(measure),
    at: from + width(groups.slice(0, index)),
    lives: Int32Array.from(lives, (life) => lifeNames.indexOf(life)),
  }));
}
