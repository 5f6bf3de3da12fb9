import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { defined } from '#platform/defined.ts';
import { asRead } from '#web/mentions.ts';
import { Picture } from '#web/kit/pictures/picture.tsx';
import { nameDay, nameWeekday, today, weekdayOf } from '#web/time.ts';
import type { PromiseLine } from '../../contract.ts';
import { otherParty } from '../say-turn.ts';
import { dueOn } from '../week/week.ts';
import { barsIn, columns, mostBars, moreAt, weekHeight } from './week-geometry.ts';
import css from './week-picture.module.css';

interface WeekProps {
  days: readonly string[];
  promises: readonly PromiseLine[];
  /** The day that is chosen. */
  day: string | undefined;
}

const isMine = ({ mySide }: PromiseLine) => mySide === 'performer';

/** My week: a column for each day, a line for each word of mine, a hollow one for each that was given to me. */
export function WeekPicture({ days, promises, day }: WeekProps) {
  const { t, i18n } = useTranslation('promises');
  const mineFirst = (on: string) =>
    dueOn(promises, on).toSorted((one, other) => Number(isMine(other)) - Number(isMine(one)));
  const byDay = days.map((on) => ({ on, due: mineFirst(on) }));
  const says = (promise: PromiseLine, on: string) =>
    t(isMine(promise) ? 'week.mine' : 'week.theirs', {
      what: asRead(promise.terms.what),
      name: otherParty(promise).name,
      day: nameDay(on, i18n.language),
    });
  const draw = (width: number) => {
    const places = columns(width, days.length);
    const bars = byDay.flatMap(({ on, due }, at) =>
      barsIn(
        places[at]!,
        due.map(({ id }) => id),
      ).map(({ id, x, y, width: long }, nth) => ({ id, x, y, long, on, promise: due[nth]! })),
    );
    return {
      height: weekHeight(byDay.map(({ due }) => due.length)),
      marks: bars.map(({ id, x, y, long, promise, on }) => ({
        id,
        x: x + long / 2,
        y,
        width: long,
        says: says(promise, on),
        to: { to: '/promises/$id', params: { id } } as const,
      })),
      strokes: (
        <>
          {places.map(({ left, width: wide }, at) => (
            <line key={days[at]} className={css.ground} x1={left} x2={left + wide} y1={1} y2={1} />
          ))}
          {bars.map(({ id, x, y, long, promise }) => (
            <rect
              key={id}
              className={isMine(promise) ? css.mine : css.theirs}
              x={x + 1}
              y={y - 4}
              width={long - 2}
              height={8}
              rx={4}
            />
          ))}
          {byDay.map(
            ({ on, due }, at) =>
              due.length > mostBars && (
                <text key={on} {...moreAt(places[at]!)}>
                  {t('week.more', { count: due.length - mostBars })}
                </text>
              ),
          )}
        </>
      ),
    };
  };
  return (
    <section aria-label={t('week.title')} className={css.week}>
      <ol className={css.days} style={{ gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))` }}>
        {days.map((on) => (
          <li key={on}>
            <DayLink on={on} isChosen={on === day} />
          </li>
        ))}
      </ol>
      <Picture label={t('week.label')} draw={draw} legend={<Legend />} />
    </section>
  );
}

/** Chooses a day, and lets it go again. */
function DayLink({ on, isChosen }: { on: string; isChosen: boolean }) {
  const { i18n } = useTranslation('promises');
  return (
    <Link
      to="/promises"
      search={isChosen ? {} : { day: on }}
      resetScroll={false}
      className={defined(css.day)}
      title={nameDay(on, i18n.language)}
      data-today={on === today() || undefined}
    >
      {nameWeekday(weekdayOf(on), i18n.language, 'short')} {Number(on.slice(8))}
    </Link>
  );
}

function Legend() {
  const { t } = useTranslation('promises');
  return (
    <>
      <svg className={css.key} width={24} height={8} aria-hidden>
        <rect className={css.mine} x={1} y={0} width={22} height={8} rx={4} />
      </svg>
      {t('week.mineKey')}
      <svg className={css.key} width={24} height={8} aria-hidden>
        <rect className={css.theirs} x={1} y={1} width={22} height={6} rx={3} />
      </svg>
      {t('week.theirsKey')}
    </>
  );
}
