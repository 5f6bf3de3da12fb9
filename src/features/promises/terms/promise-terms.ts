/** What a promise is about: its terms, and the guards that look at terms. */
import { refuse } from '../refusals.ts';
import { hasWords } from '#platform/input/text.ts';

export interface Terms {
  what: string;
  doneLooksLike: string;
  /** YYYY-MM-DD; null says "no rush". */
  dueOn: string | null;
}

/** Terms as somebody wrote them: anything may still be missing; `dueOn: null` is a choice, absent is not. */
export interface DraftTerms {
  what?: string | undefined;
  doneLooksLike?: string | undefined;
  dueOn?: string | null | undefined;
}

const isSaid = (words: string | undefined): words is string => hasWords(words);

/**
 * Completes a draft: what is left out stays as it was. `today` is the writer's own day; null
 * takes any day, where it was agreed before.
 * Refuses terms without what, without what done looks like, without a day or "no rush", or with a new day that has passed (S2-7.1).
 */
export function completeTerms(draft: DraftTerms, before: Partial<Terms>, today: string | null): Terms {
  const what = draft.what ?? before.what;
  const doneLooksLike = draft.doneLooksLike ?? before.doneLooksLike;
  const dueOn = draft.dueOn === undefined ? before.dueOn : draft.dueOn;
  if (!isSaid(what)) return refuse('promise.what-is-missing');
  if (!isSaid(doneLooksLike)) return refuse('promise.done-is-missing');
  if (dueOn === undefined) return refuse('promise.date-is-missing');
  if (dueOn !== null && dueOn !== before.dueOn && today !== null && dueOn < today)
    return refuse('promise.date-has-passed');
  return { what: what.trim(), doneLooksLike: doneLooksLike.trim(), dueOn };
}

/** Whether two sets of terms say something different. */
export const differ = (one: Terms, other: Terms): boolean =>
  one.what !== other.what || one.doneLooksLike !== other.doneLooksLike || one.dueOn !== other.dueOn;
