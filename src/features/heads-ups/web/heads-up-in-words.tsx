import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { Name } from '#features/people/web/kit/names/name.tsx';
import { sayDay } from '#web/time.ts';
import type { Named } from '#features/people/web/kit/names/named.ts';
import type { HeadsUpLine } from '../contract.ts';

/** Somebody for themselves, or for their team. */
export function BySide({ by, side }: { by: Named; side: Named }) {
  const { t } = useTranslation('heads-ups');
  if (by.id === side.id) return <Name of={by} />;
  return <Sentence named={{ name: by, team: side }}>{(names) => t('byFor', names)}</Sentence>;
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
