/** What happens to asks and introductions that other features hear of. */
import { Id } from '#platform/contract.ts';
import { defineEvent } from '#platform/jobs.ts';

/** `person` is its author. */
export const askClosed = defineEvent('ask.closed', { ask: Id, person: Id });
/** The two who were introduced have both said yes; the introducer is no part of it. */
export const introductionMet = defineEvent('introduction.met', { person: Id, other: Id });
