import { useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type words from '../words.en.json';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { Group, More, Rows } from '#web/kit/pages/rows.tsx';
import { View, Views } from '#web/kit/pages/views.tsx';
import { usePagedQuery } from '#web/queries.ts';
import { listGoals, type GoalLine } from '../contract.ts';
import { GoalRow } from './goal-row.tsx';
import { views, type ListView } from './views.ts';

/** What we are on together, by whose move it is; what was reached; and what others let everyone see. */
export function GoalListPage() {
  const { t } = useTranslation('goals');
  const { view = 'open' } = useSearch({ from: '/inside/goals' });
  return (
    <Page
      title={t('list.title')}
      sub={t('list.sub')}
      moves={
        <Moves>
          <GoTo to="/goals/new">{t('verbs.propose')}</GoTo>
        </Moves>
      }
    >
      <Views label={t('list.looks')}>
        {views.map((view) => (
          <View key={view} to="/goals" search={view === 'open' ? {} : { view }}>
            {t(`list.look.${view}`)}
          </View>
        ))}
      </Views>
      <Suspense>
        <Found key={view} view={view} />
      </Suspense>
    </Page>
  );
}

/** How a look is grouped: open ones by whose move it is, ended ones by how they ended. */
const groups: Record<ListView, readonly [keyof typeof words.list.groups, (goal: GoalLine) => boolean][]> = {
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
  'open-to-all': [],
};

const rows = (list: readonly GoalLine[]) => list.map((goal) => <GoalRow key={goal.id} goal={goal} />);

function Found({ view }: { view: ListView }) {
  const { t } = useTranslation('goals');
  const { items, more, loadingMore } = usePagedQuery(listGoals, { view });
  if (items.length === 0) return <Nothing view={view} />;
  return (
    <>
      {groups[view].map(([name, isIn]) => (
        <Group key={name} title={t(`list.groups.${name}`)}>
          {rows(items.filter(isIn))}
        </Group>
      ))}
      {groups[view].length === 0 && <Rows>{rows(items)}</Rows>}
      <More more={more} busy={loadingMore} />
    </>
  );
}

function Nothing({ view }: { view: ListView }) {
  const { t } = useTranslation('goals');
  if (view !== 'open') return <EmptyState>{t(`list.nothing.${view}`)}</EmptyState>;
  return <EmptyState example={t('list.example')}>{t('list.nothing.open')}</EmptyState>;
}
