/** Introductions: "I know someone". Both of the two must say yes. Rows S0-8, S3-31. Pure. */
import { machine, type Moves } from '#platform/moves.ts';
import { refuse } from '../refusals.ts';

export type IntroductionState = 'invited' | 'met' | 'not-now' | 'withdrawn';
export type IntroductionMove = 'accept' | 'decline' | 'withdraw' | 'lapse';
export type Part = 'introducer' | 'asker' | 'introduced';

export interface Introduction {
  state: IntroductionState;
  introducer: string;
  asker: string;
  introduced: string;
  /** Whether whoever looks has said yes; the other's answer is not known to them. */
  saidYes: boolean;
  /** Whether this yes makes two. */
  bothSaidYes: boolean;
}

type Role = 'one-of-two' | 'introducer' | 'clock';
type Mover = string | { clock: true };

/** Two states behind one yes: the first waits for the second. */
export const introductionMoves = {
  invited: {
    accept: { by: 'one-of-two', to: 'met', offered: (it) => !it.saidYes },
    decline: { by: 'one-of-two', to: 'not-now' },
    withdraw: { by: 'introducer', to: 'withdrawn' },
    lapse: { by: 'clock', to: 'not-now' },
  },
} satisfies Moves<Role, IntroductionState, IntroductionMove, Introduction, null>;

export const introductions = machine<Role, IntroductionState, IntroductionMove, Introduction, Mover, null>(
  introductionMoves,
  (it, mover) => {
    if (typeof mover !== 'string') return ['clock'];
    if (mover === it.introducer) return ['introducer'];
    return mover === it.asker || mover === it.introduced ? ['one-of-two'] : [];
  },
  {
    notYours: () => refuse('introduction.not-your-move'),
    notNow: () => refuse('introduction.over'),
  },
);

/** The next state: a yes opens the introduction only once both said it. */
export function decideIntroduction(
  it: Introduction,
  move: IntroductionMove,
  mover: Mover,
): IntroductionState {
  const next = introductions.decide(it, move, mover, null);
  return move === 'accept' && !it.bothSaidYes ? 'invited' : next;
}
