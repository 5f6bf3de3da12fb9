/** How the moves of the reflect-back loop are carried out, in feedback and repair alike (B08). */
import { refuseAbsentHere } from '../absent-mentions.ts';
import { stageAfter, type AskedOf, type StepsOf } from '../move-steps.ts';
import { withVerdict } from './conversation-reflect-back.ts';

type LoopMove = 'reflect' | 'confirm' | 'not-quite';

/** What is said back: one entry in a repair, all of it in feedback. */
const reflectedIn = ({ before, request }: AskedOf<LoopMove>): string | null =>
  before.form === 'feedback' ? null : (request.entry ?? null);

const stageOf = (asked: AskedOf<LoopMove>): string => stageAfter(asked, { entry: asked.request.entry });

export const reflectBackSteps: StepsOf<LoopMove> = {
  reflect: {
    decide: (_tx, asked) => ({ stage: stageOf(asked) }),
    check: (tx, { before, request }) => refuseAbsentHere(tx, before, request.words),
    says: (change) => [
      { kind: 'reflection', part: 'heard', words: change.request.words, to: reflectedIn(change) },
    ],
  },
  confirm: {
    decide: (_tx, asked) => ({
      stage: stageOf(asked),
      entries: withVerdict(asked.before.entries, reflectedIn(asked), 'yes'),
    }),
  },
  'not-quite': {
    decide: (_tx, asked) => ({
      stage: stageOf(asked),
      entries: withVerdict(asked.before.entries, reflectedIn(asked), 'not-quite'),
    }),
    check: (tx, { before, request }) => refuseAbsentHere(tx, before, request.words),
    says: (change) => [
      { kind: 'again', part: 'again', words: change.request.words, to: reflectedIn(change) },
    ],
  },
};
