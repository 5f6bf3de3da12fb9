import { useMe } from '#features/people/web/kit/me.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { today } from '#web/time.ts';
import { readWeek, type PromiseLine } from '../../contract.ts';
import { WeekPicture } from '../pictures/week-picture.tsx';
import { daysShown, mondayOf } from './week.ts';

/** What was promised for this week, by me and to me. */
export function useWeek(): { days: string[]; promises: PromiseLine[] } {
  const { hours } = useMe();
  const workdays = [...new Set(hours.map(({ weekday }) => weekday))];
  const monday = mondayOf(today(), workdays);
  const { items } = useRequiredQuery(readWeek, { from: monday });
  return { days: daysShown(monday, workdays, items), promises: items };
}

/** The week as a picture; nothing where nothing was promised for it. */
export function MyWeek({ day }: { day: string | undefined }) {
  const { days, promises } = useWeek();
  if (promises.length === 0) return null;
  return <WeekPicture days={days} promises={promises} day={day} />;
}
