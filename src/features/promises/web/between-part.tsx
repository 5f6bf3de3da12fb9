import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { Part } from '#web/kit/pages/page.tsx';
import { More, Rows } from '#web/kit/pages/rows.tsx';
import { usePagedQuery } from '#web/queries.ts';
import { listPromises } from '../contract.ts';
import { PromiseRow } from './promise-list-page.tsx';

/** What two partners owe each other just now, both ways in one list. */
export function PromisesBetween({ one, other }: { one: PartyView; other: PartyView }) {
  const { t } = useTranslation('promises');
  const { items, more, loadingMore } = usePagedQuery(listPromises, { of: one.id, with: other.id });
  const open = items.filter(({ turn }) => turn !== 'closed');
  if (open.length === 0) return null;
  return (
    <Part title={t('between.title')}>
      <Rows>
        {open.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </Rows>
      <More more={more} busy={loadingMore} />
    </Part>
  );
}
