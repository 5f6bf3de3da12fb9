import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { FindInList } from '#web/kit/pages/find-in-list.tsx';
import { ListRow } from '#web/kit/pages/lines.tsx';
import { PagedList, ListPage, useAgeGroups, viewLinks } from '#web/kit/pages/list-page.tsx';
import { When } from '#web/kit/words/when.tsx';
import { listSharedThanks, listThanks } from '../contract.ts';
import { views, type ListView } from './views.ts';
import { ThanksQuote } from './thanks-quote.tsx';

/** Thanks and wins: those shared in my circles, those I received, gave, or have not finished. */
export function ThanksListPage() {
  const { t } = useTranslation('thanks');
  const { view = 'shared', q } = useSearch({ from: '/inside/thanks' });
  const find = q ? { q } : {};
  const groups = useAgeGroups<{ at: string }>(({ at }) => at);
  return (
    <ListPage
      title={t('list.title')}
      sub={t('list.sub')}
      begin={
        <GoTo main to="/thanks/new">
          {t('verbs.thank')}
        </GoTo>
      }
      label={t('list.label')}
      views={viewLinks('/thanks', views, (one) => t(`list.views.${one}`))}
      filters={<FindInList />}
    >
      {view === 'shared' ? (
        <PagedList
          reads={listSharedThanks}
          input={find}
          row={(one) => (
            <ThanksQuote
              key={one.id}
              thanks={one}
              to={{ to: '/shared-thanks/$id', params: { id: one.id } }}
            />
          )}
          nothing={<Nothing view="shared" isNarrowed={q !== undefined} />}
          groups={groups}
          apart
        />
      ) : (
        <Mine key={view} view={view} q={q} />
      )}
    </ListPage>
  );
}

function Mine({ view, q }: { view: Exclude<ListView, 'shared'>; q: string | undefined }) {
  const { t } = useTranslation('thanks');
  const isDraft = view === 'drafts';
  const groups = useAgeGroups<{ at: string }>(({ at }) => at);
  return (
    <PagedList
      reads={listThanks}
      input={{ view, ...(q ? { q } : {}) }}
      row={(one) =>
        isDraft ? (
          <ListRow
            key={one.id}
            to={{ to: '/thanks/$id', params: { id: one.id } }}
            state={<When at={one.at} />}
          >
            {one.forWhat || t('form.beganWith', { words: one.beganWith ?? '' })}
          </ListRow>
        ) : (
          <ThanksQuote key={one.id} thanks={one} to={{ to: '/thanks/$id', params: { id: one.id } }} />
        )
      }
      nothing={<Nothing view={view} isNarrowed={q !== undefined} />}
      {...(isDraft ? {} : { groups, apart: true })}
    />
  );
}

function Nothing({ view, isNarrowed }: { view: ListView; isNarrowed: boolean }) {
  const { t } = useTranslation('thanks');
  if (isNarrowed) return <EmptyState>{t('list.nothingFound')}</EmptyState>;
  const example = view === 'shared' || view === 'given' ? { example: t('list.example') } : {};
  return (
    <EmptyState {...example} action={view !== 'received' && <GoTo to="/thanks/new">{t('verbs.thank')}</GoTo>}>
      {t(`list.nothing.${view}`)}
    </EmptyState>
  );
}
