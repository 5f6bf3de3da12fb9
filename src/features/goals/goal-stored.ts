/** A goal as the rule sees it, and what a mover brings to a move. */
import type { Reader } from '#features/people/actor.ts';

export const goalStates = ['proposed', 'shared', 'reached', 'not-reached', 'set-aside'] as const;
export type GoalState = (typeof goalStates)[number];

export const isEnded = (state: GoalState): boolean => state !== 'proposed' && state !== 'shared';

/** How a goal can end together: one party proposes, others agree. */
export const ends = ['reached', 'not-reached', 'set-aside'] as const;
export type End = (typeof ends)[number];

/** The measure as a number, where the parties want one. It belongs to the goal, never to a person. */
export interface Figure {
  unit: string;
  start: number;
  target: number;
}

/** What is wanted: one wording, which each party joins. */
export interface GoalWording {
  aim: string;
  whyForAll: string;
  measure: string;
  figure: Figure | null;
  /** YYYY-MM-DD; null without a day. */
  byDay: string | null;
}

export interface GoalParty {
  party: string;
  kind: 'person' | 'team';
  /** Whether it can still answer: a person who left cannot. */
  isHere: boolean;
  /** Why it matters to them. */
  why: string | null;
  /** The wording they joined, and who said it for a team. */
  joinedWording: number | null;
  joinedAt: string | null;
  joinedBy: string | null;
}

/** A joint end that waits for the yes of others. */
export interface Closing {
  as: End;
  party: string;
  by: string;
  words: string | null;
  at: string;
  /** The parties that said yes, the proposing one included; the persons who said it. */
  yes: string[];
  saidBy: string[];
}

/** That everyone may read it, proposed by one party. */
export interface Opening {
  party: string;
  yes: string[];
}

export interface StoredGoal extends GoalWording {
  id: string;
  circle: string;
  version: number;
  wording: number;
  state: GoalState;
  parties: readonly GoalParty[];
  proposedBy: string;
  openedBy: string;
  openedAt: string;
  closing: Closing | null;
  opening: Opening | null;
  isOpenToAll: boolean;
  sharedAt: string | null;
  endedAt: string | null;
  endedBy: string | null;
  endAgreedBy: string | null;
  movedAt: string;
  movedOn: string | null;
  lastDid: string;
}

/** What a mover brings. `person` is null when the clock moves. */
export interface GoalMoveInput {
  person: string | null;
  /** The party they speak for. */
  party: string | null;
  at: string;
  words?: string | undefined;
  wording?: GoalWording | undefined;
  why?: string | undefined;
  /** Whether fourteen working days have passed without every answer. */
  isOutOfTime?: boolean;
}

export const clock = 'clock';
export type Viewer = Reader | typeof clock;

export const partiesHere = (goal: StoredGoal): GoalParty[] => goal.parties.filter((one) => one.isHere);

/** Whether a party said yes to the wording that stands. */
export const hasJoined = (goal: StoredGoal, { joinedWording }: GoalParty): boolean =>
  joinedWording === goal.wording;
