import { useTranslation } from 'react-i18next';
import { useSubjects } from '#web/feature-registry.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { alongState } from '#features/people/web/kit/prefill.ts';
import type { GoalView } from '../../contract.ts';
import { mostLetters } from '#platform/limits.ts';

/** When a goal was reached or not: the way to look back on it together, where the app has conversations (B36, S2-8.5). */
export function LookBack({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goals');
  const hasConversations = 'conversation' in useSubjects();
  const isOver = goal.state === 'reached' || goal.state === 'not-reached';
  if (!hasConversations || !isOver || !goal.mine) return null;
  return (
    <Moves>
      <GoTo
        to="/conversations/new"
        search={{ form: 'review', about: goal.aim.slice(0, mostLetters.line) }}
        state={alongState(goal.parties.map(({ id, kind, name }) => ({ id, kind, name })))}
      >
        {t('page.lookBack')}
      </GoTo>
    </Moves>
  );
}
