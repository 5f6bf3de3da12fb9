/** Queries on lessons: what somebody learned in a review, shared by themselves alone. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';

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
    .values({ id, circleId: circle, authorId: author, words, at: now.toString() })
    .execute();
}

interface Range {
  after: string | undefined;
  many: number;
  /** Only lessons for these two parties, and for nobody else beside their author. */
  two?: readonly [string, string] | undefined;
}

/** Lessons in my circles, newest first. */
export const lessonsFrom = (db: Reading, { after, many, two }: Range): Promise<Lesson[]> =>
  db
    .selectFrom('lesson')
    .select(['id', 'authorId as author', 'words', 'at'])
    .$if(after !== undefined, (query) => query.where('id', '<', after!))
    .$if(two !== undefined, (query) => query.where(isForTwo(two!)))
    .orderBy('id', 'desc')
    .limit(many)
    .execute();

/** Whether the circle of a lesson holds both parties and, besides its author, no other. */
const isForTwo = ([one, other]: readonly [string, string]) => sql<boolean>`
  circle_id in (select circle_id from circle_party where party_id = ${one}::uuid
    intersect select circle_id from circle_party where party_id = ${other}::uuid)
  and not exists (select from circle_party p where p.circle_id = lesson.circle_id
    and p.party_id not in (${one}::uuid, ${other}::uuid, lesson.author_id))`;

/** Takes back a lesson of mine; refuses `not-found` for any other. */
export async function removeLesson(tx: Writing, id: string): Promise<void> {
  const { numDeletedRows } = await tx.deleteFrom('lesson').where('id', '=', id).executeTakeFirst();
  if (numDeletedRows === 0n) refuseAnyone('not-found');
}

/** The lessons I shared. */
export const ownLessons = (db: Reading, me: string): Promise<Lesson[]> =>
  db
    .selectFrom('lesson')
    .select(['id', 'authorId as author', 'words', 'at'])
    .where('authorId', '=', me)
    .orderBy('id')
    .execute();
