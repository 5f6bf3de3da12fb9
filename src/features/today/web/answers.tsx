import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { mayBeMuted } from '#features/people/settings/kinds-to-mute.ts';
import type { InputOf } from '#platform/contract.ts';
import type { AnswersProps } from '#web/feature.ts';
import { useSubjects } from '#web/feature-registry.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { TextButton } from '#web/kit/moves/text-button.tsx';
import type { answerCard, CardView } from '../contract.ts';
import { LessOfThis } from './less-of-this.tsx';
import css from './today.module.css';

export type Plain = InputOf<typeof answerCard>['answer'];
const plain: readonly string[] = [
  'later',
  'not-this-time',
  'still-fine',
  'already-done',
  'got-it',
  'dismiss',
] satisfies Plain[];
const isPlain = (answer: string): answer is Plain => plain.includes(answer);

/** So many answers weigh the same; what else there is stands behind them as quiet links. */
const most = 3;

/** What asks something of its reader, and so may be kept away by whom it comes from. */
const asksSomething: readonly string[] = ['T1', 'T4', 'T8'];

interface Props {
  card: CardView;
  isWarm: boolean;
  /** One of Today's own answers, which move nothing. */
  onAnswer: (answer: Plain) => void;
  onAnswered: AnswersProps['onAnswered'];
  /** It, or whom it comes from, is not to come any more; says what now is. */
  onMuted: (says: string) => void;
}

/** The answers of a card: its feature's own, if it has any, and the quiet ones of Today. */
export function Answers({ card, isWarm, onAnswer, onAnswered, onMuted }: Props) {
  const { t } = useTranslation('today');
  const Own = useSubjects()[card.subject.kind]?.Answers;
  const quiet = card.answers.filter(isPlain).filter((answer) => answer !== 'later');
  const buttons = quiet.map((answer) => (
    <Move key={answer} onMake={() => onAnswer(answer)}>
      {t(isWarm && answer === 'got-it' ? 'answers.good-to-hear' : `answers.${answer}`)}
    </Move>
  ));
  const mayBeLess = !isWarm && (mayBeMuted(card.kind) || asksSomething.includes(card.kind));
  const behind = (mayBeLess || card.answers.includes('later')) && (
    <>
      {card.answers.includes('later') && (
        <TextButton onClick={() => onAnswer('later')} data-quiet data-later>
          {t('answers.later')}
        </TextButton>
      )}
      {mayBeLess && <LessOfThis card={card} onMuted={onMuted} />}
    </>
  );
  return (
    <div className={css.answers} data-answers>
      {Own ? (
        <Suspense fallback={<div className={css.answersOnTheirWay} />}>
          <Own
            card={card}
            onAnswered={onAnswered}
            most={isWarm && quiet.length > 0 ? 0 : most - quiet.length}
            behind={behind}
          >
            {buttons.length > 0 && buttons}
          </Own>
        </Suspense>
      ) : (
        (buttons.length > 0 || behind) && (
          <Moves>
            {buttons}
            {behind}
          </Moves>
        )
      )}
    </div>
  );
}
