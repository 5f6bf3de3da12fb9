import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { Lines } from '#web/kit/pages/lines.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { More } from '#web/kit/pages/more.tsx';
import { usePagedQuery } from '#web/queries.ts';
import { listPromises } from '../contract.ts';
import { PromiseRow } from './promise-list-page.tsx';

/** What two partners owe each other just now, both ways in one list. */
export function PromisesBetween({ one, other }: { one: PartyView; other: PartyView }) {
  const { t } = useTranslation('promises');
  const { items, more, loadingMore } = usePagedQuery(listPromises, {
    view: 'open',
    of: one.id,
    with: other.id,
  });
  if (items.length === 0) return null;
  return (
    <Part title={t('between.title')}>
      <Lines>
        {items.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </Lines>
      <More more={more} busy={loadingMore} shown={items.length} />
    </Part>
  );
}
