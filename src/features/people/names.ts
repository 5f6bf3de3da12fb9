/** Names as somebody writes them: tidied, refused where nobody could read them, and told apart from everybody else's. */
import type { Writing } from '#platform/database/transaction.ts';
import { isName, tidyName } from './person.ts';
import { lockNames, confusableWith } from './person-store.ts';
import { refuse } from './refusals.ts';

/** The name of a person, a team or the workplace as it is kept. Refuses `people.name-unclear`. */
export function readableName(text: string): string {
  const name = tidyName(text);
  return isName(name) ? name : refuse('people.name-unclear');
}

/**
 * A person's name that nobody else here has, by the letter or by its looks: names stand alone on most pages, so whoever
 * shares one says in it what tells them apart. No team has it either: what is meant for one would reach the other.
 * It stays theirs until the transaction ends. Refuses `people.name-taken` and `people.name-of-another-kind`.
 */
export async function ownName(tx: Writing, text: string, except?: string): Promise<string> {
  const name = readableName(text);
  await lockNames(tx);
  const whose = await confusableWith(tx, name, except);
  if (whose === 'team') refuse('people.name-of-another-kind');
  return whose === 'person' ? refuse('people.name-taken') : name;
}

/** A name of a team, or of the workplace, that is no person's. Teams in different places may share one. */
export async function teamName(tx: Writing, text: string): Promise<string> {
  const name = readableName(text);
  await lockNames(tx);
  return (await confusableWith(tx, name)) === 'person' ? refuse('people.name-of-another-kind') : name;
}
