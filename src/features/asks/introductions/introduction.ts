/** Introductions: "I know someone". Both of the two must say yes. Rows S0-8, S3-31. Pure. */
import type { Reader } from '#features/people/actor.ts';
import { machine, type Moves, type MovesIn, type MovesOfPeopleIn } from '#platform/moves.ts';
import { clock } from '../ask.ts';
import { refuse } from '../refusals.ts';

export type IntroductionState = 'invited' | 'met' | 'not-now' | 'withdrawn';

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
type Viewer = Pick<Reader, 'person'> | typeof clock;

/** Two states behind one yes: the first waits for the second. */
const table = {
  invited: {
    accept: { by: 'one-of-two', to: 'met', offered: (it) => !it.saidYes },
    decline: { by: 'one-of-two', to: 'not-now' },
    withdraw: { by: 'introducer', to: 'withdrawn' },
    lapse: { by: 'clock', to: 'not-now' },
  },
} satisfies Moves<Role, IntroductionState, string, Introduction, null>;

export type IntroductionMove = MovesIn<typeof table>;
/** Those of people; `lapse` belongs to the clock alone. */
export type IntroductionMoveOfPeople = MovesOfPeopleIn<typeof table>;

export const introductions = machine<Role, IntroductionState, IntroductionMove, Introduction, Viewer, null>(
  table,
  (it, viewer) => {
    if (viewer === clock) return ['clock'];
    if (viewer.person === it.introducer) return ['introducer'];
    return viewer.person === it.asker || viewer.person === it.introduced ? ['one-of-two'] : [];
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
  viewer: Viewer,
): IntroductionState {
  const next = introductions.decide(it, move, viewer, null);
  return move === 'accept' && !it.bothSaidYes ? 'invited' : next;
}
