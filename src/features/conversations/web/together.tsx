import { useTranslation } from 'react-i18next';
import { Part } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { useOptionalQuery } from '#web/queries.ts';
import { readTogether } from '../contract.ts';
import type { TalkProps } from './talk-props.ts';

/** What the two did well together: a hard talk stands on it (S4-19). */
export function Together({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const items = useOptionalQuery(readTogether, { id: talk.id })?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Part title={t('together.title')} sub={t('together.sub')}>
      <Lines>
        {items.map(({ kind, words }) => (
          <ListRow key={kind + words} state={t(`together.${kind}`)}>
            {words}
          </ListRow>
        ))}
      </Lines>
    </Part>
  );
}
