/** The catch-up (S3-3, S3-14, S4-22, B07, B32): time without an agenda. Spoken, not typed; only that they met is kept. Pure. */
import type { MovesIn } from '#platform/moves.ts';
import { formMachine, rolesOfTwo, type FormMoves } from '../conversation-stages.ts';

type CatchUpStage = 'talking';
type Role = 'one-of-two';

export const catchUpMoves = {
  talking: { promise: { by: 'one-of-two', to: 'talking' } },
} satisfies FormMoves<Role, CatchUpStage>;
export type CatchUpMove = MovesIn<typeof catchUpMoves>;

export const catchUp = formMachine<Role, CatchUpMove>(catchUpMoves, rolesOfTwo('one-of-two', 'one-of-two'));
