/** Words that some have agreed on: which of them are in force on a day, and when they are looked over (B41, B43). Pure. */

/** What was agreed, and how all will know that it goes well. */
export interface AgreementWords {
  text: string;
  goodLooksLike: string;
}

/** Whether two wordings say the same, word for word. */
export const isWordedAlike = (one: AgreementWords, other: AgreementWords): boolean =>
  one.text === other.text && one.goodLooksLike === other.goodLooksLike;

/** The days on which a wording holds; without a last day, until another is agreed. */
interface Period {
  from: string;
  until: string | null;
}

/** A wording that was agreed; `by` proposed it. */
export interface Agreed extends AgreementWords, Period {
  agreedAt: string;
  by: string;
}

/** The one wording in force on a day: the last one agreed that covers it; null while nothing is agreed. */
export const wordingOn = <Wording extends Period>(
  wordings: readonly Wording[],
  day: string,
): Wording | null =>
  wordings.findLast(({ from, until }) => from <= day && (until === null || day <= until)) ??
  wordings[0] ??
  null;

/** Agreed wordings that come into force later, in order. */
export const wordingsAfter = <Wording extends Period>(wordings: readonly Wording[], day: string): Wording[] =>
  wordings.filter(({ from }) => from > day);

/** From when words hold that are agreed today: from the day that was proposed, if it is still to come. */
export const holdsFrom = (proposed: string | null, today: string): string =>
  proposed !== null && proposed > today ? proposed : today;

/** The usual time until what was agreed is looked over again. */
export const nextReview = (today: string): string =>
  Temporal.PlainDate.from(today).add({ months: 3 }).toString();

/** Whether the day has come to look over what was agreed. */
export const isReviewDue = (
  { state, reviewOn }: { state: string; reviewOn: string | null },
  today: string,
): boolean => state === 'agreed' && reviewOn !== null && reviewOn <= today;

interface Days {
  from?: string | null | undefined;
  until?: string | null | undefined;
  today: string;
}

/** Refuses days of a new wording that lie behind, or end before they begin. */
export function refuseDaysOutOfOrder(
  { from, until, today }: Days,
  say: { hasPassed: () => never; endsBeforeItBegins: () => never },
): void {
  if ((from && from < today) || (until && until < today)) say.hasPassed();
  if (until && until < (from ?? today)) say.endsBeforeItBegins();
}
