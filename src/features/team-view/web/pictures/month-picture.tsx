import { useTranslation } from 'react-i18next';
import { Picture } from '#web/kit/pictures/picture.tsx';
import { nameWeekday, today } from '#web/time.ts';
import type { PromiseOfTeam } from '../../contract.ts';
import { gridOf } from '../month/month.ts';
import { marksIn, monthGeometry } from './month-geometry.ts';
import css from './month-picture.module.css';

interface MonthProps {
  team: string;
  month: string;
  promises: readonly PromiseOfTeam[];
  /** What a promise says, in a sentence. */
  says: (promise: PromiseOfTeam) => string;
}

/** A month of a team: a dot for each promise it gave, a ring for each it was given. */
export function MonthPicture({ team, month, promises, says }: MonthProps) {
  const { t, i18n } = useTranslation('team-view');
  const dueOn = (day: string) => promises.filter((promise) => promise.dueOn === day);
  const { days, columns } = gridOf(month, (day) => dueOn(day).length > 0);
  const draw = (width: number) => {
    const geometry = monthGeometry(days, columns, width);
    const { cells, cellWidth } = geometry;
    const marks = cells.flatMap((cell) => {
      const due = dueOn(cell.day);
      return marksIn(cell, due.length, cellWidth).map(({ x, y }, at) => ({ x, y, promise: due[at]! }));
    });
    return {
      height: geometry.height,
      marks: marks.map(({ x, y, promise }) => ({
        id: promise.id,
        x,
        y,
        width: 15,
        says: says(promise),
        to: { to: '/promises/$id', params: { id: promise.id } } as const,
      })),
      strokes: (
        <>
          {geometry.columns.map((x, at) => (
            <text key={x} x={x} y={12}>
              {nameWeekday(at + 1, i18n.language, 'short')}
            </text>
          ))}
          {cells.map(({ day, x, y }) => (
            <g key={day}>
              <line className={css.rule} x1={x} x2={x + cellWidth} y1={y} y2={y} />
              <text className={day === today() ? css.today : css.day} x={x + 1} y={y + 18}>
                {Number(day.slice(8))}
              </text>
            </g>
          ))}
          {marks.map(({ x, y, promise }) => (
            <circle
              key={promise.id}
              className={promise.performer.id === team ? css.ours : css.theirs}
              cx={x}
              cy={y}
              r={5}
            />
          ))}
        </>
      ),
    };
  };
  return <Picture label={t('month.label')} draw={draw} legend={<Legend />} />;
}

function Legend() {
  const { t } = useTranslation('team-view');
  return (
    <span className={css.legend}>
      {(['ours', 'theirs'] as const).map((whose) => (
        <span key={whose}>
          <svg width={12} height={12} aria-hidden>
            <circle className={css[whose]} cx={6} cy={6} r={5} />
          </svg>
          {t(`promises.${whose}`)}
        </span>
      ))}
    </span>
  );
}
