import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type words from '../words.en.json';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { FindInList } from '#web/kit/pages/find-in-list.tsx';
import { PagedList, ListPage, viewLinks } from '#web/kit/pages/list-page.tsx';
import { listGoals, type GoalLine } from '../contract.ts';
import { GoalRow } from './goal-row.tsx';
import { views, type ListView } from './views.ts';

/** What we are on together, by whose move it is; what was reached; and what others let everyone see. */
export function GoalListPage() {
  const { t } = useTranslation('goals');
  const { view = 'open', q } = useSearch({ from: '/inside/goals' });
  return (
    <ListPage
      title={t('list.title')}
      sub={t('list.sub')}
      begin={
        <GoTo main to="/goals/new">
          {t('verbs.propose')}
        </GoTo>
      }
      label={t('list.label')}
      views={viewLinks('/goals', views, (one) => t(`list.views.${one}`))}
      filters={<FindInList />}
    >
      <PagedList
        key={view}
        reads={listGoals}
        input={{ view, ...(q ? { q } : {}) }}
        row={(goal) => <GoalRow key={goal.id} goal={goal} />}
        nothing={<Nothing view={view} isNarrowed={q !== undefined} />}
        standingOf={view === 'open' ? standingOf : undefined}
        noDay={t('list.noDay')}
        {...(groups[view] && {
          groups: groups[view].map(([name, holds]) => ({ title: t(`list.groups.${name}`), holds })),
        })}
      />
    </ListPage>
  );
}

const standingOf = ({ turn, byDay }: GoalLine) => ({ isMyTurn: turn === 'mine', day: byDay });

/** How a view is grouped: ended ones by how they ended. */
const groups: Partial<
  Record<ListView, readonly [keyof typeof words.list.groups, (goal: GoalLine) => boolean][]>
> = {
  ended: [
    ['reached', ({ state }) => state === 'reached'],
    ['not-reached', ({ state }) => state === 'not-reached'],
    ['set-aside', ({ state }) => state === 'set-aside'],
  ],
};

function Nothing({ view, isNarrowed }: { view: ListView; isNarrowed: boolean }) {
  const { t } = useTranslation('goals');
  if (isNarrowed) return <EmptyState>{t('list.nothingFound')}</EmptyState>;
  if (view !== 'open') return <EmptyState>{t(`list.nothing.${view}`)}</EmptyState>;
  return <EmptyState example={t('list.example')}>{t('list.nothing.open')}</EmptyState>;
}
