/** What happens to promises that other features hear of; `person` moved it. */
import { Id } from '#platform/contract.ts';
import { defineEvent } from '#platform/jobs.ts';

export const promiseSatisfied = defineEvent('promise.satisfied', { promise: Id, person: Id });
/** It ended, kept or not. */
export const promiseClosed = defineEvent('promise.closed', { promise: Id, person: Id });
