import { useTranslation } from 'react-i18next';
import type { BetweenYouProps } from '#web/feature.ts';
import { useMe } from '#features/people/web/kit/me.ts';
import { ListRow } from '#web/kit/pages/lines.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { sayDay } from '#web/time.ts';
import { listPartnerships, type PartnershipLine } from '../contract.ts';

/** Whether the two are partners, or their teams, and when they meet next. */
export const PartnershipsBetweenYou = ({ person, theirTeams }: BetweenYouProps) =>
  [person, ...theirTeams].map(({ id }) => <PartnersWith key={id} party={id} />);

function PartnersWith({ party }: { party: string }) {
  const { items } = useRequiredQuery(listPartnerships, { view: 'open', with: party });
  return items
    .filter(({ state }) => state === 'active' || state === 'resting')
    .map((partnership) => <PartnershipRow key={partnership.id} partnership={partnership} />);
}

function PartnershipRow({ partnership }: { partnership: PartnershipLine }) {
  const { t, i18n } = useTranslation('partnerships');
  const me = useMe().person.id;
  const { id, one, other, purpose, nextCatchUpOn } = partnership;
  return (
    <ListRow
      to={{ to: '/with/$id', params: { id } }}
      state={nextCatchUpOn && t('betweenYou.next', { day: sayDay(nextCatchUpOn, i18n.language) })}
      facts={purpose ? [purpose] : []}
    >
      {one.id === me ? t('betweenYou.you') : t('betweenYou.teams', { one: one.name, other: other.name })}
    </ListRow>
  );
}
