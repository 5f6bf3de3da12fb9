import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { GoTo } from '#web/kit/go-to.tsx';
import { Moves } from '#web/kit/moves.tsx';
import { Page } from '#web/kit/page.tsx';
import { More, Rows } from '#web/kit/rows.tsx';
import { View, Views } from '#web/kit/views.tsx';
import { usePages } from '#web/reading.ts';
import { listHeadsUps } from '../contract.ts';
import { HeadsUpRow } from './heads-up-row.tsx';

/** News that stands just now, from me and for me; and what is past. */
export function ListPage() {
  const { t } = useTranslation('heads-ups');
  const { see } = useSearch({ from: '/inside/heads-ups' });
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
        <View to="/heads-ups" search={{ see: 'earlier' }}>
          {t('list.look.earlier')}
        </View>
      </Views>
      <List key={see} which={see ?? 'current'} />
    </Page>
  );
}

function List({ which }: { which: 'current' | 'earlier' }) {
  const { t } = useTranslation('heads-ups');
  const { items, more, loadingMore } = usePages(listHeadsUps, { which });
  if (items.length === 0)
    return (
      <EmptyState {...(which === 'current' ? { example: t('list.example') } : {})}>
        {t(`list.nothing.${which}`)}
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
