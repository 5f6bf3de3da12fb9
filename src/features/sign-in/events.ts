/** What happens at the set-up that others hear of. */
import { Id } from '#platform/contract.ts';
import { defineEvent } from '#platform/jobs.ts';

/** Whoever set the workplace up, `person`, wants to look around in a sample first. */
export const sampleWanted = defineEvent('sample.fill', { person: Id });
