/** Queries on lessons: what somebody learned in a review, shared by themselves alone. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { defined } from '#platform/defined.ts';
import { mostHits, type SearchSource } from '#platform/search.ts';

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
  /** Only lessons that are for this party, whoever else they are for. */
  party?: string | undefined;
}

/** Lessons in my circles, newest first. */
export const lessonsFrom = (db: Reading, { after, many, two, party }: Range): Promise<Lesson[]> =>
  db
    .selectFrom('lesson')
    .select(['id', 'authorId as author', 'words', 'at'])
    .$if(after !== undefined, (query) => query.where('id', '<', defined(after)))
    .$if(party !== undefined, (query) => query.where(isForParty(defined(party))))
    .$if(two !== undefined, (query) => query.where(isForTwo(defined(two))))
    .orderBy('id', 'desc')
    .limit(many)
    .execute();

const isForParty = (party: string) =>
  sql<boolean>`circle_id in (select circle_id from circle_party where party_id = ${party}::uuid)`;

/** Whether the circle of a lesson holds both parties and, besides its author, no other. */
const isForTwo = ([one, other]: readonly [string, string]) => sql<boolean>`
  circle_id in (select circle_id from circle_party where party_id = ${one}::uuid
    intersect select circle_id from circle_party where party_id = ${other}::uuid)
  and not exists (select from circle_party p where p.circle_id = lesson.circle_id
    and p.party_id not in (${one}::uuid, ${other}::uuid, lesson.author_id))`;

/** Lessons shared in my circles by their words, for the one search, newest first. */
export const lessonsByWords: SearchSource['hits'] = () => sql`
  select 'lessons' as group, 'lesson' as kind, l.id, l.words as title, null as words, l.author_id as party
  from lesson l
  where l.circle_id = any (wanted.circles) and to_tsvector('simple', plain(l.words)) @@ wanted.beginnings
  order by l.id desc limit ${mostHits}`;

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
