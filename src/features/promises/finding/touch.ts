/** Whom somebody's work touches by their promises: the other side of each that is still open. */
import type { TouchSource } from '#platform/touch.ts';
import { openPromisesOf } from './list-store.ts';

const mostTouched = 100;

/** Newest first. */
export const touchedByPromises: TouchSource = async (db, party) =>
  (await openPromisesOf(db, party, mostTouched)).map(({ id, terms, customerId, performerId }) => ({
    party: customerId === party ? performerId : customerId,
    because: { kind: 'promise', id, words: terms.what },
  }));
