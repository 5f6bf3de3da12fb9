import { cardAnswers } from '#features/people/web/kit/moves/card-answers.tsx';
import { moveTable, type Movable } from '#web/kit/moves/move-table.ts';
import { moves, type MeetingView } from '../contract.ts';

/** What one may say of a meeting, each of the same weight. */
export const meetingMoves = moveTable<Movable & { version: number }>()({
  part: 'rounds',
  operations: {
    yes: moves.yes,
    skip: moves.skip,
    'we-met': moves['say-met'],
    'not-this-week': moves['say-met'],
  },
  row: {
    yes: 'at-once',
    skip: 'at-once',
    'we-met': { send: ({ id }) => ({ id, met: true }) },
    'not-this-week': { send: ({ id }) => ({ id, met: false }) },
  },
  label: (t, move) => t(`moves.${move}`),
  made: (t, move) => (move === 'skip' ? t('skipped') : undefined),
});

/** Of two answers to whether they met, the one that was not given. */
export const toSayOf = ({ can, met }: MeetingView): string[] =>
  can.flatMap((move) => {
    if (move !== 'say-met') return move;
    return [...(met === true ? [] : ['we-met']), ...(met === false ? [] : ['not-this-week'])];
  });

export const roundAnswers = cardAnswers({ moves: meetingMoves });
