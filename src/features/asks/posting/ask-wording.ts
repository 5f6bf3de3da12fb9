/** What an ask says, and when it is refused: a day or "no rush", places for an offer. Pure. */
import { type Direction, type Kind, type Size } from '../ask.ts';
import { topicOf } from './ask-topic.ts';
import { refuse } from '../refusals.ts';

export interface Worded {
  what: string;
  why: string;
  size: Size;
  kind: Kind;
  by: string | null;
  neededToday: boolean;
  places: number | null;
  topic: string[];
}

/** What somebody typed; when they change an ask, what they leave out stays as it was. */
export interface Typed {
  what?: string | undefined;
  why?: string | undefined;
  size?: Size | undefined;
  kind?: Kind | undefined;
  by?: string | undefined;
  noRush?: boolean | undefined;
  neededToday?: boolean | undefined;
  places?: number | undefined;
}

/**
 * The wording of a new ask, or the new wording of `before`. `today` is the author's day, YYYY-MM-DD.
 * Refuses a missing or past day, an offer without places and a need with them (S2-2.1, B11).
 */
export function wordingOf(direction: Direction, typed: Typed, today: string, before?: Worded): Worded {
  const kept = before ?? {
    what: '',
    why: '',
    size: 'an-hour',
    kind: 'time',
    by: null,
    neededToday: false,
    places: null,
  };
  const what = (typed.what ?? kept.what).trim();
  const why = (typed.why ?? kept.why).trim();
  return {
    what,
    why,
    size: typed.size ?? kept.size,
    kind: typed.kind ?? kept.kind,
    ...dayOf(typed, today, before),
    places: placesOf(direction, typed.places ?? kept.places),
    topic: topicOf(`${what} ${why}`),
  };
}

function dayOf(typed: Typed, today: string, before: Worded | undefined): Pick<Worded, 'by' | 'neededToday'> {
  const saysWhen = typed.by !== undefined || typed.noRush === true || typed.neededToday !== undefined;
  if (!saysWhen) {
    return before ? { by: before.by, neededToday: before.neededToday } : refuse('ask.needs-a-day');
  }
  const neededToday = typed.neededToday ?? false;
  const by = typed.noRush ? null : (typed.by ?? (neededToday ? today : before?.by));
  if (by === undefined) return refuse('ask.needs-a-day');
  const isNew = by !== before?.by;
  if (by !== null && by < today && isNew) refuse('ask.day-has-passed');
  return { by, neededToday };
}

function placesOf(direction: Direction, places: number | null): number | null {
  if (direction === 'offer' && places === null) refuse('ask.needs-places');
  if (direction === 'need' && places !== null) refuse('ask.has-no-places');
  return places;
}
