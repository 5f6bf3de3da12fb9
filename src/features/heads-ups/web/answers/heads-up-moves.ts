import { cardAnswers, type OfCard } from '#features/people/web/kit/moves/card-answers.tsx';
import { moveTable, type Movable } from '#web/kit/moves/move-table.ts';
import { answerHeadsUp, askAboutHeadsUp, moves, type Answer, type HeadsUpView } from '../../contract.ts';
import { AskForm, CorrectForm, EndForm, TellMoreForm } from './move-forms.tsx';

/** "Got it" is `acknowledge` as a move, since Today has a "got it" of its own that tells nobody. */
const answerOf = { acknowledge: 'got-it', 'affects-us': 'affects-us', 'let-us-talk': 'let-us-talk' } as const;
type AnswerMove = keyof typeof answerOf;
const isAnswer = (move: string): move is AnswerMove => move in answerOf;

const answers = { acknowledge: answerHeadsUp, 'affects-us': answerHeadsUp, 'let-us-talk': answerHeadsUp };
const answering =
  (answer: Answer) =>
  ({ id, version }: Movable & { version: number }) => ({ id, saw: version, answer });
/** Three answers of equal weight, and no duty to give one. */
const answerRow = {
  acknowledge: { send: answering('got-it') },
  'affects-us': { send: answering('affects-us') },
  'let-us-talk': { send: answering('let-us-talk') },
};

const given = ({ told }: HeadsUpView) =>
  told.find((one) => one.mine && one.answer !== null && !one.isEarlier)?.answer;

/** What the reader can do: answer as one of those affected, or, for the side that told, everything else. */
export const headsUpMoves = moveTable<HeadsUpView>()({
  part: 'heads-ups',
  operations: {
    ...answers,
    ask: askAboutHeadsUp,
    ...moves,
  },
  row: {
    ...answerRow,
    ask: { form: AskForm },
    correct: { form: CorrectForm },
    'tell-more': { form: TellMoreForm },
    over: { form: EndForm },
    withdraw: { form: EndForm },
    remind: 'at-once',
  },
  aside: ['withdraw', 'remind'],
  group: (t) => t('moves.label'),
  label: (t, move) => (isAnswer(move) ? t(`answer.${answerOf[move]}`) : t(`moves.${move}`)),
  made: (t, move) => (move === 'remind' ? t('moves.reminded') : t(`answered.${answerOf[move]}`)),
  chosen: (move, headsUp) => (isAnswer(move) ? given(headsUp) === answerOf[move] : undefined),
});

/** Whoever may answer has all three answers. */
export const openTo = ({ can }: HeadsUpView): string[] =>
  can.flatMap((move) => (move === 'acknowledge' ? Object.keys(answerOf) : move));

/** A heads-up answered right on Today, or the way to its page. */
export const headsUpAnswers = cardAnswers({
  moves: moveTable<OfCard>()({
    part: 'heads-ups',
    operations: answers,
    row: answerRow,
    links: {
      ask: ({ id }) => ({ to: '/heads-ups/$id', params: { id }, search: { do: 'ask' } }),
      open: ({ id }) => ({ to: '/heads-ups/$id', params: { id } }),
    },
    label: (t, name) => (isAnswer(name) ? t(`answer.${answerOf[name]}`) : t(`moves.${name}`)),
  }),
});
