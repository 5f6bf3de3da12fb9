import { useTranslation } from 'react-i18next';
import { last } from '#platform/defined.ts';
import { dayOf, sayDay } from '#web/time.ts';
import type { GoalView } from '../../contract.ts';
import { sayNumber } from './figure.ts';
import css from '../goals.module.css';

interface LineProps {
  goal: GoalView;
  figure: NonNullable<GoalView['figure']>;
}

interface Point {
  at: number;
  value: number;
}

const [width, height] = [600, 150];

/** The figure of the goal against time, from where it began towards where the parties want it. One line, no judgement. */
export function ProgressLine({ goal, figure }: LineProps) {
  const { t, i18n } = useTranslation('goals');
  const number = (value: number) => sayNumber(value, i18n.language);
  const began = Date.parse(goal.since);
  const points: Point[] = [
    { at: began, value: figure.start },
    ...goal.progress.flatMap(({ at, value }) => (value === null ? [] : [{ at: Date.parse(at), value }])),
  ];
  const latest = last(points);
  const until = Math.max(latest.at, goal.byDay ? Date.parse(`${goal.byDay}T12:00:00Z`) : began + 1);
  const place = placing(points, figure, [began, until]);
  const label = t('progress.line', {
    unit: figure.unit,
    start: number(figure.start),
    target: number(figure.target),
    latest: number(latest.value),
  });
  const day = (moment: number) => sayDay(dayOf(new Date(moment)), i18n.language);
  return (
    <figure className={css.chart}>
      <div className={css.ends}>
        <span>{t('progress.from', { value: number(figure.start), unit: figure.unit })}</span>
        <span>{t('progress.towards', { value: number(figure.target), unit: figure.unit })}</span>
      </div>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
        <line className={css.mark} {...level(place.y(figure.target))} />
        <line className={css.ground} {...level(height)} />
        <polyline
          className={css.way}
          points={points.map((one) => `${place.x(one.at)},${place.y(one.value)}`).join(' ')}
        />
      </svg>
      <div className={css.ends}>
        <span>{day(began)}</span>
        <span>{day(until)}</span>
      </div>
    </figure>
  );
}

const level = (y: number) => ({ x1: 0, x2: width, y1: y, y2: y });

/** Where a moment and a value stand; the way always leads from what was to what is wanted, whichever is larger. */
function placing(
  points: readonly Point[],
  { start, target }: LineProps['figure'],
  [from, until]: [number, number],
) {
  const values = [start, target, ...points.map(({ value }) => value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = 6;
  return {
    x: (at: number) => ((at - from) / Math.max(1, until - from)) * width,
    y: (value: number) => room + ((high - value) / (high - low)) * (height - 2 * room),
  };
}
