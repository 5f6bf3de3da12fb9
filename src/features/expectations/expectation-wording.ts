/** The words of an expectation and when it comes up. Pure. */
import { isWordedAlike } from '#features/agreements/agreement.ts';
import { refuse } from './refusals.ts';
import { isBlank } from '#platform/input/text.ts';

/** When it comes up; `none` always holds and makes no promises. */
export interface Occasion {
  kind: 'none' | 'once' | 'working-days' | 'weekly' | 'monthly';
  on?: string | undefined;
  weekdays?: readonly number[] | undefined;
  day?: number | undefined;
}

export interface Wording {
  text: string;
  goodLooksLike: string;
  occasion: Occasion;
}

/** Refuses words that leave open what is needed, how it goes well, or when it comes up. */
export function refuseIncomplete({ text, goodLooksLike, occasion }: Wording, today: string): void {
  if (isBlank(text)) refuse('expectation.text-is-missing');
  if (isBlank(goodLooksLike)) refuse('expectation.good-is-missing');
  if (occasion.kind === 'weekly' && !occasion.weekdays?.length) refuse('expectation.needs-an-occasion-day');
  if (occasion.kind === 'monthly' && occasion.day === undefined) refuse('expectation.needs-an-occasion-day');
  if (occasion.kind === 'once' && occasion.on !== undefined && occasion.on < today)
    refuse('expectation.day-has-passed');
}

const sameOccasion = (one: Occasion, other: Occasion): boolean =>
  one.kind === other.kind &&
  one.on === other.on &&
  one.day === other.day &&
  [...(one.weekdays ?? [])].toSorted().join() === [...(other.weekdays ?? [])].toSorted().join();

/** Whether two wordings say anything different. */
export const differs = (one: Wording, other: Wording): boolean =>
  !isWordedAlike(one, other) || !sameOccasion(one.occasion, other.occasion);

/** Only what belongs to its kind, so that nothing is kept that says nothing. */
export function tidyOccasion({ kind, on, weekdays, day }: Occasion): Occasion {
  if (kind === 'once') return { kind, ...(on === undefined ? {} : { on }) };
  if (kind === 'weekly') return { kind, weekdays: [...new Set(weekdays)].toSorted((a, b) => a - b) };
  if (kind === 'monthly') return { kind, ...(day === undefined ? {} : { day }) };
  return { kind };
}

/** Whether a rhythm of this kind falls on a day (YYYY-MM-DD). A team's working days are Monday to Friday. */
export function fallsOn({ kind, weekdays, day }: Occasion, date: string): boolean {
  const { dayOfWeek, day: dayOfMonth, daysInMonth } = Temporal.PlainDate.from(date);
  if (kind === 'working-days') return dayOfWeek <= 5;
  if (kind === 'weekly') return weekdays?.includes(dayOfWeek) ?? false;
  return kind === 'monthly' && dayOfMonth === Math.min(day ?? 0, daysInMonth);
}

/** The days of a rhythm after `today` up to three working days ahead; weekends between them count along. */
export function occasionsAhead(occasion: Occasion, today: string): string[] {
  const days: string[] = [];
  let date = Temporal.PlainDate.from(today);
  for (let working = 0; working < 3;) {
    date = date.add({ days: 1 });
    if (date.dayOfWeek <= 5) working++;
    if (fallsOn(occasion, date.toString())) days.push(date.toString());
  }
  return days;
}

/** Only the words that were given, trimmed. */
export const given = ({ text, goodLooksLike, occasion }: Partial<Wording>): Partial<Wording> => ({
  ...(text === undefined ? {} : { text: text.trim() }),
  ...(goodLooksLike === undefined ? {} : { goodLooksLike: goodLooksLike.trim() }),
  ...(occasion === undefined ? {} : { occasion }),
});
/** The words without anything else. */
export const plain = ({ text, goodLooksLike, occasion }: Wording): Wording => ({
  text,
  goodLooksLike,
  occasion,
});
