/** What somebody decides for themselves alone: room, how often they are told, when. Rows S0-3, S2-4.1, S4-25 (B02, B42). */
import { usualHours, type Availability, type WorkingHours } from '#platform/calendar.ts';
import { one } from '#platform/defined.ts';
import type { LetterSays } from '#platform/mail/letter-says.ts';
import { refuse } from '../refusals.ts';

export const plates = ['open', 'a-little', 'full'] as const;
export type Plate = (typeof plates)[number];

export interface OwnSettings {
  /** Room on my plate; others learn the state alone, at the moment of asking. */
  plate: Plate;
  /** The most asks I am told of in a day (0 or 1) and in a week (0 to 3). */
  toldADay: number;
  toldAWeek: number;
  /** HH:MM in my zone, `usual` for when my working day begins, or null for no digest. */
  digestAt: string | null;
  /** Whether "needed today" asks may reach me at once. */
  toldAtOnce: boolean;
  letterSays: LetterSays;
  /** What a shared thanks suggests for me. */
  thanksDefault: 'ask' | 'private';
  firstStepsDone: string[];
  guideLookedOverAt: string | null;
}

export const usualSettings: OwnSettings = {
  plate: 'open',
  toldADay: 1,
  toldAWeek: 3,
  digestAt: 'usual',
  toldAtOnce: false,
  letterSays: 'kinds',
  thanksDefault: 'ask',
  firstStepsDone: [],
  guideLookedOverAt: null,
};

/** A person, a topic or a kind of card that somebody does not want to hear of. Known to its owner only. */
export interface Mute {
  kind: 'party' | 'topic' | 'card';
  /** A party's id, a topic's word or a card's kind. */
  what: string;
  since: string;
}

const minutesOfWeek = 7 * 24 * 60;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Refuses hours of which two lie at the same time, or one ends when it begins. One that ends earlier passes midnight. */
export function checkHours(hours: readonly WorkingHours[]): void {
  const spans = hours
    .map(({ weekday, from, until }) => {
      const begin = (weekday - 1) * 24 * 60 + minutesOf(from);
      return { begin, end: begin + ((minutesOf(until) - minutesOf(from) + 24 * 60) % (24 * 60)) };
    })
    .toSorted((one, other) => one.begin - other.begin);
  const isClear = spans.every(({ begin, end }, place) => {
    const next = spans[place + 1]?.begin ?? one(spans).begin + minutesOfWeek;
    return end > begin && end <= next;
  });
  if (!isClear) refuse('people.hours-unclear');
}

/** Refuses spans that end before they begin, or two that begin on the same day. */
export function checkAway(away: Availability['away']): void {
  const begins = new Set(away.map((span) => span.from));
  if (begins.size < away.length || away.some((span) => span.until < span.from)) refuse('people.away-unclear');
}

/** What is kept of a mute: topics in lower case, no blanks around. Refuses an empty one. */
export function mutable({ kind, what }: Pick<Mute, 'kind' | 'what'>): Pick<Mute, 'kind' | 'what'> {
  const kept = kind === 'topic' ? what.trim().toLowerCase() : what.trim();
  return kept === '' ? refuse('people.mute-unclear') : { kind, what: kept };
}

/** Somebody's hours as they hold: their own, or the usual ones, through the week; HH:MM. */
export const hoursAsShown = (person: Availability): WorkingHours[] =>
  (person.hours.length > 0 ? person.hours : usualHours)
    .map(({ weekday, from, until }) => ({
      weekday,
      from: from.slice(0, 5),
      until: until.slice(0, 5),
    }))
    .toSorted((one, other) => one.weekday - other.weekday || (one.from < other.from ? -1 : 1));

/** The span in which somebody is away on a day, or null. */
export const awayOn = (day: string, person: Availability): Availability['away'][number] | null =>
  person.away.find((span) => span.from <= day && day <= span.until) ?? null;
