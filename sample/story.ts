/** The shape in which the sample's stories are told. Times are working days before now: see days.ts. */
import type { moves as goalMoves } from '#features/goals/contract.ts';
import type { rewardMovesOf } from '#features/goals/reward/contract.ts';
import type { moves } from '#features/promises/contract.ts';

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
  reflection?: 'heard' | 'yes' | 'not-quite';
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
  what?: string;
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
  kind?: 'thanks' | 'win';
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

export interface AskStory {
  at: string;
  by: string;
  /** With places it is an offer. */
  places?: number;
  what: string;
  why: string;
  size: 'five-minutes' | 'an-hour' | 'more';
  kind:
    | 'information'
    | 'skill'
    | 'time'
    | 'equipment-or-budget'
    | 'think-with-me'
    | 'be-alongside'
    | 'advice'
    | 'struggling';
  due?: number;
  today?: true;
  circle: Party[];
  answers?: Answer[];
  reworded?: { at: string; what?: string; why?: string; words?: string };
  widened?: { at: string; add: Party[]; words?: string };
  closed?: { at: string; how: 'helped' | 'no-longer-needed' | 'not-found'; words?: string };
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

export interface HeadsUpStory {
  at: string;
  by: string;
  /** The team one speaks for. */
  as?: Party;
  kind: 'progress' | 'challenge' | 'change';
  what: string;
  means: string;
  /** Working days before today; below zero lies ahead. */
  from?: number;
  until?: number;
  told: Party[];
  after?: ({ at: string; by: string } & (
    | { did: 'answer'; answer: 'got-it' | 'affects-us' | 'let-us-talk' }
    | { did: 'ask' | 'reply'; words: string }
    | { did: 'correct'; means: string }
    | { did: 'tell-more'; told: Party[] }
    | { did: 'over' | 'withdraw'; words?: string }
  ))[];
}

/** Something somebody does about a goal, or about the reward proposed for it. */
export interface GoalStep {
  at: string;
  by: string;
  did: keyof typeof goalMoves | 'propose-reward' | keyof typeof rewardMovesOf;
  /** The party they speak for, where there are several. */
  as?: Party;
  /** A reason when joining, progress when reporting, else what goes with the move. */
  words?: string;
  /** The figure of the goal. */
  value?: number;
}

export interface GoalStory {
  at: string;
  by: string;
  as?: Party;
  with: Party[];
  aim: string;
  why: string;
  whyForAll: string;
  measure: string;
  figure?: { unit: string; start: number; target: number };
  /** Working days before today; below zero lies ahead. */
  byDay?: number;
  steps: GoalStep[];
  /** Promises that serve it. */
  promises?: PromiseStory[];
  /** What whoever proposed its end sends of the draft that was prepared. */
  thanks?: Thanked & { by: string };
}
