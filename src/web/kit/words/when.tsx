import { useTranslation } from 'react-i18next';
import { sayDay, sayFully, sayMoment } from '../../time.ts';

/** A moment as people say it; all of it on hover. */
export function When({ at }: { at: string }) {
  const { i18n } = useTranslation();
  return (
    <time dateTime={at} title={sayFully(at, i18n.language)}>
      {sayMoment(at, i18n.language)}
    </time>
  );
}

/** A calendar day as people say it, or "no rush" without one. */
export function Day({ on }: { on: string | null }) {
  const { t, i18n } = useTranslation();
  if (on === null) return <span>{t('day.noRush')}</span>;
  return (
    <time dateTime={on} title={sayFully(on, i18n.language)}>
      {sayDay(on, i18n.language)}
    </time>
  );
}
