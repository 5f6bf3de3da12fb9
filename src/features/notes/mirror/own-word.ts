/** How somebody's own word went, in kinds of sentences: for themselves alone, never a number (B17, S2-7.5, S3-7). Pure. */
import { defined } from '#platform/defined.ts';

/** A promise of one's own. Days are one's own calendar days. */
export interface MirrorPromise {
  state: string;
  mine: 'customer' | 'performer';
  dueOn: string | null;
  wasAsked: boolean;
  reportedOn: string | null;
  renewedOn: string | null;
  dueBefore: string | null;
  wasCountered: boolean;
  movedOn: string;
}

export const howWordWent = [
  'open',
  'reported',
  'kept',
  'kept-on-new-terms',
  'renewed',
  'taken-back-before',
  'taken-back-after',
  'after-its-day',
  'open-after-its-day',
] as const;
export type HowWordWent = (typeof howWordWent)[number];

export const howAnswered = ['yes', 'another-way', 'not-now', 'waiting', 'no-answer'] as const;
export type HowAnswered = (typeof howAnswered)[number];

/** New terms count as kept word when they were agreed before the day that held until then. */
const wasRenewedInTime = ({ renewedOn, dueBefore }: MirrorPromise): boolean =>
  renewedOn !== null && (dueBefore === null || renewedOn <= dueBefore);

/** How my word on it went and the day of that; null where I never gave it, or was let off. */
export function howMyWordWent(
  promise: MirrorPromise,
  today: string,
): { how: HowWordWent; on: string } | null {
  const { state, mine, dueOn, reportedOn, movedOn } = promise;
  if (mine !== 'performer') return null;
  const inTime = (on: string) => dueOn === null || on <= dueOn;
  if (state === 'reported' || state === 'satisfied') {
    const on = reportedOn ?? movedOn;
    if (!inTime(on)) return { how: 'after-its-day', on };
    // kept it is once whoever it was for has said so
    if (state === 'reported') return { how: 'reported', on };
    return { how: wasRenewedInTime(promise) ? 'kept-on-new-terms' : 'kept', on };
  }
  if (state === 'reneged')
    return { how: inTime(movedOn) ? 'taken-back-before' : 'taken-back-after', on: movedOn };
  if (state !== 'promised') return null;
  if (!inTime(today)) return { how: 'open-after-its-day', on: defined(dueOn) };
  return { how: wasRenewedInTime(promise) ? 'renewed' : 'open', on: dueOn ?? movedOn };
}

/** How a request of mine was answered; null for what was no request of mine, or what I took back myself. */
export function howIWasAnswered({ mine, wasAsked, state, wasCountered }: MirrorPromise): HowAnswered | null {
  if (mine !== 'customer' || !wasAsked || state === 'withdrawn') return null;
  if (state === 'declined') return 'not-now';
  if (state === 'lapsed') return 'no-answer';
  if (wasCountered) return 'another-way';
  return state === 'requested' ? 'waiting' : 'yes';
}
