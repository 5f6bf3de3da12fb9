/** Nothing about someone who is not in the room (model 15.2; S3-18, S3-20, B20). */
import type { Reading } from '#platform/database/transaction.ts';
import { mentionsIn } from '#platform/mention.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { outsideCircle, partiesNamed } from './circles/circle-store.ts';
import type { PartyView } from './contract.ts';
import { linksToAConversation } from './mention.ts';
import { peopleInPlainWords } from './naming/plain-name-store.ts';
import { refuse } from './refusals.ts';

/**
 * Refuses `between-us` when the words point to a conversation: what is said in one does not travel, nor does the news that
 * there is one (B37).
 */
export function refuseLinksToTalks(words: string): void {
  if (linksToAConversation(words)) refuseAnyone('between-us');
}

/**
 * The people (not the teams) whom these words mention; for places where nobody is to be named. Refuses `between-us` when the
 * words point to a conversation.
 */
export async function peopleMentioned(db: Reading, words: string): Promise<PartyView[]> {
  refuseLinksToTalks(words);
  const named = await partiesNamed(
    db,
    mentionsIn(words).map((mention) => mention.id),
  );
  return [...named.values()].filter((party) => party.kind === 'person');
}

/**
 * The people whom these words name at all, on purpose or as a plain full name, besides this one; for places where a person
 * may never be the cause. Refuses `between-us` when the words point to a conversation.
 */
export async function peopleNamed(
  db: Reading,
  words: string,
  besides: string | null = null,
): Promise<PartyView[]> {
  const mentioned = await peopleMentioned(db, words);
  const plain = await peopleInPlainWords(db, words, besides);
  return [...mentioned, ...plain].filter(({ id }) => id !== besides);
}

/**
 * Refuses `people.names-someone-absent` when the words mention a person who is not in the circle.
 * A team is not a person and may be mentioned.
 */
export async function refuseAbsentMentions(db: Reading, words: string, circle: string): Promise<void> {
  const people = await peopleMentioned(db, words);
  const [absent] = await outsideCircle(
    db,
    people.map((party) => party.id),
    circle,
  );
  if (absent) refuse('people.names-someone-absent', { party: people.find((party) => party.id === absent) });
}
