import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { PagedList, ListPage, viewLinks } from '#web/kit/pages/list-page.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { listHeadsUps } from '../contract.ts';
import { HeadsUpRow } from './heads-up-row.tsx';
import { views } from './views.ts';

/** News that stands just now, from me and for me; and what is past. */
export function HeadsUpListPage() {
  const { t } = useTranslation('heads-ups');
  const { view = 'current' } = useSearch({ from: '/inside/heads-ups' });
  const example = view === 'current' ? { example: t('list.example') } : {};
  return (
    <ListPage
      title={t('list.title')}
      sub={t('list.sub')}
      moves={
        <Moves>
          <GoTo to="/heads-ups/new">{t('verbs.tell')}</GoTo>
        </Moves>
      }
      label={t('list.label')}
      views={viewLinks('/heads-ups', views, (one) => t(`list.views.${one}`))}
    >
      <PagedList
        key={view}
        reads={listHeadsUps}
        input={{ view }}
        row={(headsUp) => <HeadsUpRow key={headsUp.id} headsUp={headsUp} />}
        nothing={<EmptyState {...example}>{t(`list.nothing.${view}`)}</EmptyState>}
      />
    </ListPage>
  );
}
