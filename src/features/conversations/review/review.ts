/** The review form (model section 4; S2-8.5, S0-17, B36): gathered unseen, shown together, about causes and never about culprits. Pure. */
import type { MovesIn, MovesOfPeopleIn } from '#platform/moves.ts';
import { partOf, type Conversation, type Mover } from '../conversation.ts';
import { formMachine, type FormGuard, type FormMoves, type InForm } from '../conversation-stages.ts';
import { refuse } from '../refusals.ts';

type ReviewStage = 'gathering' | 'reading' | 'agreed';
type Role = 'participant' | 'unanswered' | 'clock';

/** Whether nobody is waited for: all who came in have answered, and nobody still thinks about coming. */
export const everyoneAnswered = (it: Pick<Conversation, 'people'>): boolean =>
  it.people.every((one) => one.answer === 'no' || one.answered);

const isAllThere: FormGuard = (it, { isDue }) => {
  if (!isDue && !everyoneAnswered(it)) refuse('conversation.not-now');
};
const hasOutcome = (it: InForm) => it.people.some((one) => one.outcome !== null);
const somethingIsAgreed: FormGuard = (it) => {
  if (!hasOutcome(it)) refuse('conversation.agree-on-something');
};

export const reviewMoves = {
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
} satisfies FormMoves<Role, ReviewStage>;
export type ReviewMove = MovesIn<typeof reviewMoves>;
export type ReviewMoveOfPeople = MovesOfPeopleIn<typeof reviewMoves>;

function rolesOf(it: InForm, mover: Mover): Role[] {
  if (mover === 'clock') return ['clock'];
  const part = partOf(it, mover.person);
  if (part?.answer !== 'yes') return [];
  return part.answered ? ['participant'] : ['participant', 'unanswered'];
}

export const review = formMachine<Role, ReviewMove>(reviewMoves, rolesOf, () =>
  refuse('conversation.answered-already'),
);
