/** The facts of an ask as a person says them: "An hour, by tomorrow". */
import { useTranslation } from 'react-i18next';
import { sayDay } from '#web/time.ts';
import type { AskLine } from '../contract.ts';

type Facts = Pick<AskLine, 'direction' | 'size' | 'by' | 'neededToday' | 'placesLeft'>;

export function useAskInWords(): (ask: Facts) => string {
  const { t, i18n } = useTranslation('asks');
  return ({ direction, size, by, neededToday, placesLeft }) => {
    const when = neededToday
      ? t('facts.today')
      : by
        ? t('facts.by', { day: sayDay(by, i18n.language) })
        : t('facts.noRush');
    const places =
      direction === 'offer' && placesLeft !== null ? [t('facts.places', { count: placesLeft })] : [];
    return [t(`size.${size}`), ...(direction === 'need' || by ? [when] : []), ...places].join(' · ');
  };
}
