import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { ListRow, More, Rows } from '#web/kit/pages/rows.tsx';
import { listOf } from '#web/lists.ts';
import { usePagedQuery } from '#web/queries.ts';
import { listPeople } from '../directory-contract.ts';

/** Everybody, by name; found by the beginnings of a name. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { q = '' } = useSearch({ from: '/inside/people' });
  const navigate = useNavigate();
  const [letters, setLetters] = useState(q);
  const settle = useDebouncedCallback(
    (typed: string) =>
      void navigate({ to: '/people', search: typed.trim() ? { q: typed.trim() } : {}, replace: true }),
    200,
  );
  const wanted = useDeferredValue(q);
  return (
    <Page
      title={t('list.title')}
      moves={
        <Moves>
          <GoTo to="/teams">{t('list.teams')}</GoTo>
        </Moves>
      }
    >
      <TextInput
        type="search"
        aria-label={t('list.find')}
        placeholder={t('list.find')}
        value={letters}
        mb={24}
        onChange={(event) => {
          setLetters(event.currentTarget.value);
          settle(event.currentTarget.value);
        }}
      />
      <Suspense>
        <Directory q={wanted} />
      </Suspense>
    </Page>
  );
}

function Directory({ q }: { q: string }) {
  const { t, i18n } = useTranslation('people');
  const { items, more, loadingMore } = usePagedQuery(listPeople, q ? { q } : {});
  if (items.length === 0) return <EmptyState>{t('list.nobody')}</EmptyState>;
  return (
    <>
      <Rows>
        {items.map(({ id, name, teams }) => (
          <ListRow
            key={id}
            to={{ to: '/people/$id', params: { id } }}
            state={listOf(
              teams.map((team) => team.name),
              i18n.language,
            )}
          >
            {name}
          </ListRow>
        ))}
      </Rows>
      <More more={more} busy={loadingMore} />
    </>
  );
}
