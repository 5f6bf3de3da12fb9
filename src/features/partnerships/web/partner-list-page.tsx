import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Face } from '#features/people/web/kit/names/face.tsx';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { FindInList } from '#web/kit/pages/find-in-list.tsx';
import { Line, Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { PagedList, ListPage } from '#web/kit/pages/list-page.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { useOptionalQuery } from '#web/queries.ts';
import { listSuggestions, type SuggestionView } from '../suggestions/contract.ts';
import { listPartnerships, type PartnershipLine } from '../contract.ts';
import { ideaMoves } from './idea-moves.ts';
import { useTwoNames } from './names.tsx';
import { Begin, usePartnerViews } from './partner-views.tsx';

/** Everybody one is partners with, what waits for a word, and with whom it might be worth a try. */
export function PartnerListPage() {
  const { t } = useTranslation('partnerships');
  const { view, q } = useSearch({ from: '/inside/partners' });
  const isOver = view === 'over';
  const named = useGroups();
  return (
    <ListPage
      title={t('list.title')}
      sub={t('list.sub')}
      begin={<Begin />}
      filters={<FindInList />}
      {...usePartnerViews()}
    >
      <PagedList
        key={view}
        reads={listPartnerships}
        input={{ view: view ?? 'open', ...(q ? { q } : {}) }}
        row={(one) => <PartnerRow key={one.id} partnership={one} />}
        nothing={<Nothing isOver={isOver} isNarrowed={q !== undefined} />}
        {...(isOver ? {} : { groups: named })}
      />
      {!isOver && <Ideas />}
    </ListPage>
  );
}

const groupOf = ({ state, turn }: PartnershipLine) => {
  if (turn === 'mine') return 'mine';
  return state === 'active' ? 'active' : state;
};
const groups = ['mine', 'active', 'resting', 'invited'] as const;

function useGroups() {
  const { t } = useTranslation('partnerships');
  return groups.map((group) => ({
    title: t(`list.groups.${group}`),
    holds: (one: PartnershipLine) => groupOf(one) === group,
  }));
}

function Nothing({ isOver, isNarrowed }: { isOver: boolean; isNarrowed: boolean }) {
  const { t } = useTranslation('partnerships');
  if (isNarrowed) return <EmptyState>{t('list.nothingFound')}</EmptyState>;
  if (isOver) return <EmptyState>{t('list.noneOver')}</EmptyState>;
  return <EmptyState example={t('list.example')}>{t('list.none')}</EmptyState>;
}

/** One partnership: who, what for, and when the two meet next. */
function PartnerRow({ partnership }: { partnership: PartnershipLine }) {
  const { t } = useTranslation('partnerships');
  const twoNames = useTwoNames();
  return (
    <Line
      to={{ to: '/with/$id', params: { id: partnership.id } }}
      face={<Face of={partnership.other} />}
      beside={partnership.purpose}
      how={partnership.nextCatchUpOn === null ? null : t('list.next')}
      day={partnership.nextCatchUpOn}
    >
      {twoNames(partnership)}
    </Line>
  );
}

/** Two parties who work together often and are no partners yet (B30): an idea for those who know, nothing more. */
function Ideas() {
  const { t } = useTranslation('partnerships');
  const { items } = useOptionalQuery(listSuggestions, {}) ?? { items: [] };
  if (items.length === 0) return null;
  return (
    <Part title={t('ideas.title')} sub={t('ideas.sub')}>
      <Lines>
        {items.map((idea) => (
          <IdeaRow key={idea.id} idea={idea} />
        ))}
      </Lines>
    </Part>
  );
}

function IdeaRow({ idea }: { idea: SuggestionView }) {
  const { t } = useTranslation('partnerships');
  const twoNames = useTwoNames();
  return (
    <ListRow
      state={t(`ideas.because.${idea.because}`)}
      moves={<MoveRow moves={ideaMoves} subject={idea} only={idea.can} />}
    >
      {twoNames(idea)}
    </ListRow>
  );
}
