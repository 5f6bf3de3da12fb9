import { NativeSelect } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { Suspense, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { WhoOfLine } from '#features/people/web/kit/names/who-of-line.tsx';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { FindInList, useNarrow } from '#web/kit/pages/find-in-list.tsx';
import { Line } from '#web/kit/pages/lines.tsx';
import { PagedList, ListPage, viewLinks } from '#web/kit/pages/list-page.tsx';
import { kinds, type Kind, myAsks, openAsks, openOffers, type AskLine } from '../contract.ts';
import { IntroductionsWaiting } from './introductions/introductions-waiting.tsx';
import { GreyLines } from '#web/kit/pages/grey-lines.tsx';
import { views, type ListView } from './views.ts';

/** Who could use a hand, what people are happy to help with, and what I asked myself. Filters are in the address. */
export function AskListPage() {
  const { t } = useTranslation('asks');
  const { view = 'asks', kind, q } = useSearch({ from: '/inside/asks' });
  const filters = useDeferredValue<PagedListProps>({ view, ...(kind ? { kind } : {}), ...(q ? { q } : {}) });
  return (
    <ListPage
      title={t('list.title')}
      sub={t('list.sub')}
      begin={
        view === 'offers' ? (
          <GoTo main to="/offers/new">
            {t('verbs.offer')}
          </GoTo>
        ) : (
          <GoTo main to="/asks/new">
            {t('verbs.ask')}
          </GoTo>
        )
      }
      label={t('list.label')}
      views={viewLinks('/asks', views, (one) => t(`list.views.${one}`))}
      filters={<Filters kind={kind} />}
    >
      <IntroductionsWaiting />
      <Suspense fallback={<GreyLines />}>
        <AsksFound key={filters.view} {...filters} />
      </Suspense>
    </ListPage>
  );
}

function Filters({ kind }: { kind: Kind | undefined }) {
  const { t } = useTranslation('asks');
  const narrow = useNarrow();
  return (
    <>
      <NativeSelect
        aria-label={t('list.kind')}
        value={kind ?? ''}
        data={[
          { value: '', label: t('list.anyKind') },
          ...kinds.map((value) => ({ value, label: t(`kind.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => narrow({ kind: value === '' ? null : value })}
      />
      <FindInList />
    </>
  );
}

interface PagedListProps {
  view: ListView;
  kind?: Kind;
  q?: string;
}

const operations = { asks: openAsks, offers: openOffers, mine: myAsks } as const;

function AsksFound({ view, ...filters }: PagedListProps) {
  return (
    <PagedList
      reads={operations[view] as typeof openAsks}
      input={filters}
      row={(ask) => <AskRow key={ask.id} ask={ask} mine={view === 'mine'} />}
      standingOf={standingIn(view, filters.q !== undefined)}
      nothing={<Nothing view={view} filtered={Object.keys(filters).length > 0} />}
    />
  );
}

const standingOf = ({ by, state }: AskLine) => ({ isMyTurn: false, day: by, isOver: state === 'closed' });

/** Offers have no day, and what is found by words of others stands by age. */
const standingIn = (view: ListView, isFound: boolean) =>
  view === 'mine' || (view === 'asks' && !isFound) ? standingOf : undefined;

/** One ask or offer: the words, whose it is, how much it takes, and its day. */
function AskRow({ ask, mine }: { ask: AskLine; mine: boolean }) {
  const { t } = useTranslation('asks');
  const isOver = ask.state === 'closed';
  return (
    <Line
      to={{ to: '/asks/$id', params: { id: ask.id } }}
      who={mine ? t(`list.mine.${ask.direction}`) : <WhoOfLine of={[ask.author]} />}
      how={isOver ? t('state.closed') : t(`size.${ask.size}`)}
      day={isOver ? null : ask.by}
    >
      {ask.what}
    </Line>
  );
}

function Nothing({ view, filtered }: { view: ListView; filtered: boolean }) {
  const { t } = useTranslation('asks');
  if (filtered) return <EmptyState>{t('list.nothing.filtered')}</EmptyState>;
  const action =
    view === 'offers' ? (
      <GoTo to="/offers/new">{t('verbs.offer')}</GoTo>
    ) : (
      <GoTo to="/asks/new">{t('verbs.ask')}</GoTo>
    );
  return (
    <EmptyState example={t(view === 'offers' ? 'list.exampleOffer' : 'list.example')} action={action}>
      {t(`list.nothing.${view}`)}
    </EmptyState>
  );
}
