/** Whose hour it is. Pure. */
import { dayFor, isWorkingDay, startOfWork, type Availability } from '#platform/calendar.ts';
import { momentOn } from '#platform/zone.ts';

export interface DigestReader extends Availability {
  person: string;
  /** HH:MM(:SS) in their zone; null for when their working day begins. */
  at: string | null;
}

/** Whether somebody's digest hour began within the hour before `now`. */
export function isTheirHour(reader: DigestReader, now: Temporal.Instant): boolean {
  const today = dayFor(now, reader.timeZone);
  if (reader.at === null && !isWorkingDay(today, reader)) return false;
  const from = reader.at === null ? startOfWork(today, reader) : momentOn(reader.timeZone, today, reader.at);
  const hour = now.since(from).total('hours');
  return hour >= 0 && hour < 1;
}
