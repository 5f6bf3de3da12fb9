/** Names as somebody writes them: tidied, refused where nobody could read them, and told apart from everybody else's. */
import type { Reading } from '#platform/database/transaction.ts';
import { isName, tidyName } from './person.ts';
import { isNameAlike } from './person-store.ts';
import { refuse } from './refusals.ts';

/** The name of a person, a team or the workplace as it is kept. Refuses `people.name-unclear`. */
export function readableName(text: string): string {
  const name = tidyName(text);
  return isName(name) ? name : refuse('people.name-unclear');
}

/**
 * A person's name that nobody else here has, by the letter or by its looks: names stand alone on most pages, so whoever
 * shares one says in it what tells them apart. Refuses `people.name-taken`.
 */
export async function ownName(db: Reading, text: string, except?: string): Promise<string> {
  const name = readableName(text);
  return (await isNameAlike(db, name, except)) ? refuse('people.name-taken') : name;
}
