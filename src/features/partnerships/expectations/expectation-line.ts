/** An expectation as the rule sees it: who stands where, which words wait, which are in force. Pure. */
import type { Wording } from './expectation-wording.ts';

export type ExpectationState = 'draft' | 'proposed' | 'agreed' | 'declined' | 'withdrawn' | 'retired';
/** `needs` is the side that needs it and wrote it, `needed-from` the one that would keep it. */
export type LineSide = 'needs' | 'needed-from';
/** Words that wait for the other side's answer. */
export interface OnTheTable extends Wording {
  from: string | null;
  until: string | null;
  by: LineSide;
  byPerson: string;
  reflection: string | null;
  reflectedBy: string | null;
  heard: boolean;
  clarified: string | null;
}

/** A wording that was agreed. The last one agreed that covers a day is in force on it. */
export interface AgreedWording extends Wording {
  from: string;
  until: string | null;
  agreedAt: string;
  by: string;
}

export type ReviewAnswer = 'yes' | 'partly' | 'not-yet';
export interface Reviewed {
  answer: ReviewAnswer;
  words: string | null;
}

export interface Expectation {
  id: string;
  version: number;
  state: ExpectationState;
  /** The parties. */
  needs: string;
  neededFrom: string;
  author: string;
  /** Whether the partnership is active; while it rests nothing new begins, and once ended nothing moves. */
  partnership: 'active' | 'resting' | 'over';
  table: OnTheTable | null;
  wordings: readonly AgreedWording[];
  stewards: Record<LineSide, string | null>;
  reviewOn: string | null;
  /** Which sides have answered the review that is due, and what, as far as the reader may see. */
  reviewed: Record<LineSide, boolean>;
  answers: Partial<Record<LineSide, Reviewed>>;
  keeps: Record<LineSide, boolean>;
  keepUntil: string | null;
}

/** Somebody looking, with the sides they stand on, on their own day; a move is made from one side. */
export interface Reader {
  person: string;
  sides: readonly LineSide[];
}

export interface SaidOfLine extends Partial<Wording> {
  side: LineSide;
  mover: string;
  today: string;
  at: string;
  words?: string | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
  reviewOn?: string | undefined;
  answer?: ReviewAnswer | undefined;
}

export const acrossLine = (side: LineSide): LineSide => (side === 'needs' ? 'needed-from' : 'needs');

/** The usual time until a line is looked over again. */
export const nextReview = (today: string): string =>
  Temporal.PlainDate.from(today).add({ months: 3 }).toString();

/** Whether a line says what its side needs: it is proposed or agreed. */
export const stands = ({ state }: Pick<Expectation, 'state'>): boolean =>
  state === 'proposed' || state === 'agreed';

/** Whether the day has come to look a line over (B43). */
export const isReviewDue = ({ state, reviewOn }: Expectation, today: string): boolean =>
  state === 'agreed' && reviewOn !== null && reviewOn <= today;

/** The one wording in force on a day: the last one agreed that covers it; null while nothing is agreed. */
export const wordingOn = (wordings: readonly AgreedWording[], day: string): AgreedWording | null =>
  wordings.findLast(({ from, until }) => from <= day && (until === null || day <= until)) ??
  wordings[0] ??
  null;

/** Agreed wordings that come into force later, in order. */
export const wordingsAfter = (wordings: readonly AgreedWording[], day: string): AgreedWording[] =>
  wordings.filter(({ from }) => from > day);
