import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { listOf } from '#web/lists.ts';
import { sayDay } from '#web/time.ts';
import type { TeamView } from '../contract.ts';

type Goal = TeamView['goals'][number];

/** What we want to reach, and how we will enjoy it: always of whole teams (S1-8, S1-14). */
export function GoalsPart({ view: { goals } }: { view: TeamView }) {
  const { t } = useTranslation('team-view');
  if (goals.length === 0)
    return (
      <Part title={t('goals.title')}>
        <EmptyState example={t('goals.example')} action={<GoTo to="/goals/new">{t('goals.propose')}</GoTo>}>
          {t('goals.none')}
        </EmptyState>
      </Part>
    );
  return (
    <Part title={t('goals.title')}>
      <Lines>
        {goals.map((goal) => (
          <GoalRow key={goal.id} goal={goal} />
        ))}
      </Lines>
      <Moves>
        <GoTo to="/goals">{t('goals.open')}</GoTo>
      </Moves>
    </Part>
  );
}

function GoalRow({ goal }: { goal: Goal }) {
  const { t, i18n } = useTranslation('team-view');
  const names = listOf(
    goal.with.map(({ name }) => name),
    i18n.language,
  );
  const facts = [
    ...(names ? [t('goals.with', { names })] : []),
    ...(goal.reward ? [t(`goals.reward.${goal.reward.state}`, { words: goal.reward.words })] : []),
  ];
  const isOpen = goal.state === 'shared' || goal.state === 'proposed';
  const day = isOpen && goal.byDay ? t('goals.by', { day: sayDay(goal.byDay, i18n.language) }) : null;
  return (
    <ListRow
      to={{ to: '/goals/$id', params: { id: goal.id } }}
      state={[t(`goals.state.${goal.state}`), ...(day ? [day] : [])].join(' · ')}
      facts={facts}
    >
      {goal.aim}
    </ListRow>
  );
}
