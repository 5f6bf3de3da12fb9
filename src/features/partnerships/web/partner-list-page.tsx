import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { PagedList, ListPage } from '#web/kit/pages/list-page.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { ListRow, Rows } from '#web/kit/pages/rows.tsx';
import { useOptionalQuery } from '#web/queries.ts';
import { listSuggestions, type SuggestionView } from '../suggestions/contract.ts';
import { listPartnerships, type PartnershipLine } from '../contract.ts';
import { ideaMoves } from './idea-moves.ts';
import { useTwoNames } from './names.tsx';
import { Begin, usePartnerViews } from './partner-views.tsx';

/** Everybody one is partners with, what waits for a word, and with whom it might be worth a try. */
export function PartnerListPage() {
  const { t } = useTranslation('partnerships');
  const { view } = useSearch({ from: '/inside/partners' });
  return (
    <ListPage title={t('list.title')} sub={t('list.sub')} moves={<Begin />} {...usePartnerViews()}>
      {view === 'over' ? (
        <PagedList
          reads={listPartnerships}
          input={{ view: 'over' }}
          row={partnerRow}
          nothing={<EmptyState>{t('list.noneOver')}</EmptyState>}
        />
      ) : (
        <Now />
      )}
    </ListPage>
  );
}

const groupOf = ({ state, turn }: PartnershipLine) => {
  if (turn === 'mine') return 'mine';
  return state === 'active' ? 'active' : state;
};
const groups = ['mine', 'active', 'resting', 'invited'] as const;

function Now() {
  const { t } = useTranslation('partnerships');
  return (
    <>
      <PagedList
        reads={listPartnerships}
        input={{ view: 'open' }}
        row={partnerRow}
        nothing={<EmptyState example={t('list.example')}>{t('list.none')}</EmptyState>}
        groups={groups.map((group) => ({
          title: t(`list.groups.${group}`),
          holds: (one: PartnershipLine) => groupOf(one) === group,
        }))}
      />
      <Ideas />
    </>
  );
}

const partnerRow = (one: PartnershipLine) => <PartnerRow key={one.id} partnership={one} />;

function PartnerRow({ partnership }: { partnership: PartnershipLine }) {
  const twoNames = useTwoNames();
  return (
    <ListRow to={{ to: '/with/$id', params: { id: partnership.id } }} state={partnership.purpose}>
      {twoNames(partnership)}
    </ListRow>
  );
}

/** Two parties who work together often and are no partners yet (B30): an idea for those who know, nothing more. */
function Ideas() {
  const { t } = useTranslation('partnerships');
  const { items } = useOptionalQuery(listSuggestions, {}) ?? { items: [] };
  if (items.length === 0) return null;
  return (
    <Part title={t('ideas.title')} sub={t('ideas.sub')}>
      <Rows>
        {items.map((idea) => (
          <IdeaRow key={idea.id} idea={idea} />
        ))}
      </Rows>
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
