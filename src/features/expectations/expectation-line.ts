/** An expectation as the rule sees it: who stands where, which words wait, which are in force. Pure. */
import type { Agreed } from '#features/agreements/agreement.ts';
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
export type AgreedWording = Wording & Agreed;

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

/** Whether a line says what its side needs: it is proposed or agreed. */
export const stands = ({ state }: Pick<Expectation, 'state'>): boolean =>
  state === 'proposed' || state === 'agreed';
