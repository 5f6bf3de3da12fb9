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
    .selectFrom('headsUpQuestion')
    .select(['id', 'headsUpId as headsUp', 'circleId as circle', 'partyId as party'])
    .select(['askedBy', 'words', 'askedAt', 'reply', 'repliedBy', 'repliedAt']);

/** The questions asked about these heads-ups, oldest first, as far as the reader's circles go. */
export const questionsAbout = async (db: Reading, headsUps: readonly string[]): Promise<Question[]> =>
  headsUps.length === 0 ? [] : questions(db).where('headsUpId', 'in', headsUps).orderBy('id').execute();

/** Locks a question for its answer; one that cannot be seen is not found. */
export const lockQuestion = async (tx: Writing, id: string, headsUp: string): Promise<Question> =>
  (await questions(tx)
    .where('id', '=', id)
    .where('headsUpId', '=', headsUp)
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
    .insertInto('headsUpQuestion')
    .values({
      id: newId(),
      headsUpId: headsUp,
      circleId: circle,
      partyId: party,
      askedBy,
      words,
      askedAt,
    })
    .execute();
}

export async function saveReply(
  tx: Writing,
  question: string,
  { reply, by, at }: { reply: string; by: string; at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('headsUpQuestion')
    .set({ reply, repliedBy: by, repliedAt: at.toString() })
    .where('id', '=', question)
    .execute();
}

/** The questions somebody asked, oldest first. */
export const questionsOf = (db: Reading, person: string): Promise<Question[]> =>
  questions(db).where('askedBy', '=', person).orderBy('id').execute();
