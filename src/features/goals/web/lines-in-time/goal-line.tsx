import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asRead } from '#web/mentions.ts';
import { Picture } from '#web/kit/pictures/picture.tsx';
import { widthOfWords } from '#web/kit/pictures/letters.ts';
import { dayOf, sayDay, sayMoment } from '#web/time.ts';
import type { GoalView } from '../../contract.ts';
import {
  goalLineGeometry,
  goalLineHeight,
  lastValue,
  type GoalLineGeometry,
  type GoalLineInput,
} from './goal-line-geometry.ts';
import css from './goal-line.module.css';

interface LineProps {
  goal: GoalView;
  figure: NonNullable<GoalView['figure']>;
  /** A number in the reader's language. */
  say: (value: number) => string;
}

/** The figure of the goal against time, from where it began towards where the parties want it. One line, no judgement. */
export function GoalLine({ goal, figure, say: number }: LineProps) {
  const { t } = useTranslation('goals');
  const [start, target] = [number(figure.start), t('progress.wanted', { value: number(figure.target) })];
  const [now] = useState(Date.now);
  const says = useSentences(goal, figure, number);
  const input = (width: number): GoalLineInput => ({
    began: Date.parse(goal.since),
    said: goal.progress.map(({ id, at, value }) => ({ id, at: Date.parse(at), value })),
    start: figure.start,
    target: figure.target,
    by: goal.byDay ? Date.parse(`${goal.byDay}T12:00:00Z`) : null,
    now: goal.state === 'shared' ? now : null,
    width,
    labels: { start, target },
  });
  const draw = (width: number) => {
    const geometry = goalLineGeometry(input(width));
    const marks = geometry.points.map(({ id, x, y }) => ({ id, x, y, says: says(id) }));
    return {
      height: goalLineHeight,
      marks,
      strokes: <Strokes {...{ geometry, width, start, target, number, byDay: goal.byDay }} />,
    };
  };
  const latest = goal.progress.findLast(({ value }) => value !== null)?.value ?? figure.start;
  const label = t('progress.line', {
    unit: figure.unit,
    start,
    target: number(figure.target),
    latest: number(latest),
  });
  return (
    <>
      <p className={css.unit}>{figure.unit}</p>
      <Picture label={label} draw={draw} atRest={says(goal.progress.at(-1)?.id ?? 'began')} />
    </>
  );
}

/** What was said at each point, as a sentence. */
function useSentences(goal: GoalView, figure: LineProps['figure'], number: LineProps['say']) {
  const { t, i18n } = useTranslation('goals');
  return (id: string): string => {
    const one = goal.progress.find((point) => point.id === id);
    if (!one)
      return t('progress.began', {
        when: sayMoment(goal.since, i18n.language),
        value: number(figure.start),
        unit: figure.unit,
      });
    const words = one.words === null ? '' : t('progress.quoted', { words: asRead(one.words) });
    const who = { by: one.by.name, when: sayMoment(one.at, i18n.language) };
    const said =
      one.value === null
        ? t('progress.saidInWords', who)
        : t('progress.said', { ...who, value: number(one.value), unit: figure.unit });
    return [said, words].filter(Boolean).join(' ');
  };
}

interface StrokesProps {
  geometry: GoalLineGeometry;
  width: number;
  start: string;
  target: string;
  number: LineProps['say'];
  byDay: string | null;
}

function Strokes({ geometry, width, start, target, number, byDay }: StrokesProps) {
  const { t, i18n } = useTranslation('goals');
  const { left, right, ground, points, way, targetY, todayX, until } = geometry;
  const newest = lastValue(geometry);
  const began = sayDay(dayOf(new Date(points[0]!.at)), i18n.language);
  const end = sayDay(byDay ?? dayOf(new Date(until)), i18n.language);
  const isRoom = widthOfWords(began) + widthOfWords(end) + 24 < width;
  return (
    <>
      <line className={css.ground} x1={left} x2={right} y1={ground} y2={ground} />
      <line className={css.target} x1={left} x2={right} y1={targetY} y2={targetY} />
      <text x={right + 8} y={targetY + 4}>
        {target}
      </text>
      {todayX !== null && (
        <>
          <line className={css.today} x1={todayX} x2={todayX} y1={20} y2={ground + 4} />
          <text x={within(todayX, t('progress.today'), width)} y={14} textAnchor="middle">
            {t('progress.today')}
          </text>
        </>
      )}
      <path className={css.way} d={way} />
      {points.map(({ id, x, y, value }) => (
        <circle key={id} className={value === null ? css.words : css.point} cx={x} cy={y} r={4.5} />
      ))}
      <text x={left - 10} y={points[0]!.y + 4} textAnchor="end">
        {start}
      </text>
      {points.length > 1 && newest !== points[0] && (
        <text className={css.latest} x={newest.x} y={newest.y - 12} textAnchor="middle">
          {newest.value !== null && number(newest.value)}
        </text>
      )}
      <text x={0} y={ground + 24}>
        {began}
      </text>
      {isRoom && (
        <text x={width} y={ground + 24} textAnchor="end">
          {end}
        </text>
      )}
    </>
  );
}

/** Words around a place, moved so that they stay inside the picture. */
function within(x: number, words: string, width: number): number {
  const half = widthOfWords(words) / 2;
  return Math.min(width - half, Math.max(half, x));
}
