import { useTranslation } from 'react-i18next';
import { sayDay, sayDayShortly, sayFully, sayMoment } from '../../time.ts';

/** A moment as people say it; all of it on hover. */
export function When({ at }: { at: string }) {
  const { i18n } = useTranslation();
  return (
    <time dateTime={at} title={sayFully(at, i18n.language)}>
      {sayMoment(at, i18n.language)}
    </time>
  );
}

/** A calendar day as people say it, or "no rush" without one; `short` in a column of days. */
export function Day({ on, short }: { on: string | null; short?: boolean }) {
  const { t, i18n } = useTranslation();
  if (on === null) return <span>{t('day.noRush')}</span>;
  return (
    <time dateTime={on} title={sayFully(on, i18n.language)}>
      {(short ? sayDayShortly : sayDay)(on, i18n.language)}
    </time>
  );
}
