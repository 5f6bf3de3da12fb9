import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { More, Rows } from '#web/kit/pages/rows.tsx';
import { View, Views } from '#web/kit/pages/views.tsx';
import { usePagedQuery } from '#web/queries.ts';
import { listHeadsUps } from '../contract.ts';
import { HeadsUpRow } from './heads-up-row.tsx';

/** News that stands just now, from me and for me; and what is past. */
export function ListPage() {
  const { t } = useTranslation('heads-ups');
  const { view } = useSearch({ from: '/inside/heads-ups' });
  return (
    <Page
      title={t('list.title')}
      sub={t('list.sub')}
      moves={
        <Moves>
          <GoTo to="/heads-ups/new">{t('verbs.tell')}</GoTo>
        </Moves>
      }
    >
      <Views label={t('list.looks')}>
        <View to="/heads-ups" search={{}}>
          {t('list.look.current')}
        </View>
        <View to="/heads-ups" search={{ view: 'earlier' }}>
          {t('list.look.earlier')}
        </View>
      </Views>
      <List key={view} view={view ?? 'current'} />
    </Page>
  );
}

function List({ view }: { view: 'current' | 'earlier' }) {
  const { t } = useTranslation('heads-ups');
  const { items, more, loadingMore } = usePagedQuery(listHeadsUps, { view });
  if (items.length === 0)
    return (
      <EmptyState {...(view === 'current' ? { example: t('list.example') } : {})}>
        {t(`list.nothing.${view}`)}
      </EmptyState>
    );
  return (
    <>
      <Rows>
        {items.map((headsUp) => (
          <HeadsUpRow key={headsUp.id} headsUp={headsUp} />
        ))}
      </Rows>
      <More more={more} busy={loadingMore} />
    </>
  );
}
