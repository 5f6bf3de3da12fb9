/** Queries on the questions of those affected. */
import { sql } from 'kysely';
import { refuseSixth } from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { newId } from '#platform/id.ts';
import { refuseAnyone } from '#platform/refusals.ts';

export interface Question {
  id: string;
  headsUp: string;
  circle: string;
  /** The party for which it was asked. */
  party: string;
  askedBy: string;
  words: string;
  askedAt: string;
  reply: string | null;
  repliedBy: string | null;
  repliedAt: string | null;
}

const questions = (db: Reading) =>
  db
    .selectFrom('heads_up_question')
    .select([
      ...(['id', 'heads_up_id as headsUp', 'circle_id as circle', 'party_id as party'] as const),
      ...(['asked_by as askedBy', 'words', 'asked_at as askedAt', 'reply'] as const),
      ...(['replied_by as repliedBy', 'replied_at as repliedAt'] as const),
    ]);

/** The questions asked about these heads-ups, oldest first, as far as the reader's circles go. */
export const questionsAbout = async (db: Reading, headsUps: readonly string[]): Promise<Question[]> =>
  headsUps.length === 0 ? [] : questions(db).where('heads_up_id', 'in', headsUps).orderBy('id').execute();

/** Locks a question for its answer; one that cannot be seen is not found. */
export const lockQuestion = async (tx: Writing, id: string, headsUp: string): Promise<Question> =>
  (await questions(tx)
    .where('id', '=', id)
    .where('heads_up_id', '=', headsUp)
    .forUpdate()
    .executeTakeFirst()) ?? refuseAnyone('not-found');

/** Refuses (`enough-waits`) a sixth question of mine that waits for this author's answer, whatever they told. */
export const refuseSixthQuestion = (tx: Writing, author: string): Promise<void> =>
  refuseSixth(
    tx,
    [author],
    sql`select h.author_id from heads_up_question q join heads_up h on h.id = q.heads_up_id
      where q.asked_by = my_person() and q.reply is null and h.state = 'sent'`,
  );

export async function addQuestion(
  tx: Writing,
  {
    headsUp,
    circle,
    party,
    askedBy,
    words,
    askedAt,
  }: Omit<Question, 'id' | 'reply' | 'repliedBy' | 'repliedAt'>,
): Promise<void> {
  await tx
    .insertInto('heads_up_question')
    .values({
      ...{ id: newId(), heads_up_id: headsUp, circle_id: circle, party_id: party },
      ...{ asked_by: askedBy, words, asked_at: askedAt },
    })
    .execute();
}

export async function saveReply(
  tx: Writing,
  question: string,
  { reply, by, at }: { reply: string; by: string; at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('heads_up_question')
    .set({ reply, replied_by: by, replied_at: at.toString() })
    .where('id', '=', question)
    .execute();
}

/** The questions somebody asked, oldest first. */
export const questionsOf = (db: Reading, person: string): Promise<Question[]> =>
  questions(db).where('asked_by', '=', person).orderBy('id').execute();
