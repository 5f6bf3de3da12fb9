import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type words from '../words.en.json';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { PagedList, ListPage, viewLinks } from '#web/kit/pages/list-page.tsx';
import { listGoals, type GoalLine } from '../contract.ts';
import { GoalRow } from './goal-row.tsx';
import { views, type ListView } from './views.ts';

/** What we are on together, by whose move it is; what was reached; and what others let everyone see. */
export function GoalListPage() {
  const { t } = useTranslation('goals');
  const { view = 'open' } = useSearch({ from: '/inside/goals' });
  return (
    <ListPage
      title={t('list.title')}
      sub={t('list.sub')}
      moves={
        <Moves>
          <GoTo to="/goals/new">{t('verbs.propose')}</GoTo>
        </Moves>
      }
      label={t('list.label')}
      views={viewLinks('/goals', views, (one) => t(`list.views.${one}`))}
    >
      <PagedList
        key={view}
        reads={listGoals}
        input={{ view }}
        row={(goal) => <GoalRow key={goal.id} goal={goal} />}
        nothing={<Nothing view={view} />}
        {...(groups[view] && {
          groups: groups[view].map(([name, holds]) => ({ title: t(`list.groups.${name}`), holds })),
        })}
      />
    </ListPage>
  );
}

/** How a view is grouped: open ones by whose move it is, ended ones by how they ended. */
const groups: Partial<
  Record<ListView, readonly [keyof typeof words.list.groups, (goal: GoalLine) => boolean][]>
> = {
  open: [
    ['mine', ({ turn }) => turn === 'mine'],
    ['nobody', ({ turn, state }) => turn === 'nobody' || (turn === 'theirs' && state === 'shared')],
    ['theirs', ({ turn, state }) => turn === 'theirs' && state === 'proposed'],
  ],
  ended: [
    ['reached', ({ state }) => state === 'reached'],
    ['not-reached', ({ state }) => state === 'not-reached'],
    ['set-aside', ({ state }) => state === 'set-aside'],
  ],
};

function Nothing({ view }: { view: ListView }) {
  const { t } = useTranslation('goals');
  if (view !== 'open') return <EmptyState>{t(`list.nothing.${view}`)}</EmptyState>;
  return <EmptyState example={t('list.example')}>{t('list.nothing.open')}</EmptyState>;
}
