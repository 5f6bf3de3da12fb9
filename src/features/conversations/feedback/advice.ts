/** Advice: the feedback form opened from the other end (S2-10.2, B22). Answers are thanked, not argued with. Pure. */
import { machine, type Moves } from '#platform/moves.ts';
import type { Conversation } from '../conversation.ts';
import { refuse } from '../refusals.ts';

export type AdviceStage = 'asked' | 'suggested' | 'thanked';
export type AdviceMove = 'suggest' | 'thank' | 'promise';
type Role = 'asker' | 'answerer';
type Advice = Omit<Conversation, 'state'> & { state: AdviceStage };

export const adviceMoves = {
  asked: { suggest: { by: 'answerer', to: 'suggested' } },
  suggested: { thank: { by: 'asker', to: 'thanked' } },
  thanked: { promise: { by: 'asker', to: 'thanked' } },
} satisfies Moves<Role, AdviceStage, AdviceMove, Advice, null>;

export const advice = machine<Role, AdviceStage, AdviceMove, Advice, string, null>(
  adviceMoves,
  (it, person) => {
    if (!it.people.some((one) => one.person === person)) return [];
    return person === it.opener ? ['asker'] : ['answerer'];
  },
  {
    notYours: () => refuse('conversation.not-your-move'),
    notNow: () => refuse('conversation.not-now'),
  },
);
