/** What an ask says, and when it is refused: a day or "no rush", places for an offer. Pure. */
import { type Direction, type Kind, type Size } from '../ask.ts';
import { topicOf } from './ask-topic.ts';
import { refuse } from '../refusals.ts';
import { namesOf, pick } from '#platform/pick.ts';

/** What an ask says, by the names of its columns. */
export interface Worded {
  what: string;
  why: string;
  size: Size;
  kind: Kind;
  byDay: string | null;
  neededToday: boolean;
  /** A mark by its author: somebody could learn from it (S2-9.3). */
  goodForLearning: boolean;
  places: number | null;
  topic: string[];
}

type Given<Fields> = { [Name in keyof Fields]?: Fields[Name] | undefined };

/** What somebody typed; when they change an ask, what they leave out stays as it was. */
export interface Typed extends Given<Omit<Worded, 'byDay' | 'places' | 'topic'>> {
  by?: string | undefined;
  noRush?: boolean | undefined;
  places?: number | undefined;
}

const nothingYet: Worded = {
  what: '',
  why: '',
  size: 'an-hour',
  kind: 'time',
  byDay: null,
  neededToday: false,
  goodForLearning: false,
  places: null,
  topic: [],
};

/** Only what it says, of whatever else is known of an ask. */
export const wordingIn = (ask: Worded): Worded => pick(ask, namesOf(nothingYet));

/**
 * The wording of a new ask, or the new wording of `before`. `today` is the author's day, YYYY-MM-DD.
 * Refuses a missing or past day, an offer without places and a need with them (S2-2.1, B11).
 */
export function wordingOf(direction: Direction, typed: Typed, today: string, before?: Worded): Worded {
  const kept = wordingIn(before ?? nothingYet);
  const said = { ...kept, ...given(typed) };
  return {
    ...said,
    ...dayOf(typed, today, before),
    places: placesOf(direction, typed.places ?? kept.places),
    topic: topicOf(`${said.what} ${said.why}`),
  };
}

/** What was typed of what an ask says, without the space around it. */
function given(typed: Typed): Partial<Worded> {
  const said = Object.entries(typed).filter(([name, value]) => name in nothingYet && value !== undefined);
  return Object.fromEntries(
    said.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  );
}

function dayOf(
  typed: Typed,
  today: string,
  before: Worded | undefined,
): Pick<Worded, 'byDay' | 'neededToday'> {
  const saysWhen = typed.by !== undefined || typed.noRush === true || typed.neededToday !== undefined;
  if (!saysWhen) {
    return before ? pick(before, ['byDay', 'neededToday']) : refuse('ask.needs-a-day');
  }
  const neededToday = typed.neededToday ?? false;
  const by = typed.noRush ? null : (typed.by ?? (neededToday ? today : before?.byDay));
  if (by === undefined) return refuse('ask.needs-a-day');
  const isNew = by !== before?.byDay;
  if (by !== null && by < today && isNew) refuse('ask.day-has-passed');
  return { byDay: by, neededToday };
}

function placesOf(direction: Direction, places: number | null): number | null {
  if (direction === 'offer' && places === null) refuse('ask.needs-places');
  if (direction === 'need' && places !== null) refuse('ask.has-no-places');
  return places;
}
