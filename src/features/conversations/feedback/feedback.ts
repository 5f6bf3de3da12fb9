/** The feedback form (model section 4; S2-6.*, B21, B23): the reply stays closed until the giver says "yes, that is it". Pure. */
import { machine, type Moves } from '#platform/moves.ts';
import type { Conversation } from '../conversation.ts';
import { refuse } from '../refusals.ts';

export type FeedbackStage = 'read' | 'reflected' | 'heard' | 'answered';
export type FeedbackMove = 'reflect' | 'delete' | 'not-quite' | 'confirm' | 'choose' | 'promise';
type Role = 'giver' | 'recipient';
type Feedback = Omit<Conversation, 'state'> & { state: FeedbackStage };

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
} satisfies Moves<Role, FeedbackStage, FeedbackMove, Feedback, null>;

export const feedback = machine<Role, FeedbackStage, FeedbackMove, Feedback, string, null>(
  feedbackMoves,
  (it, person) => {
    if (!it.people.some((one) => one.person === person)) return [];
    return person === it.opener ? ['giver'] : ['recipient'];
  },
  {
    notYours: () => refuse('conversation.not-your-move'),
    notNow: () => refuse('conversation.not-now'),
  },
);
