/** The text of a heads-up: what, from when, what it means for those affected, whom to ask, and until when. Pure. */
import { refuse } from './refusals.ts';

export interface Wording {
  kind: 'progress' | 'challenge' | 'change';
  what: string;
  /** From which day, YYYY-MM-DD; null is "now". */
  from: string | null;
  means: string;
  /** Whom to ask: the author, or the team they speak for. */
  askOf: string;
  /** The last day on which it stands on pages. */
  until: string;
}

/** Days a heads-up stands where nobody named its end. */
const usualDays = 14;

const later = (day: string, span: { days?: number; years?: number }): string =>
  Temporal.PlainDate.from(day).add(span).toString();

/** The last day, as it was chosen or fourteen days on. Refuses one that has passed, and one more than a year ahead. */
export function lastDay(chosen: string | undefined, today: string): string {
  const until = chosen ?? later(today, { days: usualDays });
  if (until < today) refuse('heads-up.until-has-passed');
  if (until > later(today, { years: 1 })) refuse('heads-up.until-is-far');
  return until;
}

/** Whether a heads-up says exactly this. */
export const isText = (headsUp: Wording, text: Wording): boolean =>
  (['kind', 'what', 'from', 'means', 'askOf', 'until'] as const).every(
    (part) => headsUp[part] === text[part],
  );

/** The text as it is kept in the history when a correction takes its place. */
export const textOf = ({ kind, what, from, means, askOf, until }: Wording): Wording => ({
  kind,
  what,
  from,
  means,
  askOf,
  until,
});
