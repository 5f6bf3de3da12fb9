import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WhoOfLine } from '#features/people/web/kit/names/who-of-line.tsx';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { PagedList, ListPage } from '#web/kit/pages/list-page.tsx';
import { Line } from '#web/kit/pages/lines.tsx';
import { listTeamPairs, type TeamPairLine } from '../../contract.ts';
import { Begin, usePartnerViews } from '../partner-views.tsx';
import { TeamMap } from './team-map.tsx';

/** Which teams are partners, and whom to turn to: open to everyone, so that newcomers know where to go. */
export function TeamPairsPage() {
  const { t } = useTranslation('partnerships');
  const { team, within } = useSearch({ from: '/inside/partners/teams' });
  return (
    <ListPage
      title={t('list.title')}
      name={t('map.title')}
      sub={t('pairs.sub')}
      begin={<Begin />}
      {...usePartnerViews()}
    >
      <TeamMap team={team} within={within} />
      <PagedList
        reads={listTeamPairs}
        input={team === undefined ? {} : { team }}
        row={(pair) => <PairRow key={pair.id} pair={pair} />}
        nothing={<EmptyState>{t('pairs.none')}</EmptyState>}
      />
    </ListPage>
  );
}

function PairRow({ pair }: { pair: TeamPairLine }) {
  const { t } = useTranslation('partnerships');
  const stewards = [pair.stewards.one, pair.stewards.other].flatMap((one) => (one ? [one] : []));
  return (
    <Line to={{ to: '/partners/teams/$id', params: { id: pair.id } }} who={<WhoOfLine of={stewards} />}>
      {t('two.names', { one: pair.one.name, other: pair.other.name })}
    </Line>
  );
}
