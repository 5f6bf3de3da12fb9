/** Queries on what came back to an ask: answers, shared lines, "not this time", and who was told. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';

export interface StoredAnswer {
  kind: 'promise' | 'introduction';
  outcomeId: string;
  personId: string;
}

/** The answers to an ask that I may see: all of them as its author, else my own. */
export async function answersTo(db: Reading, ask: string): Promise<StoredAnswer[]> {
  const { rows } = await sql<StoredAnswer>`
    select kind, outcome_id, person_id from ask_answer where ask_id = ${ask} order by at, outcome_id`.execute(
    db,
  );
  return rows;
}

/** Notes somebody's yes, for them and the author. `circle` is the two. */
export async function addAnswer(
  tx: Writing,
  answer: StoredAnswer & { ask: string; circle: string; now: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('askAnswer')
    .values({
      askId: answer.ask,
      kind: answer.kind,
      outcomeId: answer.outcomeId,
      personId: answer.personId,
      circleId: answer.circle,
      at: answer.now.toString(),
    })
    .execute();
}

/** Takes a place of an offer for me and notes my yes. False when none was left. */
export async function takePlace(
  tx: Writing,
  place: { ask: string; promise: string; circle: string; now: Temporal.Instant },
): Promise<boolean> {
  const { ask, promise, circle, now } = place;
  const { rows } = await sql<{ taken: boolean }>`
    select take_place(${ask}::uuid, ${promise}::uuid, ${circle}::uuid, ${now.toString()}::timestamptz) as taken`.execute(
    tx,
  );
  return one(rows).taken;
}

/** The ask that a promise answers, as far as I may see it. */
export async function askBehind(
  db: Reading,
  promise: string,
): Promise<{ ask: string; helper: string } | undefined> {
  const row = await db
    .selectFrom('askAnswer')
    .select(['askId', 'personId'])
    .where('outcomeId', '=', promise)
    .where('kind', '=', 'promise')
    .executeTakeFirst();
  return row && { ask: row.askId, helper: row.personId };
}

/** Forgets an answer that came to nothing: the ask is unanswered again, an offer has its place back. */
export async function removeAnswer(tx: Writing, outcome: string): Promise<void> {
  await tx.deleteFrom('askAnswer').where('outcomeId', '=', outcome).execute();
}

export interface StoredResource {
  id: string;
  byPerson: string;
  words: string;
  link: string | null;
  /** The promise that it was, for the two who know of it. */
  promiseId: string | null;
  forAskerAlone: boolean;
  at: string;
}

export async function addResource(
  tx: Writing,
  line: Omit<StoredResource, 'at'> & {
    ask: string;
    asker: string;
    circle: string;
    gathered: boolean;
    now: Temporal.Instant;
  },
): Promise<void> {
  await tx
    .insertInto('askResource')
    .values({
      id: line.id,
      askId: line.ask,
      circleId: line.circle,
      askerId: line.asker,
      byPerson: line.byPerson,
      words: line.words,
      link: line.link,
      promiseId: line.promiseId,
      forAskerAlone: line.forAskerAlone,
      gathered: line.gathered,
      at: line.now.toString(),
    })
    .execute();
}

/** The lines shared on an ask, and its answers, that I may see by now, oldest first. */
export async function resourcesOn(db: Reading, ask: string): Promise<StoredResource[]> {
  return db
    .selectFrom('askResource')
    .select(['id', 'byPerson', 'words', 'link', 'promiseId', 'forAskerAlone', 'at'])
    .where('askId', '=', ask)
    .orderBy('id')
    .execute();
}

/** How my ask is told: to all who have been here, to a few, or to nobody while nobody has; null for anybody else's. */
export async function howItIsTold(db: Reading, ask: string): Promise<'all' | 'few' | 'nobody-here' | null> {
  const { rows } = await sql<{ told: 'all' | 'few' | 'nobody-here' | null }>`
    select how_mine_is_told(${ask}::uuid) as told`.execute(db);
  return one(rows).told;
}

/** Notes, for nobody but me, what I made of an ask I was told of. */
export async function answerTold(
  tx: Writing,
  ask: string,
  answered: 'helped' | 'introduced' | 'shared' | 'not-this-time',
): Promise<void> {
  await tx.updateTable('told').set({ answered }).where('askId', '=', ask).execute();
}

/** Rests a topic for me until then. */
export async function restTopic(
  tx: Writing,
  rest: { person: string; ask: string; topic: string[]; until: Temporal.Instant },
): Promise<void> {
  const { person, ask, topic, until } = rest;
  await tx
    .insertInto('restingTopic')
    .values({ personId: person, askId: ask, topic, until: until.toString() })
    .onConflict((again) =>
      again.columns(['personId', 'askId']).doUpdateSet({ topic, until: until.toString() }),
    )
    .execute();
}

/** Destroys what only I could see of being told. */
export async function forgetToldAndResting(tx: Writing, me: string): Promise<void> {
  await tx.deleteFrom('told').where('personId', '=', me).execute();
  await tx.deleteFrom('restingTopic').where('personId', '=', me).execute();
}
