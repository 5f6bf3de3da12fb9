import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Page, Stack } from '#web/kit/pages/page.tsx';
import { ListRow, More, Rows } from '#web/kit/pages/rows.tsx';
import { View, Views } from '#web/kit/pages/views.tsx';
import { When } from '#web/kit/words/when.tsx';
import { usePagedQuery } from '#web/queries.ts';
import { listSharedThanks, listThanks } from '../contract.ts';
import { views, type ListView } from './views.ts';
import { ThanksQuote } from './thanks-quote.tsx';

/** Thanks and wins: those shared in my circles, those I received, gave, or have not finished. */
export function ThanksListPage() {
  const { t } = useTranslation('thanks');
  const { view = 'shared' } = useSearch({ from: '/inside/thanks' });
  return (
    <Page title={t('list.title')} sub={t('list.sub')}>
      <Views label={t('list.looks')}>
        {views.map((view) => (
          <View key={view} to="/thanks" search={view === 'shared' ? {} : { view }}>
            {t(`list.look.${view}`)}
          </View>
        ))}
      </Views>
      {view === 'shared' ? <Shared /> : <Mine key={view} view={view} />}
    </Page>
  );
}

function Shared() {
  const { items, more, loadingMore } = usePagedQuery(listSharedThanks, {});
  if (items.length === 0) return <Nothing view="shared" />;
  return (
    <>
      <Stack>
        {items.map((one) => (
          <ThanksQuote key={one.id} thanks={one} to={{ to: '/shared-thanks/$id', params: { id: one.id } }} />
        ))}
      </Stack>
      <More more={more} busy={loadingMore} />
    </>
  );
}

function Mine({ view }: { view: Exclude<ListView, 'shared'> }) {
  const { items, more, loadingMore } = usePagedQuery(listThanks, { view });
  if (items.length === 0) return <Nothing view={view} />;
  return (
    <>
      {view === 'drafts' ? (
        <Rows>
          {items.map((one) => (
            <ListRow
              key={one.id}
              to={{ to: '/thanks/$id', params: { id: one.id } }}
              state={<When at={one.at} />}
            >
              {one.forWhat}
            </ListRow>
          ))}
        </Rows>
      ) : (
        <Stack>
          {items.map((one) => (
            <ThanksQuote key={one.id} thanks={one} to={{ to: '/thanks/$id', params: { id: one.id } }} />
          ))}
        </Stack>
      )}
      <More more={more} busy={loadingMore} />
    </>
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
