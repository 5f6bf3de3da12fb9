import { useSearch } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Group, ListRow, More } from '#web/kit/pages/rows.tsx';
import { PagedList, ListPage, viewLinks } from '#web/kit/pages/list-page.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { usePagedQuery } from '#web/queries.ts';
import { nameDay } from '#web/time.ts';
import { listPromises, type PromiseLine, type Turn } from '../contract.ts';
import { otherParty, turnOf } from './say-turn.ts';
import { views } from './views.ts';
import { MyWeek, useWeek } from './week/my-week.tsx';
import { dueOn } from './week/week.ts';

const openTurns = ['mine', 'theirs', 'nobody'] as const;

/** Promises both ways, grouped by whose move it is; those that ended have a view of their own. */
export function PromiseListPage() {
  const { t } = useTranslation('promises');
  const { view, day } = useSearch({ from: '/inside/promises' });
  return (
    <ListPage
      title={t('list.title')}
      sub={t('list.sub')}
      label={t('list.label')}
      views={viewLinks('/promises', views, (one) => t(`list.views.${one}`))}
    >
      {view === 'closed' ? (
        <PagedList
          reads={listPromises}
          input={{ view: 'closed' }}
          row={(promise) => <PromiseRow key={promise.id} promise={promise} />}
          nothing={<EmptyState>{t('list.nothingClosed')}</EmptyState>}
        />
      ) : (
        <>
          <MyWeek day={day} />
          {day === undefined ? <Open /> : <OnDay day={day} />}
        </>
      )}
    </ListPage>
  );
}

function Open() {
  const { t } = useTranslation('promises');
  const groups = {
    mine: usePagedQuery(listPromises, { view: 'mine' }),
    theirs: usePagedQuery(listPromises, { view: 'theirs' }),
    nobody: usePagedQuery(listPromises, { view: 'nobody' }),
  } satisfies Partial<Record<Turn, unknown>>;
  if (openTurns.every((turn) => groups[turn].items.length === 0)) return <Nothing />;
  return openTurns.map((turn) => (
    <Fragment key={turn}>
      <Group title={t(`list.groups.${turn}`)}>
        {groups[turn].items.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </Group>
      <More more={groups[turn].more} busy={groups[turn].loadingMore} />
    </Fragment>
  ));
}

/** What was promised for one day of the week, chosen in its picture. */
function OnDay({ day }: { day: string }) {
  const { t, i18n } = useTranslation('promises');
  const { promises } = useWeek();
  return (
    <>
      <Group title={nameDay(day, i18n.language)}>
        {dueOn(promises, day).map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </Group>
      <Moves>
        <GoTo to="/promises">{t('week.all')}</GoTo>
      </Moves>
    </>
  );
}

/** One promise in a list: the words, who for whom, and where it stands. Past dates are as grey as the others. */
export function PromiseRow({ promise }: { promise: PromiseLine }) {
  const { t } = useTranslation('promises');
  const isOpen = promise.turn !== 'closed';
  return (
    <ListRow
      to={{ to: '/promises/$id', params: { id: promise.id } }}
      state={
        <>
          {t(promise.mySide === 'customer' ? 'list.from' : 'list.for', { name: otherParty(promise).name })} ·{' '}
          {t(`state.${turnOf(promise)}`)}
          {isOpen && promise.terms.dueOn !== null && (
            <>
              {' · '}
              <Day on={promise.terms.dueOn} />
            </>
          )}
        </>
      }
    >
      {promise.terms.what}
    </ListRow>
  );
}

function Nothing() {
  const { t } = useTranslation('promises');
  const actions = (
    <Moves>
      <GoTo to="/promises/request">{t('verbs.request')}</GoTo>
      <GoTo to="/promises/offer">{t('verbs.offer')}</GoTo>
    </Moves>
  );
  return (
    <EmptyState example={t('list.example')} action={actions}>
      {t('list.nothing')}
    </EmptyState>
  );
}
