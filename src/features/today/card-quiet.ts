/**
 * The rules of quiet, a frequency cap for cards (model 10.1; S2-4.1, S4-25): when one may be shown, and when it stops by
 * itself. Pure.
 */
import { plain } from '#features/people/search/person-search.ts';
import {
  dayFor,
  isWorkingDay,
  reachesAt,
  workingDaysAfter,
  workingDaysBetween,
  type Availability,
} from '#platform/calendar.ts';
import { secondDay, type Card } from '#platform/card.ts';

export const answers = ['later', 'not-this-time', 'still-fine', 'already-done', 'got-it', 'dismiss'] as const;
export type CardAnswer = (typeof answers)[number];

/** What is remembered of a card, for its reader alone. Days are the reader's own. */
export interface Remembered {
  card: string;
  kind: string;
  band: number;
  about: string | null;
  /** The last day on which it was shown; null when it never was. */
  lastDay: string | null;
  times: number;
  /** Whether it joined that day's page when the day had begun. */
  joined: boolean;
  /** The first day on which it found no place, until it is shown. */
  yieldedOn: string | null;
  answer: CardAnswer | null;
  answeredOn: string | null;
  /** Quiet until this day. */
  until: string | null;
}

/** The reader's side of it. */
export interface Reader {
  days: Availability;
  mutes: readonly { kind: string; what: string }[];
  /** The day on which they first came, in their own calendar. */
  hereSince: string;
}

export interface Looking {
  reader: Reader;
  now: Temporal.Instant;
  remembered: ReadonlyMap<string, Remembered>;
  /** The things that the reader moved today: what answers one of them joins a day that has begun. */
  moved?: ReadonlySet<string>;
}

const dismissing: readonly (CardAnswer | null)[] = ['dismiss', 'not-this-time'];
const postponing: readonly (CardAnswer | null)[] = ['later', 'still-fine'];
const restDays = 30;

/** The day it is for the reader. */
export const today = ({ reader, now }: Looking): string => dayFor(now, reader.days.timeZone);

/** Which day of their being here it is for the reader: 1 on the day they came. */
const dayHere = (looking: Looking): number =>
  Temporal.PlainDate.from(looking.reader.hereSince).until(today(looking), { largestUnit: 'days' }).days + 1;

/** Whether it is the day on which the reader first came: a welcome, and little else. */
export const isFirstDay = (looking: Looking): boolean => dayHere(looking) < secondDay;

/** On quiet days and while away nothing is shown but the answer to what somebody did on them. */
export const isQuietDay = (looking: Looking): boolean => !isWorkingDay(today(looking), looking.reader.days);

/**
 * Whether a card may be on the page now: not muted, not at rest, not too early, arrived, and within its own rule. Whoever comes
 * for the first time is there, whatever their hours will be: nothing that was asked of them waits for another day.
 */
export function mayBeShown(card: Card, looking: Looking): boolean {
  if (isMuted(card, looking.reader) || isAtRest(card, looking) || isTooEarly(card, looking)) return false;
  // whoever works on a quiet day all the same waits for the answer to what they did on it
  const isThere = isQuietDay(looking) ? answersToday(card, looking) : hasArrived(card, looking);
  return (isThere || isFirstDay(looking)) && isWithinItsRule(card, looking);
}

/** Of a kind that comes only so often, those already on today's page and as many new ones as day and week allow; first come first. */
export function fewOfAKind(cards: readonly Card[], looking: Looking): Card[] {
  const lately = new Map<string, number>();
  const day = today(looking);
  const shownSince = (kind: string, first: string) =>
    [...looking.remembered.values()].filter(
      (one) => one.kind === kind && one.lastDay !== null && one.lastDay >= first,
    ).length;
  return cards.filter(({ id, kind, quiet: { ofItsKind } }) => {
    if (!ofItsKind || looking.remembered.get(id)?.lastDay === day) return true;
    const fresh = lately.get(kind) ?? 0;
    const isRoom =
      shownSince(kind, day) + fresh < ofItsKind.aDay &&
      shownSince(kind, daysBefore(day, 6)) + fresh < ofItsKind.aWeek;
    if (isRoom) lately.set(kind, fresh + 1);
    return isRoom;
  });
}

