import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { Part } from '#web/kit/pages/page.tsx';
import { Lines } from '#web/kit/pages/lines.tsx';
import { More } from '#web/kit/pages/more.tsx';
import { usePagedQuery } from '#web/queries.ts';
import { listGoals } from '../contract.ts';
import { GoalRow } from './goal-row.tsx';

/** The goals that exactly these two are part of; nothing where there is none. */
export function GoalsBetween({ one, other }: { one: PartyView; other: PartyView }) {
  const { t } = useTranslation('goals');
  const { items, more, loadingMore } = usePagedQuery(listGoals, { of: one.id, with: other.id });
  if (items.length === 0) return null;
  return (
    <Part title={t('between.title')}>
      <Lines>
        {items.map((goal) => (
          <GoalRow key={goal.id} goal={goal} />
        ))}
      </Lines>
      <More more={more} busy={loadingMore} shown={items.length} />
    </Part>
  );
}
