import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AskAnswers, IntroductionAnswers } from '#features/asks/web/card-answers.tsx';
import { PromiseAnswers } from '#features/promises/web/card-answers.tsx';
import { ThanksAnswers } from '#features/thanks/web/card-answers.tsx';
import type { InputOf } from '#platform/contract.ts';
import { Move } from '#web/kit/moves.tsx';
import { Refused } from '#web/kit/refused.tsx';
import { useMove } from '#web/move.ts';
import { answerCard, type CardView } from '../contract.ts';

export interface AnswersProps {
  card: CardView;
  onAnswered: () => void;
  /** The answers that move nothing, such as "later", to stand in the same row. */
  children?: ReactNode;
}

const byKind: Record<string, ComponentType<AnswersProps>> = {
  promise: PromiseAnswers,
  ask: AskAnswers,
  introduction: IntroductionAnswers,
  thanks: ThanksAnswers,
};

type Plain = InputOf<typeof answerCard>['answer'];
const plain: readonly string[] = [
  'later',
  'not-this-time',
  'still-fine',
  'already-done',
  'got-it',
  'dismiss',
] satisfies Plain[];
const isPlain = (answer: string): answer is Plain => plain.includes(answer);

/** The answers of a card as buttons of equal weight; each feature brings its own, and Today the quiet ones. */
export function Answers({ card, onAnswered }: Pick<AnswersProps, 'card' | 'onAnswered'>) {
  const { t } = useTranslation('today');
  const { send, busy, refused } = useMove(answerCard);
  const Own = byKind[card.subject.kind];
  const quiet = card.answers.filter(isPlain).map((answer) => (
    <Move
      key={answer}
      busy={busy}
      onMake={() => void send({ card: card.id, answer }).then((done) => done !== undefined && onAnswered())}
    >
      {t(`answers.${answer}`)}
    </Move>
  ));
  return (
    <>
      {Own && (
        <Own card={card} onAnswered={onAnswered}>
          {quiet}
        </Own>
      )}
      <Refused by={refused} />
    </>
  );
}