/** Whoever comes is met by what is asked of them and by thanks; what a group has under way waits until they know it. */
function isTooEarly({ band, kind, pressing, quiet }: Card, looking: Looking): boolean {
  const isTheirs = band === 1 || pressing === true || kind === 'T7r';
  const { fromDayHere = isTheirs ? 1 : secondDay } = quiet;
  return dayHere(looking) < fromDayHere;
}

const isMuted = (card: Card, { mutes }: Reader): boolean =>
  mutes.some(
    ({ kind, what }) =>
      (kind === 'party' && what === card.about?.id) ||
      (kind === 'card' && what === card.kind) ||
      (kind === 'topic' && card.asksAnew === true && speaksOf(card.words, what)),
  );

const wordsIn = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether all words of a topic stand in a text; a topic without a word is none. */
function speaksOf(text: string, topic: string): boolean {
  const [said, looked] = [new Set(wordsIn(text)), wordsIn(topic)];
  return looked.length > 0 && looked.every((word) => said.has(word));
}

/** Dismissing the same kind for the same person twice rests it for 30 days. */
function isAtRest(card: Card, looking: Looking): boolean {
  if (!card.about) return false;
  const since = daysBefore(today(looking), restDays);
  const dismissed = [...looking.remembered.values()].filter(
    (one) => one.kind === card.kind && one.about === card.about?.id && dismissing.includes(one.answer),
  );
  const lately = dismissed.filter(
    (one) => one.answeredOn !== null && one.answeredOn > daysBefore(since, restDays),
  );
  return lately.length >= 2 && lately.some((one) => one.answeredOn! > since);
}

const daysBefore = (day: string, count: number) =>
  Temporal.PlainDate.from(day).subtract({ days: count }).toString();

/** What arrived outside the reader's hours is delivered when they begin (B02). */
function hasArrived({ quiet: { notBefore } }: Card, { reader, now }: Looking): boolean {
  if (notBefore === undefined) return true;
  return Temporal.Instant.compare(reachesAt(Temporal.Instant.from(notBefore), reader.days), now) <= 0;
}

function isWithinItsRule({ id, quiet }: Card, looking: Looking): boolean {
  const day = today(looking);
  const past = looking.remembered.get(id);
  if (past?.answer && !postponing.includes(past.answer)) return false;
  if (past?.until && day < past.until) return false;
  if (past?.lastDay === day) return true;
  // the reader chose this day: it is not the card that comes back by itself
  if (past?.answer === 'later' && past.until && past.lastDay && past.lastDay < past.until) return true;
  if (quiet.onDays && !quiet.onDays.includes(day)) return false;
  if (!past?.lastDay) return true;
  return (
    past.times < quiet.showings &&
    workingDaysBetween(past.lastDay, day, looking.reader.days) >= (quiet.apart ?? 0)
  );
}

/** Until when an answer keeps a card quiet: the day that was named, else the reader's next working day; null is for good. */
export function quietUntil(
  answer: CardAnswer,
  named: string | undefined,
  on: string,
  days: Availability,
): string | null {
  if (!postponing.includes(answer)) return null;
  return named ?? workingDaysAfter(on, 1, days);
}

/** The things of which a card tells what others did: somebody’s own day or date answers nothing. */
export const thingsAnswered = (card: Card): string[] => {
  if (card.quiet.onDays || (card.band !== 1 && card.inReplyTo === undefined)) return [];
  return [card.subject.id, ...(card.inReplyTo ? [card.inReplyTo] : [])];
};

/** Whether it answers something that its reader did today. */
export const answersToday = (card: Card, { moved }: Looking): boolean =>
  thingsAnswered(card).some((thing) => moved?.has(thing) ?? false);
