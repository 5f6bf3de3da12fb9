/** What asks and introductions leave to the clock. `person` is whose they are, except in a letter: whom it goes to. */
import { Id } from '#platform/contract.ts';
import { defineJob } from '#platform/jobs.ts';

const ofAsk = { ask: Id, person: Id };

/** Who is told of it next. */
export const askRoute = defineJob('ask.route', ofAsk);
/** The letter "needed today". */
export const askLetter = defineJob('ask.write', ofAsk);
/** The private suggestion, the working day after its date. */
export const askSuggestion = defineJob('ask.suggest', ofAsk);
export const askLapse = defineJob('ask.lapse', ofAsk);
export const introductionLapse = defineJob('introduction.lapse', { introduction: Id, person: Id });
