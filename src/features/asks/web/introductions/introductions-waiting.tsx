import { useTranslation } from 'react-i18next';
import { LineGroup, ListRow } from '#web/kit/pages/lines.tsx';
import { useOptionalQuery } from '#web/queries.ts';
import { myIntroductions } from '../../introductions/contract.ts';

/** Introductions that are under way: shown above the lists, and nowhere when there are none. */
export function IntroductionsWaiting() {
  const { t } = useTranslation('asks');
  const items = useOptionalQuery(myIntroductions, {})?.items.filter(({ state }) => state === 'invited') ?? [];
  return (
    <LineGroup title={t('introduction.waiting')}>
      {items.map(({ id, introducer, asker, introduced, mine }) => (
        <ListRow key={id} to={{ to: '/introductions/$id', params: { id } }} state={introducer.name}>
          {t(`introduction.row.${mine}`, { asker: asker.name, introduced: introduced.name })}
        </ListRow>
      ))}
    </LineGroup>
  );
}
