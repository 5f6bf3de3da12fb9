import { useSearch } from '@tanstack/react-router';
import { Suspense, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { FindField } from '#web/kit/pages/find-field.tsx';
import { useNarrow } from '#web/kit/pages/find-in-list.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { GreyLines } from '#web/kit/pages/grey-lines.tsx';
import { Line, Lines } from '#web/kit/pages/lines.tsx';
import { useListKeys } from '#web/kit/pages/list-keys.ts';
import { Page } from '#web/kit/pages/page.tsx';
import { More } from '#web/kit/pages/more.tsx';
import { listOf } from '#web/lists.ts';
import { usePagedQuery } from '#web/queries.ts';
import { Face } from './kit/names/face.tsx';
import { PartyFilter } from './kit/pickers/party-filter.tsx';
import { listPeople } from '../directory-contract.ts';
import css from './people-page.module.css';

/** Everybody, by name; found by the beginnings of a name. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { q = '', team } = useSearch({ from: '/inside/people' });
  const narrow = useNarrow();
  const wanted = useDeferredValue(q);
  useListKeys();
  return (
    <Page title={t('list.title')} wide begin={<GoTo to="/teams">{t('list.teams')}</GoTo>}>
      <div className={css.find}>
        <FindField
          label={t('list.find')}
          value={q}
          onSettle={(letters) => narrow({ q: letters === '' ? null : letters })}
        />
        <PartyFilter only="team" value={team} onChange={(id) => narrow({ team: id ?? null })} />
      </div>
      <Suspense fallback={<GreyLines />}>
        <Directory q={wanted} team={team} />
      </Suspense>
    </Page>
  );
}

function Directory({ q, team }: { q: string; team: string | undefined }) {
  const { t, i18n } = useTranslation('people');
  const { items, more, loadingMore } = usePagedQuery(listPeople, { ...(q && { q }), ...(team && { team }) });
  if (items.length === 0) return <EmptyState>{t('list.nobody')}</EmptyState>;
  return (
    <>
      <Lines>
        {items.map(({ id, name, teams }) => (
          <Line
            key={id}
            to={{ to: '/people/$id', params: { id } }}
            face={<Face of={{ id, name }} />}
            beside={listOf(
              teams.map((team) => team.name),
              i18n.language,
            )}
          >
            {name}
          </Line>
        ))}
      </Lines>
      <More more={more} busy={loadingMore} shown={items.length} />
    </>
  );
}
