import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { Part } from '#web/kit/pages/page.tsx';
import { Lines } from '#web/kit/pages/lines.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { listHeadsUps } from '../contract.ts';
import { HeadsUpRow } from './heads-up-row.tsx';

const newest = 5;

/** On the page of two partners: what they told each other, the newest first (B18). */
export function HeadsUpsBetween({ one, other }: { one: PartyView; other: PartyView }) {
  const { t } = useTranslation('heads-ups');
  const { items } = useRequiredQuery(listHeadsUps, { with: one.id, of: other.id, limit: newest });
  if (items.length === 0) return null;
  return (
    <Part title={t('between.title')} sub={t('between.sub')}>
      <Lines>
        {items.map((headsUp) => (
          <HeadsUpRow key={headsUp.id} headsUp={headsUp} />
        ))}
      </Lines>
    </Part>
  );
}
