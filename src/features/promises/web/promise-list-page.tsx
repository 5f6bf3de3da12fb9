import { useSearch } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { Group, ListRow, More, Rows } from '#web/kit/pages/rows.tsx';
import { View, Views } from '#web/kit/pages/views.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { usePagedQuery } from '#web/queries.ts';
import { listPromises, type PromiseLine, type Turn } from '../contract.ts';
import { otherParty, turnOf } from './say-turn.ts';

const openTurns = ['mine', 'theirs', 'nobody'] as const;

/** Promises both ways, grouped by whose move it is; those that ended have a view of their own. */
export function PromiseListPage() {
  const { t } = useTranslation('promises');
  const { view } = useSearch({ from: '/inside/promises' });
  return (
    <Page title={t('list.title')} sub={t('list.sub')}>
      <Views label={t('list.looks')}>
        <View to="/promises" search={{}}>
          {t('list.open')}
        </View>
        <View to="/promises" search={{ view: 'closed' }}>
          {t('list.closed')}
        </View>
      </Views>
      {view === 'closed' ? <Closed /> : <Open />}
    </Page>
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

function Closed() {
  const { t } = useTranslation('promises');
  const { items, more, loadingMore } = usePagedQuery(listPromises, { view: 'closed' });
  if (items.length === 0) return <EmptyState>{t('list.nothingClosed')}</EmptyState>;
  return (
    <>
      <Rows>
        {items.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </Rows>
      <More more={more} busy={loadingMore} />
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
