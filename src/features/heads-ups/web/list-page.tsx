import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { FindInList } from '#web/kit/pages/find-in-list.tsx';
import { PagedList, ListPage, viewLinks } from '#web/kit/pages/list-page.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { listHeadsUps, type HeadsUpLine } from '../contract.ts';
import { awaitsMe } from '../heads-up-turn.ts';
import { HeadsUpRow } from './heads-up-row.tsx';
import { views } from './views.ts';

/** News that stands just now, from me and for me; and what is past. */
export function HeadsUpListPage() {
  const { t } = useTranslation('heads-ups');
  const { view = 'current', q } = useSearch({ from: '/inside/heads-ups' });
  const example = view === 'current' ? { example: t('list.example') } : {};
  return (
    <ListPage
      title={t('list.title')}
      sub={t('list.sub')}
      begin={
        <GoTo main to="/heads-ups/new">
          {t('verbs.tell')}
        </GoTo>
      }
      label={t('list.label')}
      views={viewLinks('/heads-ups', views, (one) => t(`list.views.${one}`))}
      filters={<FindInList />}
    >
      <PagedList
        key={view}
        reads={listHeadsUps}
        input={{ view, ...(q ? { q } : {}) }}
        row={(headsUp) => <HeadsUpRow key={headsUp.id} headsUp={headsUp} />}
        nothing={
          q ? (
            <EmptyState>{t('list.nothingFound')}</EmptyState>
          ) : (
            <EmptyState {...example}>{t(`list.nothing.${view}`)}</EmptyState>
          )
        }
        standingOf={view === 'current' ? standingOf : undefined}
      />
    </ListPage>
  );
}

const standingOf = (headsUp: HeadsUpLine) => ({ isMyTurn: awaitsMe(headsUp), day: headsUp.until });
