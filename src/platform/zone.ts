/**
 * The one place that works with time zones, and caches what is costly about them. They are kept as they were accepted, and
 * only this process has to know them: a database may know fewer. A zone that is stored and known to nobody any more counts
 * as UTC, so that one such row stops nobody else.
 */
const zones = new Map<string, boolean>();

/** Whether the time zone is known, such as Europe/Berlin; offsets such as +02:00 are not zones. */
export function isTimeZone(zone: string): boolean {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  const answer = /^[A-Za-z]/.test(zone) && zoneWorks(zone);
  if (zones.size < 2000) zones.set(zone, answer);
  return answer;
}

function zoneWorks(zone: string): boolean {
  try {
    void new Temporal.ZonedDateTime(0n, zone);
    return true;
  } catch {
    return false;
  }
}

const known = (zone: string): string => (isTimeZone(zone) ? zone : 'UTC');

/** What clock and calendar say at a moment in a zone. */
export const clockIn = (zone: string, now: Temporal.Instant): Temporal.ZonedDateTime =>
  now.toZonedDateTimeISO(known(zone));

/** The moment of a day (YYYY-MM-DD), or of a time on it, in a zone: its first one where nothing else is said. */
export const momentOn = (zone: string, day: string, time?: string): Temporal.Instant =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({
      timeZone: known(zone),
      ...(time === undefined ? {} : { plainTime: Temporal.PlainTime.from(time) }),
    })
    .toInstant();
