/** The review form (model section 4; S2-8.5, S0-17, B36): gathered unseen, shown together, about causes and never about culprits. Pure. */
import { machine, type Guard, type Moves } from '#platform/moves.ts';
import type { Conversation } from '../conversation.ts';
import { refuse } from '../refusals.ts';

export type ReviewStage = 'gathering' | 'reading' | 'agreed';
export type ReviewMove = 'answer' | 'show' | 'say' | 'promise' | 'keep-as-is' | 'agree' | 'share-lesson';
type Role = 'participant' | 'unanswered' | 'clock';
type Review = Omit<Conversation, 'state'> & { state: ReviewStage };
type ReviewGuard = Guard<Review, ReviewInput>;
export interface ReviewInput {
  /** Whether the day came on which it is shown whatever is there. */
  isDue?: boolean;
}

const isAllThere: ReviewGuard = (it, { isDue }) => {
  if (!isDue && !everyoneAnswered(it)) refuse('conversation.not-now');
};
const somethingIsAgreed: ReviewGuard = (it) => {
  if (!hasOutcome(it)) refuse('conversation.agree-on-something');
};
const hasOutcome = (it: Review) => it.people.some((one) => one.outcome !== null);

/** Whether nobody is waited for: all who came in have answered, and nobody still thinks about coming. */
export const everyoneAnswered = (it: Pick<Review, 'people'>): boolean =>
  it.people.every((one) => one.answer === 'no' || one.answered);

export const reviewMoves: Moves<Role, ReviewStage, ReviewMove, Review, ReviewInput> = {
  gathering: {
    answer: { by: 'unanswered', to: 'gathering' },
    show: { by: 'clock', to: 'reading', when: [isAllThere] },
  },
  reading: {
    say: { by: 'participant', to: 'reading' },
    promise: { by: 'participant', to: 'reading' },
    'keep-as-is': { by: 'participant', to: 'reading' },
    agree: { by: 'participant', to: 'agreed', when: [somethingIsAgreed], offered: hasOutcome },
  },
  agreed: {
    promise: { by: 'participant', to: 'agreed' },
    'share-lesson': { by: 'participant', to: 'agreed' },
  },
};

export const review = machine<Role, ReviewStage, ReviewMove, Review, string | 'clock', ReviewInput>(
  reviewMoves,
  (it, mover) => {
    if (mover === 'clock') return ['clock'];
    const part = it.people.find((one) => one.person === mover);
    if (!part) return [];
    if (part.answer !== 'yes') return [];
    return part.answered ? ['participant'] : ['participant', 'unanswered'];
  },
  {
    notYours: () => refuse('conversation.answered-already'),
    notNow: () => refuse('conversation.not-now'),
  },
);
