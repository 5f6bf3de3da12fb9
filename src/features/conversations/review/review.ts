/** The review form (model section 4; S2-8.5, S0-17, B36): gathered unseen, shown together, about causes and never about culprits. Pure. */
import type { MovesIn, MovesOfPeopleIn } from '#platform/moves.ts';
import { partOf, type Conversation, type Mover } from '../conversation.ts';
import {
  formMachine,
  type FormGuard,
  type FormMachine,
  type FormMoves,
  type InForm,
} from '../conversation-stages.ts';
import { refuse } from '../refusals.ts';

type ReviewStage = 'gathering' | 'reading' | 'agreed';
type Role = 'participant' | 'undecided' | 'clock';

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
/** Whether each of those who looked back together has agreed for themselves (model 16.5). */
export const everyoneAgreed = (it: Pick<Conversation, 'people'>): boolean =>
  it.people.every((one) => one.answer === 'no' || !one.answered || one.settled);

export const reviewMoves = {
  gathering: {
    // once more until all are shown: the later answer takes the place of the one before
    answer: { by: 'participant', to: 'gathering' },
    show: { by: 'clock', to: 'reading', when: [isAllThere] },
  },
  reading: {
    say: { by: 'participant', to: 'reading' },
    promise: { by: 'participant', to: 'reading' },
    'change-expectation': { by: 'participant', to: 'reading' },
    'keep-as-is': { by: 'participant', to: 'reading' },
    agree: { by: 'undecided', to: 'agreed', when: [somethingIsAgreed], offered: hasOutcome },
    'share-lesson': { by: 'participant', to: 'reading' },
    // its day: whoever said nothing until then does not hold up the others
    'agreed-by-now': { by: 'clock', to: 'agreed', when: [somethingIsAgreed] },
  },
  agreed: {
    promise: { by: 'participant', to: 'agreed' },
    'change-expectation': { by: 'participant', to: 'agreed' },
    'share-lesson': { by: 'participant', to: 'agreed' },
  },
} satisfies FormMoves<Role, ReviewStage>;
export type ReviewMove = MovesIn<typeof reviewMoves>;
export type ReviewMoveOfPeople = MovesOfPeopleIn<typeof reviewMoves>;

function rolesOf(it: InForm, mover: Mover): Role[] {
  if (mover === 'clock') return ['clock'];
  const part = partOf(it, mover.person);
  if (part?.answer !== 'yes') return [];
  return part.settled ? ['participant'] : ['participant', 'undecided'];
}

const table = formMachine<Role, ReviewMove>(reviewMoves, rolesOf);

export const review: FormMachine<ReviewMove> = {
  ...table,
  /** Each agrees for themselves; it is agreed once the last of them has. */
  decide: (it, move, mover, input) => {
    const next = table.decide(it, move, mover, input);
    if (move !== 'agree' || mover === 'clock') return next;
    const people = it.people.map((one) => (one.person === mover.person ? { ...one, settled: true } : one));
    return everyoneAgreed({ people }) ? next : (it.stage ?? next);
  },
};
