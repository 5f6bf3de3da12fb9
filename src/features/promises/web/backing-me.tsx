import { useTranslation } from 'react-i18next';
import { useMe } from '#features/people/web/kit/me.ts';
import { Lines } from '#web/kit/pages/lines.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { listPromises } from '../contract.ts';
import { PromiseRow } from './promise-list-page.tsx';

/** On one's own page: who backs what one says one would like. */
export function BackingMe() {
  const { t } = useTranslation('promises');
  const me = useMe().person.id;
  const { items } = useRequiredQuery(listPromises, { of: me, backing: true, view: 'open' });
  const backing = items.filter(({ customer }) => customer.id === me);
  if (backing.length === 0) return null;
  return (
    <Part title={t('backing.you')} sub={t('backing.onlyYou')}>
      <Lines>
        {backing.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </Lines>
    </Part>
  );
}
