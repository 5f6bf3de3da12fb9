import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { ListRow } from '#web/kit/pages/lines.tsx';
import { PagedList, ListPage, viewLinks } from '#web/kit/pages/list-page.tsx';
import { When } from '#web/kit/words/when.tsx';
import { listSharedThanks, listThanks } from '../contract.ts';
import { views, type ListView } from './views.ts';
import { ThanksQuote } from './thanks-quote.tsx';

/** Thanks and wins: those shared in my circles, those I received, gave, or have not finished. */
export function ThanksListPage() {
  const { t } = useTranslation('thanks');
  const { view = 'shared' } = useSearch({ from: '/inside/thanks' });
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
    >
      {view === 'shared' ? (
        <PagedList
          reads={listSharedThanks}
          input={{}}
          row={(one) => (
            <ThanksQuote
              key={one.id}
              thanks={one}
              to={{ to: '/shared-thanks/$id', params: { id: one.id } }}
            />
          )}
          nothing={<Nothing view="shared" />}
          apart
        />
      ) : (
        <Mine key={view} view={view} />
      )}
    </ListPage>
  );
}

function Mine({ view }: { view: Exclude<ListView, 'shared'> }) {
  const isDraft = view === 'drafts';
  return (
    <PagedList
      reads={listThanks}
      input={{ view }}
      row={(one) =>
        isDraft ? (
          <ListRow
            key={one.id}
            to={{ to: '/thanks/$id', params: { id: one.id } }}
            state={<When at={one.at} />}
          >
            {one.forWhat}
          </ListRow>
        ) : (
          <ThanksQuote key={one.id} thanks={one} to={{ to: '/thanks/$id', params: { id: one.id } }} />
        )
      }
      nothing={<Nothing view={view} />}
      apart={!isDraft}
    />
  );
}

function Nothing({ view }: { view: ListView }) {
  const { t } = useTranslation('thanks');
  const example = view === 'shared' || view === 'given' ? { example: t('list.example') } : {};
  return (
    <EmptyState {...example} action={view !== 'received' && <GoTo to="/thanks/new">{t('verbs.thank')}</GoTo>}>
      {t(`list.nothing.${view}`)}
    </EmptyState>
  );
}
