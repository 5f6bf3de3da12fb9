import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '#platform/contract.ts';
import type { AnswersProps } from '#web/feature.ts';
import { useSubjects } from '#web/feature-registry.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { answerCard, type CardView } from '../contract.ts';
import css from './today.module.css';

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

/** The answers of a card as buttons of equal weight: its feature's own, if it has any, and the quiet ones of Today. */
export function Answers({ card, onAnswered }: { card: CardView; onAnswered: AnswersProps['onAnswered'] }) {
  const { t } = useTranslation('today');
  const { send, busy, refused } = useCommand(answerCard);
  const Own = useSubjects()[card.subject.kind]?.Answers;
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
      {Own ? (
        <Suspense fallback={<div className={css.answersOnTheirWay} />}>
          <Own card={card} onAnswered={onAnswered}>
            {quiet}
          </Own>
        </Suspense>
      ) : (
        quiet.length > 0 && <Moves>{quiet}</Moves>
      )}
      <Refused by={refused} />
    </>
  );
}
