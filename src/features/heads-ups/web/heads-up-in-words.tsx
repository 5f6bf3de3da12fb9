import { useTranslation } from 'react-i18next';
import { sayDay } from '#web/time.ts';
import type { HeadsUpLine } from '../contract.ts';

/** Who tells it: the author, or the author for their team. */
export function useSenderInWords(): (headsUp: Pick<HeadsUpLine, 'author' | 'for'>) => string {
  const { t } = useTranslation('heads-ups');
  return ({ author, for: side }) =>
    author.id === side.id ? author.name : t('byFor', { name: author.name, team: side.name });
}

/** From when and until when, in a grey line. */
export function useDays(): (headsUp: Pick<HeadsUpLine, 'from' | 'until' | 'state' | 'isOver'>) => string {
  const { t, i18n } = useTranslation('heads-ups');
  const day = (on: string) => sayDay(on, i18n.language);
  return ({ from, until, state, isOver }) => {
    if (state === 'withdrawn') return t('days.withdrawn');
    if (state === 'expired') return t(isOver ? 'days.over' : 'days.expired', { until: day(until) });
    return from === null
      ? t('days.until', { until: day(until) })
      : t('days.fromUntil', { from: day(from), until: day(until) });
  };
}
