/** Nobody is named in a conversation who is not part of it (model 15.2, law 3). */
import { peopleMentioned, peopleNamed } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { Conversation } from './conversation.ts';
import { refuse } from './refusals.ts';

/** Refuses words that mention a person who is not among these. A team is not a person and may be mentioned. */
export async function refuseAbsentNames(
  db: Reading,
  people: readonly string[],
  ...texts: readonly (string | undefined)[]
): Promise<void> {
  const named = await peopleMentioned(db, texts.join('\n'));
  const absent = named.find((party) => !people.includes(party.id));
  if (absent) refuse('conversation.names-someone-absent', { party: absent });
}

/** The same for words in a conversation: nobody is named who is not part of it. */
export const refuseAbsentHere = (
  db: Reading,
  { people }: Pick<Conversation, 'people'>,
  ...texts: readonly (string | undefined)[]
): Promise<void> =>
  refuseAbsentNames(
    db,
    people.map(({ person }) => person),
    ...texts,
  );

/** In a review people are named only where they are thanked, or by themselves (B36). Refuses `conversation.names-a-cause`. */
export async function refuseCauses(db: Reading, by: string, ...texts: readonly string[]): Promise<void> {
  const named = await peopleNamed(db, texts.join('\n'), by);
  if (named.length > 0) refuse('conversation.names-a-cause');
}
