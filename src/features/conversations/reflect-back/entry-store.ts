/** The words of conversations: sealed with the key of their conversation, and nowhere else. */
import { randomUUID } from 'node:crypto';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { isUnreadable as keyIsUnreadable, newKey, seal, unseal } from '#platform/sealed/sealing.ts';
import type { Entry } from '../conversation.ts';
import { refuse } from '../refusals.ts';
import type { StoredConversation } from '../store.ts';

export interface NewEntry {
  kind: Entry['kind'];
  part: string;
  words: string;
  to?: string | null;
  betweenUs?: boolean | undefined;
}

const placeOf = (entry: string) => `conversation_entry.words:${entry}`;
const topicPlace = (conversation: string) => `conversation.topic:${conversation}`;

/** Writes down what somebody said. Returns its id, which says nothing about when. */
export async function addEntry(
  tx: Writing,
  it: StoredConversation,
  by: string,
  { kind, part, words, to = null, betweenUs = false }: NewEntry,
): Promise<string> {
  const id = randomUUID();
  const closed = await seal(tx, it.keyId ?? refuse('conversation.text-is-gone'), words.trim(), placeOf(id));
  await tx
    .insertInto('conversationEntry')
    .values({
      id,
      conversationId: it.id,
      authorId: by,
      kind,
      part,
      toEntry: to,
      betweenUs,
      words: closed,
    })
    .execute();
  return id;
}

/** What the speaker answered to a reflection. */
export async function saveVerdict(
  tx: Writing,
  reflection: string,
  verdict: 'yes' | 'not-quite',
): Promise<void> {
  await tx.updateTable('conversationEntry').set({ verdict }).where('id', '=', reflection).execute();
}

/** Takes what was prepared away, before it is written anew. */
export async function removePrepared(tx: Writing, conversation: string): Promise<void> {
  await tx
    .deleteFrom('conversationEntry')
    .where('conversationId', '=', conversation)
    .where('kind', '=', 'prepared')
    .execute();
}

/** The words of these entries that the reader may read, by entry. */
export async function wordsOf(db: Reading, it: StoredConversation): Promise<Map<string, string>> {
  if (!it.keyId) return new Map();
  const rows = await db
    .selectFrom('conversationEntry')
    .select(['id', 'words'])
    .where('conversationId', '=', it.id)
    .execute();
  const opened = await Promise.all(
    rows.map(async ({ id, words }) => [id, (await unseal(db, it.keyId!, words, placeOf(id))).words] as const),
  );
  return new Map(opened.flatMap(([id, words]) => (words === null ? [] : [[id, words] as const])));
}

/** The neutral line, sealed. */
export const sealTopic = (db: Reading, keyId: string, conversation: string, topic: string): Promise<Buffer> =>
  seal(db, keyId, topic.trim(), topicPlace(conversation));

/** The neutral line as it is read; null where there is none, or none any more. */
export const topicOf = async (db: Reading, it: StoredConversation): Promise<string | null> =>
  it.topic && it.keyId ? (await unseal(db, it.keyId, it.topic, topicPlace(it.id))).words : null;

/** Whether there are words that this installation cannot open. */
export const isUnreadable = async (db: Reading, it: StoredConversation): Promise<boolean> =>
  it.keyId !== null && keyIsUnreadable(db, it.keyId);

/**
 * Seals everything anew with a key of this circle, when a draft becomes an invitation: from then on each of those who take
 * part can have it destroyed. Returns the conversation with its new key; the old one is the caller's to destroy.
 */
export async function sealAnew(
  tx: Writing,
  it: StoredConversation,
  circle: string,
): Promise<StoredConversation> {
  if (await isUnreadable(tx, it)) refuseAnyone('sealed.unreadable');
  const keyId = await newKey(tx, { circle, by: it.opener });
  const topic = await topicOf(tx, it);
  for (const [id, words] of await wordsOf(tx, it)) {
    const closed = await seal(tx, keyId, words, placeOf(id));
    await tx.updateTable('conversationEntry').set({ words: closed }).where('id', '=', id).execute();
  }
  return { ...it, keyId, topic: topic === null ? null : await sealTopic(tx, keyId, it.id, topic) };
}
