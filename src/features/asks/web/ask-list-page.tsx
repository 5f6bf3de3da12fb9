import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { ListRow } from '#web/kit/pages/rows.tsx';
import { PagedList, ListPage, viewLinks } from '#web/kit/pages/list-page.tsx';
import { kinds, type Kind, myAsks, openAsks, openOffers, type AskLine } from '../contract.ts';
import { IntroductionsWaiting } from './introductions/introductions-waiting.tsx';
import { views, type ListView } from './views.ts';
import { useAskInWords } from './ask-in-words.ts';
import css from './ask-list.module.css';

/** Who could use a hand, what people are happy to help with, and what I asked myself. Filters are in the address. */
export function AskListPage() {
  const { t } = useTranslation('asks');
  const { view = 'asks', kind, q } = useSearch({ from: '/inside/asks' });
  const filters = useDeferredValue<PagedListProps>({ view, ...(kind ? { kind } : {}), ...(q ? { q } : {}) });
  return (
    <ListPage
      title={t('list.title')}
      sub={t('list.sub')}
      label={t('list.label')}
      views={viewLinks('/asks', views, (one) => t(`list.views.${one}`))}
    >
      <IntroductionsWaiting />
      <Filters kind={kind} q={q ?? ''} />
      <Suspense>
        <AsksFound key={filters.view} {...filters} />
      </Suspense>
    </ListPage>
  );
}

function Filters({ kind, q }: { kind: Kind | undefined; q: string }) {
  const { t } = useTranslation('asks');
  const navigate = useNavigate({ from: '/asks' });
  const [letters, setLetters] = useState(q);
  const go = ({ kind: wanted = kind, q: typed = q }: { kind?: Kind | null | undefined; q?: string }) =>
    void navigate({
      search: ({ view }) => ({
        ...(view ? { view } : {}),
        ...(wanted ? { kind: wanted } : {}),
        ...(typed ? { q: typed } : {}),
      }),
      replace: true,
    });
  const settle = useDebouncedCallback((typed: string) => go({ q: typed.trim() }), 250);
  return (
    <div className={css.filters}>
      <TextInput
        type="search"
        aria-label={t('list.find')}
        placeholder={t('list.find')}
        value={letters}
        onChange={(event) => {
          setLetters(event.currentTarget.value);
          settle(event.currentTarget.value);
        }}
      />
      <Select
        aria-label={t('list.kind')}
        placeholder={t('list.anyKind')}
        clearable
        value={kind ?? null}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => go({ kind: kinds.find((one) => one === value) ?? null })}
      />
    </div>
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
      nothing={<Nothing view={view} filtered={Object.keys(filters).length > 0} />}
    />
  );
}

function AskRow({ ask, mine }: { ask: AskLine; mine: boolean }) {
  const { t } = useTranslation('asks');
  const inWords = useAskInWords();
  const said = mine && ask.state === 'closed' ? t('state.closed') : inWords(ask);
  return (
    <ListRow
      to={{ to: '/asks/$id', params: { id: ask.id } }}
      state={mine ? said : t('list.by', { author: ask.author.name, said })}
    >
      {ask.what}
    </ListRow>
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
