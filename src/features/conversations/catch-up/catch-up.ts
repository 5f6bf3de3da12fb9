/** The catch-up (S3-3, S3-14, S4-22, B07, B32): time without an agenda. Spoken, not typed; only that they met is kept. Pure. */
import type { MovesIn } from '#platform/moves.ts';
import { formMachine, rolesOfTwo, type FormMoves } from '../conversation-stages.ts';

type CatchUpStage = 'talking' | 'met';
type Role = 'one-of-two';

export const catchUpMoves = {
  talking: {
    // what one would like to talk about: there for both beforehand, and gone with the talk
    bring: { by: 'one-of-two', to: 'talking' },
    promise: { by: 'one-of-two', to: 'talking' },
    met: { by: 'one-of-two', to: 'met' },
  },
} satisfies FormMoves<Role, CatchUpStage>;
export type CatchUpMove = MovesIn<typeof catchUpMoves>;

export const catchUp = formMachine<Role, CatchUpMove>(catchUpMoves, rolesOfTwo('one-of-two', 'one-of-two'));
