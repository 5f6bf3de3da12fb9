/** The feedback form (model section 4; S2-6.*, B21, B23): the reply stays closed until the giver says "yes, that is it". Pure. */
import type { MovesIn } from '#platform/moves.ts';
import { formMachine, rolesOfTwo, type FormMoves } from '../conversation-stages.ts';

type FeedbackStage = 'read' | 'reflected' | 'heard' | 'answered';
type Role = 'giver' | 'recipient';

export const feedbackMoves = {
  read: {
    reflect: { by: 'recipient', to: 'reflected' },
    delete: { by: 'recipient', to: 'answered' },
  },
  reflected: {
    'not-quite': { by: 'giver', to: 'read' },
    confirm: { by: 'giver', to: 'heard' },
  },
  heard: {
    choose: { by: 'recipient', to: 'answered' },
  },
  answered: {
    // the recipient's "try it", and the giver's "what can I do to help?": each for their own (S2-6.5)
    promise: { by: ['giver', 'recipient'], to: 'answered' },
  },
} satisfies FormMoves<Role, FeedbackStage>;
export type FeedbackMove = MovesIn<typeof feedbackMoves>;

export const feedback = formMachine<Role, FeedbackMove>(feedbackMoves, rolesOfTwo('giver', 'recipient'));
