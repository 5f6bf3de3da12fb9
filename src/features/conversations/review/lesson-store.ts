/** Queries on lessons: what somebody learned in a review, shared by themselves alone. */
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusal.ts';

export interface Lesson {
  id: string;
  author: string;
  words: string;
  at: string;
}

export async function addLesson(
  tx: Writing,
  lesson: Omit<Lesson, 'at'> & { circle: string; now: Temporal.Instant },
): Promise<void> {
  const { id, circle, author, words, now } = lesson;
  await tx
    .insertInto('lesson')
    .values({ id, circle_id: circle, author_id: author, words, at: now.toString() })
    .execute();
}

/** Lessons in my circles, newest first. */
export const lessonsFrom = (db: Reading, after: string | undefined, many: number): Promise<Lesson[]> =>
  db
    .selectFrom('lesson')
    .select(['id', 'author_id as author', 'words', 'at'])
    .$if(after !== undefined, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(many)
    .execute();

/** Takes back a lesson of mine; refuses `not-found` for any other. */
export async function removeLesson(tx: Writing, id: string): Promise<void> {
  const { numDeletedRows } = await tx.deleteFrom('lesson').where('id', '=', id).executeTakeFirst();
  if (numDeletedRows === 0n) refuseAnyone('not-found');
}

/** The lessons I shared. */
export const ownLessons = (db: Reading, me: string): Promise<Lesson[]> =>
  db
    .selectFrom('lesson')
    .select(['id', 'author_id as author', 'words', 'at'])
    .where('author_id', '=', me)
    .orderBy('id')
    .execute();
