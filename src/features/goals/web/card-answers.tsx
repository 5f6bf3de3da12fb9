import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswersProps } from '#web/feature.ts';
import { ReadBy, readersIn } from '#features/people/web/kit/recipient/readers.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { moves, readGoal } from '../contract.ts';
import { GoalMoves } from './moves/goal-moves.tsx';
import { RewardMoves } from './reward/reward-moves.tsx';

/** A goal answered right on Today. The yes names the version that the card showed. */
export function GoalAnswers(props: AnswersProps) {
  const isNews = props.card.answers.every((answer) => answer === 'got-it');
  if (isNews) return <Moves>{props.children}</Moves>;
  return (
    <Suspense fallback={<Waiting {...props} />}>
      <Ready {...props} />
    </Suspense>
  );
}

function Ready({ card, onAnswered, children }: AnswersProps) {
  const goal = useRequiredQuery(readGoal, { id: card.subject.id });
  const shared = { only: card.answers, onMoved: onAnswered, children };
  const reward = card.id.startsWith('goal.reward:') ? goal.reward : null;
  return (
    <ReadBy value={readersIn(goal.whoCanSee)}>
      {reward ? (
        <RewardMoves goal={goal} reward={{ ...reward, version: card.saw ?? reward.version }} {...shared} />
      ) : (
        <GoalMoves goal={{ ...goal, version: card.saw ?? goal.version }} {...shared} />
      )}
    </ReadBy>
  );
}

const isMove = (answer: string): answer is keyof typeof moves => answer in moves;

/** The same row while the goal is on its way, so that nothing jumps. */
function Waiting({ card, children }: AnswersProps) {
  const { t } = useTranslation('goals');
  return (
    <Moves>
      {card.answers.filter(isMove).map((answer) => (
        <Move key={answer} onMake={() => {}} busy>
          {t(`moves.${answer}`)}
        </Move>
      ))}
      {children}
    </Moves>
  );
}
