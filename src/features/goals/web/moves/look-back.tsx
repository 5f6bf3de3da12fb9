import { useTranslation } from 'react-i18next';
import { useSubjects } from '#web/from-features.ts';
import { GoTo } from '#web/kit/go-to.tsx';
import { Moves } from '#web/kit/moves.tsx';
import type { GoalView } from '../../contract.ts';

/** When a goal was reached or not: the way to look back on it together, where this house has conversations (B36, S2-8.5). */
export function LookBack({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goals');
  const hasConversations = 'conversation' in useSubjects();
  const isOver = goal.state === 'reached' || goal.state === 'not-reached';
  if (!hasConversations || !isOver || !goal.mine) return null;
  return (
    <Moves>
      <GoTo
        {...({ to: '/conversations/new', search: { form: 'review', about: `goal:${goal.id}` } } as object)}
      >
        {t('page.lookBack')}
      </GoTo>
    </Moves>
  );
}
