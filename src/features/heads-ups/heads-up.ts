/** The rule of heads-ups (model section 4, Heads-up; B18, B19, B20): who may do what, when. No I/O, no clock of its own. */
import type { Reader } from '#features/people/actor.ts';
import { machine, type Guard, type Moves, type MovesIn } from '#platform/moves.ts';
import { isText, type Wording } from './heads-up-wording.ts';
import { refuse } from './refusals.ts';

export const kinds = ['progress', 'challenge', 'change'] as const;
export type Kind = (typeof kinds)[number];
/** What a party may say to it, from the least to the most: no answer is owed (B18). */
export const answers = ['got-it', 'affects-us', 'let-us-talk'] as const;
export type Answer = (typeof answers)[number];
export type HeadsUpState = 'sent' | 'expired' | 'withdrawn';
type Role = 'side' | 'affected' | 'clock';

/** A party that is told, and what it said as one; who of a team said it, and when, is kept nowhere. */
export interface Recipient {
  party: string;
  toldAt: string;
  answer: Answer | null;
  /** The wording that the answer saw. */
  wording: number | null;
}

export interface HeadsUp extends Wording {
  id: string;
  version: number;
  state: HeadsUpState;
  author: string;
  /** The author, or a team of theirs that they speak for. */
  forParty: string;
  /** Counts the texts: 1 as it was sent. */
  wording: number;
  wordedAt: string;
  sentAt: string;
  remindedAt: string | null;
  endedAt: string | null;
  /** Whether its side ended it, before its day did. */
  endedEarly: boolean;
  told: readonly Recipient[];
}

export type Viewer = Reader | 'clock';

export interface HeadsUpInput {
  /** The day it is for whoever moves, YYYY-MM-DD. */
  today: string;
  /** The day on which it was sent, for whoever moves. */
  sentOn?: string;
  /** The text it is to have. */
  text?: Wording;
  /** Further parties to be told. */
  parties?: readonly string[];
  /** Whether its text mentions somebody. */
  namesSomebody?: boolean;
}
type HeadsUpGuard = Guard<HeadsUp, HeadsUpInput>;

/** Whether a party has said something to the text as it stands now. */
export const hasAnswered = (headsUp: HeadsUp, told: Recipient): boolean =>
  told.answer !== null && told.wording === headsUp.wording;
const isEveryoneHeard = (headsUp: HeadsUp) => headsUp.told.every((told) => hasAnswered(headsUp, told));

const saysSomethingNew: HeadsUpGuard = (headsUp, { text }) => {
  if (!text || isText(headsUp, text)) refuse('heads-up.nothing-changed');
};
const tellsSomebodyNew: HeadsUpGuard = ({ told, forParty }, { parties = [] }) => {
  const known = new Set([forParty, ...told.map(({ party }) => party)]);
  if (parties.every((party) => known.has(party))) refuse('heads-up.told-already');
};
/** Names move to a wider circle only with the yes of everyone named (law 4); here nobody asks them. */
const namesNobody: HeadsUpGuard = (_headsUp, { namesSomebody }) => {
  if (namesSomebody) refuse('heads-up.names-somebody');
};
const isNotRemindedYet: HeadsUpGuard = ({ remindedAt }) => {
  if (remindedAt !== null) refuse('heads-up.reminded-already');
};
const somebodyIsSilent: HeadsUpGuard = (headsUp) => {
  if (isEveryoneHeard(headsUp)) refuse('heads-up.all-answered');
};
const isTheNextDay: HeadsUpGuard = (_headsUp, { today, sentOn }) => {
  if (sentOn === undefined || today <= sentOn) refuse('heads-up.remind-too-soon');
};
const isPastItsDay: HeadsUpGuard = ({ until }, { today }) => {
  if (today <= until) refuse('heads-up.not-now');
};

/** Rows S2-3.1, S2-3.3, S0-17, S2-9.4. A correction keeps the answers, as answers to the text that they saw. */
export const moves = {
  sent: {
    acknowledge: { by: 'affected', to: 'sent' },
    ask: { by: 'affected', to: 'sent' },
    reply: { by: 'side', to: 'sent' },
    correct: {
      by: 'side',
      to: 'sent',
      when: [saysSomethingNew],
      changes: (headsUp, { text }) => ({ ...text, wording: headsUp.wording + 1, remindedAt: null }),
    },
    'tell-more': { by: 'side', to: 'sent', when: [tellsSomebodyNew, namesNobody] },
    remind: {
      by: 'side',
      to: 'sent',
      when: [isNotRemindedYet, somebodyIsSilent, isTheNextDay],
      offered: (headsUp) => headsUp.remindedAt === null && !isEveryoneHeard(headsUp),
    },
    over: { by: 'side', to: 'expired', changes: () => ({ endedEarly: true }) },
    withdraw: { by: 'side', to: 'withdrawn', changes: () => ({ endedEarly: true }) },
    expire: { by: 'clock', to: 'expired', when: [isPastItsDay] },
  },
} satisfies Moves<Role, HeadsUpState, string, HeadsUp, HeadsUpInput>;

export type HeadsUpMove = MovesIn<typeof moves>;

/** What somebody is to this heads-up: any member acts for a team (S1-19), nobody's rank is consulted. */
export function rolesOf({ forParty, told, author }: HeadsUp, viewer: Viewer): Role[] {
  if (viewer === 'clock') return ['clock'];
  const isAffected = told.some(({ party }) => viewer.parties.has(party)) && author !== viewer.person;
  return [
    ...(viewer.parties.has(forParty) ? (['side'] as const) : []),
    ...(isAffected ? (['affected'] as const) : []),
  ];
}

export const { decide, make, openMoves, rows } = machine<
  Role,
  HeadsUpState,
  HeadsUpMove,
  HeadsUp,
  Viewer,
  HeadsUpInput
>(moves, rolesOf, {
  notYours: () => refuse('heads-up.not-your-move'),
  notNow: () => refuse('heads-up.not-now'),
});

/**
 * What a party says once one of its members has spoken: the strongest word to the same text stands, so that
 * "got it" of one does not take back "this affects us" of another.
 */
export function saidTogether(before: Recipient, answer: Answer, wording: number): Answer {
  if (before.answer === null || before.wording !== wording || answer !== 'got-it') return answer;
  return before.answer;
}
