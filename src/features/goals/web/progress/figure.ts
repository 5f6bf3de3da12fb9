/** Figures of a goal as people say them: "82 calls a week, from 90 towards 60". They belong to the goal, never to a person. */
import { useTranslation } from 'react-i18next';
import { localeOf } from '#web/time.ts';

interface Figure {
  unit: string;
  start: number;
  target: number;
}

/** A number in the reader's language. */
export const sayNumber = (value: number, language: string): string =>
  new Intl.NumberFormat(localeOf(language)).format(value);

/** Says the latest figure with its way. */
export function useFigure(): (figure: Figure, latest: number) => string {
  const { t, i18n } = useTranslation('goals');
  const say = (value: number) => sayNumber(value, i18n.language);
  return ({ unit, start, target }, latest) =>
    t('figure.latest', { latest: say(latest), unit, start: say(start), target: say(target) });
}
