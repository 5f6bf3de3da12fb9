/** A promise as it is stored, and what a mover brings to a move. */
import type { Reader } from '#features/people/actor.ts';
import type { DraftTerms, Terms } from './terms/promise-terms.ts';

export const openStates = ['requested', 'offered', 'countered', 'promised', 'reported'] as const;
export const closedStates = ['satisfied', 'declined', 'withdrawn', 'released', 'reneged', 'lapsed'] as const;
export const promiseStates = [...openStates, ...closedStates] as const;
export type PromiseState = (typeof promiseStates)[number];

/** Whether nothing more can happen to it. */
export const isClosed = (state: PromiseState): state is (typeof closedStates)[number] =>
  (closedStates as readonly string[]).includes(state);

/** `newPerformer` is asked to take it over while a hand-over waits for yeses. */
export const sides = ['customer', 'performer', 'newPerformer'] as const;
export type Side = (typeof sides)[number];

/** New terms for a promise already given; they wait beside the agreed wording. */
export interface Proposal {
  by: Side;
  terms: Terms;
  /** Who would keep it from now on, in a hand-over. */
  performerId: string | null;
  /** The sides that have said yes, the proposer's own included. */
  yes: Side[];
  /** The member who said yes for a team that would take it over. */
  stewardId: string | null;
}

/** What a promise serves; never a private conversation, so "without source" is a fact of the data. */
export const servedKinds = ['ask', 'promise', 'guide-line', 'expectation', 'goal'] as const;
export interface Serves {
  kind: (typeof servedKinds)[number];
  id: string;
}

/** The rule needs all of it but how it began and its last move. */
export interface StoredPromise {
  id: string;
  circleId: string;
  version: number;
  state: PromiseState;
  customerId: string;
  performerId: string;
  /** The member who stands for a team on that side; null for a person, or until a member has said yes. */
  customerStewardId: string | null;
  stewardId: string | null;
  /** The terms on the table; once promised, the one wording in force. */
  terms: Terms;
  /** The sides whose answer is awaited; empty while the performer simply keeps their word, and at the end. */
  awaits: Side[];
  atRisk: string | null;
  proposal: Proposal | null;
  serves: Serves | null;
  openedBy: string;
  /** Parties who kept it before it was handed on. */
  handedOnBy: string[];
  /** Whether the performer has left the workplace, so that somebody else has to take it over or it is released. */
  performerIsGone: boolean;
  beganAs: 'request' | 'offer' | 'promise' | 'help';
  openedAt: string;
  movedAt: string;
  /** The side that moved last; null when the clock did. */
  movedOn: Side | null;
  lastDid: string;
  /** When the last words reach whoever is awaited. */
  reachesAt: string | null;
  nudgedAt: string | null;
}

export const reflections = ['heard', 'yes', 'not-quite'] as const;
export type Reflection = (typeof reflections)[number];

/** What a mover brings. `mover` is null when the clock moves. */
export interface MoveInput {
  mover: string | null;
  /** The mover's own calendar day. */
  today: string;
  words?: string | undefined;
  terms?: DraftTerms | undefined;
  newPerformerId?: string | undefined;
  /** In a reflection: what I heard, "yes, that's it", or "not quite". */
  reflection?: Reflection | undefined;
  /** Whether 14 working days have passed without a move and the one nudge was given. */
  isOutOfTime?: boolean;
}

export const clock = 'clock';
export type Viewer = Reader | typeof clock;
