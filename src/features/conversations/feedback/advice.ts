/** Advice: the feedback form opened from the other end (S2-10.2, B22). Answers are thanked, not argued with. Pure. */
import type { MovesIn } from '#platform/moves.ts';
import { formMachine, rolesOfTwo, type FormMoves } from '../conversation-stages.ts';

type AdviceStage = 'asked' | 'suggested' | 'thanked';
type Role = 'asker' | 'answerer';

export const adviceMoves = {
  asked: { suggest: { by: 'answerer', to: 'suggested' } },
  suggested: { thank: { by: 'asker', to: 'thanked' } },
  thanked: { promise: { by: 'asker', to: 'thanked' } },
} satisfies FormMoves<Role, AdviceStage>;
export type AdviceMove = MovesIn<typeof adviceMoves>;

export const advice = formMachine<Role, AdviceMove>(adviceMoves, rolesOfTwo('asker', 'answerer'));
