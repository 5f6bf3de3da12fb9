/** The shape in which the sample's stories are told. Times are working days before now: see days.ts. */
import type { moves as askMoves, postAsk } from '#features/asks/contract.ts';
import type { moves as goalMoves, proposeGoal } from '#features/goals/contract.ts';
import type { proposeReward, rewardMovesOf } from '#features/goals/reward/contract.ts';
import type { answerHeadsUp, sendHeadsUp } from '#features/heads-ups/contract.ts';
import type { moves } from '#features/promises/contract.ts';
import type { draftThanks } from '#features/thanks/contract.ts';
import type { InputOf } from '#platform/contract.ts';

/** What an operation asks for beside the thing and the version that was seen. */
export type Said<Of> = Omit<InputOf<Of>, 'id' | 'saw'>;

/** A person's first name in small letters, or a team's name. */
type Party = string;
type MoveName = keyof typeof moves;

interface Terms {
  what?: string;
  done?: string;
  /** Working days before today; below zero lies ahead; null is "no rush". */
  due?: number | null;
}

export type Move = [at: string, by: string, did: MoveName, words?: string | undefined, more?: MoreOfMove];

export interface MoreOfMove extends Terms {
  handTo?: Party;
  reflection?: Said<typeof moves.reflect>['reflection'];
  suggests?: Party;
  makeRight?: { what: string; done: string; due: number | null };
}

export interface PromiseStory extends Terms {
  at: string;
  by: string;
  /** Whom it is asked of, or to whom it is offered. */
  of?: Party;
  to?: Party;
  /** The team one asks or offers for. */
  as?: Party;
  what: string;
  done: string;
  due: number | null;
  words?: string;
  /** Asked although their plate is full. */
  anyway?: true;
  moves?: Move[];
  /** What became of the promise that made it right. */
  rightMade?: Move[];
  /** The thanks of whoever it was for; without them, the draft prepared for them is discarded unless it is kept. */
  thanks?: Thanked;
  keepDraft?: true;
}

export interface Thanked {
  at: string;
  /** What they did, as it is said to them. */
  what: string;
  made: string;
  credits?: [Party, string][];
  share?: Sharing;
}

export interface Sharing {
  at: string;
  by: string;
  circle: Party[];
  answers: [
    at: string,
    by: string,
    did: 'consent' | 'step-out-of-shared' | 'keep-private' | 'take-back',
    as?: Party,
  ][];
}

export interface ThanksStory {
  at: string;
  by: string;
  what: string;
  made: string;
  kind?: NonNullable<Said<typeof draftThanks>['kind']>;
  gathering?: string;
  credits: [Party, string][];
  adds?: [at: string, by: string, party: Party, forWhat: string][];
  share?: Sharing;
  withdrawn?: string;
}

export type Answer =
  | {
      at: string;
      by: string;
      did: 'help';
      words: string;
      as?: Party;
      what?: string;
      done?: string;
      due?: number;
      moves?: Move[];
    }
  | { at: string; by: string; did: 'spot'; words: string; moves?: Move[] }
  | { at: string; by: string; did: 'take'; words: string; due?: number; moves?: Move[] }
  | {
      at: string;
      by: string;
      did: 'introduce';
      person: string;
      words: string;
      answers?: [at: string, by: string, did: 'accept' | 'decline'][];
    }
  | { at: string; by: string; did: 'share'; words: string; link?: string }
  | { at: string; by: string; did: 'rest' };

export interface AskStory extends Pick<InputOf<typeof postAsk>, 'what' | 'why' | 'size' | 'kind'> {
  at: string;
  by: string;
  /** With places it is an offer. */
  places?: number;
  due?: number;
  today?: true;
  circle: Party[];
  answers?: Answer[];
  reworded?: { at: string; what?: string; why?: string; words?: string };
  widened?: { at: string; add: Party[]; words?: string };
  closed?: { at: string; how: Said<typeof askMoves.close>['how']; words?: string };
  thanks?: Thanked;
  keepDraft?: true;
}

/** A line that somebody keeps for themselves: to remember, to practise on some days of the week, or about a week. */
export interface NoteStory {
  at: string;
  by: string;
  text?: string;
  about?: Party;
  /** The day to come back to it, in working days before today. */
  back?: number;
  /** 1 is Monday. */
  weekdays?: number[];
  /** The five answers of a reflection. */
  answers?: [string, string, string, string, string];
}

export interface HeadsUpStory extends Pick<InputOf<typeof sendHeadsUp>, 'kind' | 'what' | 'means'> {
  at: string;
  by: string;
  /** The team one speaks for. */
  as?: Party;
  /** Working days before today; below zero lies ahead. */
  from?: number;
  until?: number;
  told: Party[];
  after?: ({ at: string; by: string } & (
    | { did: 'answer'; answer: Said<typeof answerHeadsUp>['answer'] }
    | { did: 'ask' | 'reply'; words: string }
    | { did: 'correct'; means: string }
    | { did: 'tell-more'; told: Party[] }
    | { did: 'over' | 'withdraw'; words?: string }
  ))[];
}

type GoalMoves = typeof goalMoves & { 'propose-reward': typeof proposeReward };
type GoalDeed<Did, Words> = { at: string; by: string; did: Did; as?: Party } & Omit<Words, 'as'>;

/** Something somebody does about a goal. */
type GoalMove = {
  [Did in keyof GoalMoves]: GoalDeed<Did, Said<GoalMoves[Did]>>;
}[keyof GoalMoves];
/** Something a member does about the reward proposed for it. */
export type RewardMove = {
  [Did in keyof typeof rewardMovesOf]: GoalDeed<Did, Omit<Said<(typeof rewardMovesOf)[Did]>, 'reward'>>;
}[keyof typeof rewardMovesOf];
export type GoalStep = GoalMove | RewardMove;

export interface GoalStory extends Pick<
  InputOf<typeof proposeGoal>,
  'aim' | 'why' | 'whyForAll' | 'measure'
> {
  at: string;
  by: string;
  as?: Party;
  with: Party[];
  figure?: { unit: string; start: number; target: number };
  /** Working days before today; below zero lies ahead. */
  byDay?: number;
  steps: GoalStep[];
  /** Promises that serve it. */
  promises?: PromiseStory[];
  /** What whoever proposed its end sends of the draft that was prepared. */
  thanks?: Omit<Thanked, 'what'> & { by: string; what?: string };
}
