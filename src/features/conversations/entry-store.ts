/** The words of conversations: sealed with the key of their conversation, and nowhere else. */
import { randomUUID } from 'node:crypto';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { isUnreadable as keyIsUnreadable, newKey, seal, unseal } from '#platform/sealed/sealing.ts';
import type { Entry } from './conversation.ts';
import type { StoredConversation } from './conversation-stored.ts';
import { refuse } from './refusals.ts';

/** What somebody says, before it is sealed. */
export interface NewEntry {
  /** Chosen beforehand, where another belongs to it. */
  id?: string;
  kind: Entry['kind'];
  part: string;
  words: string;
  to?: string | null;
  betweenUs?: boolean | undefined;
}

const placeOf = (entry: string) => `conversation_entry.words:${entry}`;
const topicPlace = (conversation: string) => `conversation.topic:${conversation}`;

/** An id that says nothing about when. */
export const newEntryId = (): string => randomUUID();

/** Writes down what somebody said, in this order. */
export async function addEntries(
  tx: Writing,
  it: StoredConversation,
  by: string,
  said: readonly NewEntry[],
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const { id = newEntryId(), kind, part, words, to = null, betweenUs = false } of said) {
    const key = it.keyId ?? refuse('conversation.text-is-gone');
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
        words: await seal(tx, key, words.trim(), placeOf(id)),
      })
      .execute();
    entries.push({ id, by, kind, part, to, verdict: null, betweenUs });
  }
  return entries;
}

const rowsIn = (db: Reading, conversations: readonly string[]) =>
  db
    .selectFrom('conversationEntry')
    .select(['id', 'conversationId', 'authorId', 'kind', 'part', 'toEntry', 'verdict', 'betweenUs'])
    .where('conversationId', 'in', conversations)
    .orderBy('position')
    .execute();

const entryOf = (row: Awaited<ReturnType<typeof rowsIn>>[number]): Entry => ({
  id: row.id,
  by: row.authorId,
  kind: row.kind as Entry['kind'],
  part: row.part,
  to: row.toEntry,
  verdict: row.verdict as Entry['verdict'],
  betweenUs: row.betweenUs,
});

/** What the reader may read in these conversations, in the order in which it was said; the words stay sealed. */
export async function entriesIn(
  db: Reading,
  conversations: readonly string[],
): Promise<Map<string, Entry[]>> {
  const byConversation = Map.groupBy(await rowsIn(db, conversations), (row) => row.conversationId);
  return new Map([...byConversation].map(([id, rows]) => [id, rows.map(entryOf)]));
}

/** Takes away what is not there any more, and keeps what speakers answered to reflections. */
export async function saveEntries(
  tx: Writing,
  before: StoredConversation,
  after: StoredConversation,
): Promise<void> {
  const left = new Map(after.entries.map((entry) => [entry.id, entry]));
  const gone = before.entries.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  if (gone.length > 0) await tx.deleteFrom('conversationEntry').where('id', 'in', gone).execute();
  for (const { id, verdict } of before.entries) {
    const now = left.get(id)?.verdict ?? null;
    if (now !== verdict && left.has(id))
      await tx.updateTable('conversationEntry').set({ verdict: now }).where('id', '=', id).execute();
  }
}

/** The words of these entries that the reader may read, by entry. */
export async function wordsOf(db: Reading, it: StoredConversation): Promise<Map<string, string>> {
  const key = it.keyId;
  if (!key) return new Map();
  const rows = await db
    .selectFrom('conversationEntry')
    .select(['id', 'words'])
    .where('conversationId', '=', it.id)
    .execute();
  const opened = await Promise.all(
    rows.map(async ({ id, words }) => [id, (await unseal(db, key, words, placeOf(id))).words] as const),
  );
  return new Map(opened.flatMap(([id, words]) => (words === null ? [] : [[id, words] as const])));
}

/** The neutral line, sealed. */
export const sealTopic = (
  db: Reading,
  { id, keyId }: Pick<StoredConversation, 'id' | 'keyId'>,
  topic: string,
): Promise<Buffer> => seal(db, keyId ?? refuse('conversation.text-is-gone'), topic.trim(), topicPlace(id));

/** The neutral line as it is read; null where there is none, or none any more. */
export const topicOf = async (db: Reading, it: StoredConversation): Promise<string | null> =>
  it.topic && it.keyId ? (await unseal(db, it.keyId, it.topic, topicPlace(it.id))).words : null;

/** Whether there are words that this installation cannot open. */
export const isUnreadable = async (db: Reading, it: StoredConversation): Promise<boolean> =>
  it.keyId !== null && keyIsUnreadable(db, it.keyId);

/**
 * Seals everything anew with a key of this circle, when a draft becomes an invitation: from then on each of those who take
 * part can have it destroyed.
 */
export async function sealAnew(
  tx: Writing,
  it: StoredConversation,
  circle: string,
): Promise<Pick<StoredConversation, 'keyId' | 'topic'>> {
  if (await isUnreadable(tx, it)) refuseAnyone('sealed.unreadable');
  const keyId = await newKey(tx, { circle, by: it.opener });
  const topic = await topicOf(tx, it);
  for (const [id, words] of await wordsOf(tx, it)) {
    const closed = await seal(tx, keyId, words, placeOf(id));
    await tx.updateTable('conversationEntry').set({ words: closed }).where('id', '=', id).execute();
  }
  return { keyId, topic: topic === null ? null : await sealTopic(tx, { id: it.id, keyId }, topic) };
}
