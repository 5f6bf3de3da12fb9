/** Stories tell their time in working days before now, "12 09:40"; a day of its own is a number, and below zero lies ahead. */
import { isWorkingDay, usualHours } from '#platform/calendar.ts';

const zone = 'Europe/Berlin';
const usual = { timeZone: zone, hours: usualHours, away: [] };

export class Days {
  readonly #today: Temporal.PlainDate;
  /** Stories come back to the same few days; each is counted once. */
  readonly #days = new Map<number, string>();

  constructor(now: Temporal.Instant) {
    this.#today = now.toZonedDateTimeISO(zone).toPlainDate();
  }

  /** The day that many working days before today; 0 is today, or the next working day when today is none. */
  day(before: number): string {
    const day = this.#days.get(before) ?? this.#count(before);
    this.#days.set(before, day);
    return day;
  }

  #count(before: number): string {
    const step = { days: before > 0 ? -1 : 1 };
    let date = this.#today;
    if (before === 0) while (!isWorkingDay(date.toString(), usual)) date = date.add(step);
    for (let left = Math.abs(before); left > 0;) {
      date = date.add(step);
      if (isWorkingDay(date.toString(), usual)) left--;
    }
    return date.toString();
  }

  /** The moment that a story calls "12 09:40". */
  moment(told: string): Temporal.Instant {
    const [before, clock] = told.split(' ');
    if (!clock || !(Number(before) > 0)) throw new Error(`"${told}" is no moment before today`);
    const plain = Temporal.PlainDateTime.from(`${this.day(Number(before))}T${clock}`);
    return plain.toZonedDateTime(zone).toInstant();
  }

  /** The Monday of this week, or so many weeks before. */
  mondayBefore(weeks: number): string {
    return this.#today.subtract({ days: this.#today.dayOfWeek - 1 + 7 * weeks }).toString();
  }

  /** A clock time so many days after a day. */
  at(day: string, days: number, clock: string): Temporal.Instant {
    const date = Temporal.PlainDate.from(day).add({ days });
    return Temporal.PlainDateTime.from(`${date.toString()}T${clock}`).toZonedDateTime(zone).toInstant();
  }
}
