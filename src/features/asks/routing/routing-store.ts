/** The worker's way across circles: each query is one named function that returns only what routing needs. */
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { dayFor, worksBefore, type Availability } from '#platform/calendar.ts';
import { nobody, reading, writing, type Reading, type Writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import { queue, queueEach, unqueue } from '#platform/jobs.ts';
import { askLetter, askRoute } from '../scheduled-jobs.ts';

export interface AskToRoute {
  authorId: string;
  state: 'open' | 'closed';
  direction: 'need' | 'offer';
  near: boolean;
  what: string;
  why: string;
  /** The names of the teams it was asked of. */
  teams: string[];
  postedAt: string;
  neededToday: boolean;
  isAnswered: boolean;
  told: number;
  /** The circles its asker is in: only what can be seen there may serve as evidence. */
  askerCircles: string[];
}

/** What routing needs to know of an ask; nothing for one that is gone. */
export async function askToRoute(db: Reading, ask: string): Promise<AskToRoute | undefined> {
  const { rows } = await sql<AskToRoute>`select * from routing_ask(${ask}::uuid)`.execute(db);
  return rows[0];
}

export interface StoredEvidence {
  id: number;
  circleId: string;
  askedAt: string;
  knownAt: string;
  askerId: string | null;
  text: string;
  paths: string[];
  authors: string[];
  helpers: string[];
  /** Those of them who are known from work alone: learnt from, and nobody to tell. */
  unknown: string[];
}

/** Evidence added after the one numbered `seen`, in the order in which it was added. */
export const evidenceAfter = (worker: Pool, seen: number, most: number): Promise<StoredEvidence[]> =>
  reading(worker, nobody, async (db) => {
    const { rows } = await sql<StoredEvidence>`select * from routing_evidence(${seen}, ${most})`.execute(db);
    return rows;
  });

/** A page of the newest `newest` pieces of evidence, in the order in which they became known. */
export const historyAfter = (
  worker: Pool,
  last: Pick<StoredEvidence, 'knownAt' | 'id'> | undefined,
  newest: number,
  most: number,
): Promise<StoredEvidence[]> =>
  reading(worker, nobody, async (db) => {
    const from = last?.knownAt ?? '-infinity';
    const { rows } = await sql<StoredEvidence>`
      select * from routing_history(${from}::timestamptz, ${last?.id ?? 0}, ${newest}, ${most})`.execute(db);
    return rows;
  });

export interface Strength {
  personId: string;
  words: string;
  since: string;
}

/** What people say of themselves that shares words with an ask, where its asker can see it. */
export async function strengthsFor(
  db: Reading,
  ask: string,
  words: string,
  most: number,
): Promise<Strength[]> {
  const { rows } = await sql<Strength>`
    select * from routing_strengths(${ask}::uuid, ${words}, ${most})`.execute(db);
  return rows;
}

export interface Room {
  personId: string;
  toldLately: number;
}

/** Somebody with room but for their calendar, which is read here: a database knows fewer time zones. */
interface RoomRow extends Room {
  days: Availability;
  byDay: string | null;
  /** When they were told of asks in the last two days, and of how many they may be in a day. */
  toldAt: string[];
  toldADay: number;
}

/** Who of these people has room to be told of an ask. */
export const roomFor = async (
  db: Reading,
  ask: string,
  people: readonly string[],
  now: Temporal.Instant,
): Promise<Room[]> => (await roomRowsFor(db, ask, people, now)).filter((row) => hasRoomToday(row, now));

/** They have not been told of enough today, and have the time. */
function hasRoomToday({ days, byDay, toldAt, toldADay: most }: RoomRow, now: Temporal.Instant) {
  const today = dayFor(now, days.timeZone);
  const toldToday = toldAt.filter((at) => dayFor(Temporal.Instant.from(at), days.timeZone) === today);
  return toldToday.length < most && hasTime(days, byDay, now);
}

/** Whether somebody is not away today and still works before the day of an ask is over. */
export function hasTime(days: Availability, byDay: string | null, now: Temporal.Instant): boolean {
  const today = dayFor(now, days.timeZone);
  const isAway = days.away.some(({ from, until }) => from <= today && today <= until);
  return !isAway && worksBefore(now, days, byDay);
}

async function roomRowsFor(
  db: Reading,
  ask: string,
  people: readonly string[],
  now: Temporal.Instant,
): Promise<RoomRow[]> {
  const { rows } = await sql<RoomRow>`
    select * from routing_room(${ask}::uuid, ${[...people]}::uuid[], ${now.toString()}::timestamptz)`.execute(
    db,
  );
  return rows;
}

/** A handful of people in the ask's circle of whom nothing is known yet: the same for the same seed. */
export async function newcomersFor(db: Reading, ask: string, seed: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select routing_newcomers(${ask}::uuid, ${seed}, ${most}) as id`.execute(db);
  return rows.map((row) => row.id);
}

/** Somebody to tell, and why it reached them. */
export interface ToTell {
  person: string;
  because: unknown;
}

/** One round: whom it tells, who of them hears by mail as well, and when the next one is. */
export interface Round {
  people: readonly ToTell[];
  writeTo: readonly string[];
  next: { at: Temporal.Instant; author: string };
}

/**
 * Tells people of an ask, each for themselves, and plans the next round in the same transaction: a round that was broken off
 * and is run again has either told nobody, or is in the place of the next one and tells nobody more.
 */
export const tell = (
  worker: Pool,
  ask: string,
  { people, writeTo, next }: Round,
  now: Temporal.Instant,
): Promise<void> =>
  writing(worker, nobody, async (tx) => {
    const ids = people.map((one) => one.person);
    const reasons = people.map((one) => JSON.stringify(one.because));
    if (ids.length > 0)
      await sql`
        select routing_tell(${ask}::uuid, ${ids}::uuid[], ${reasons}::jsonb[], ${now.toString()}::timestamptz)`.execute(
        tx,
      );
    await queueLetters(tx, ask, writeTo);
    await queue(tx, askRoute, { ask, person: next.author }, { at: next.at, key: ask });
  });

/** Leaves a letter to each of these people to jobs of their own, and is not done again. */
export const writeOnce = (worker: Pool, ask: string, people: readonly string[]): Promise<void> =>
  writing(worker, nobody, async (tx) => {
    await queueLetters(tx, ask, people);
    await unqueue(tx, askRoute, ask);
  });

const queueLetters = (tx: Writing, ask: string, people: readonly string[]): Promise<void> =>
  queueEach(
    tx,
    askLetter,
    people.map((person) => ({ payload: { ask, person }, key: keyOfLetter(ask, person) })),
  );

/** The letter's job is taken back by the very transaction that posts it, so that it is posted once. */
export const keyOfLetter = (ask: string, person: string) => `${ask}:${person}`;

/** Who of these people wants to hear at once of what is needed today. */
export async function atOnceAmong(db: Reading, people: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select routing_at_once(${[...people]}::uuid[]) as id`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

/** Who around the asker of a near ask wants to hear of it at once; nobody for any other ask. */
export async function atOnceNear(db: Reading, ask: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select routing_near_at_once(${ask}::uuid) as id`.execute(db);
  return rows.map((row) => row.id);
}

/** How many of those who were known from work alone have joined by now. */
export const howManyJoined = (worker: Pool): Promise<number> =>
  reading(worker, nobody, async (db) => {
    const { rows } = await sql<{ joined: number }>`select routing_joined() as joined`.execute(db);
    return one(rows).joined;
  });

/** The number of the newest piece of evidence; 0 when there is none. */
export const newestEvidence = (worker: Pool): Promise<number> =>
  reading(worker, nobody, async (db) => {
    const { rows } = await sql<{ newest: number }>`select routing_newest() as newest`.execute(db);
    return one(rows).newest;
  });

export interface Evident {
  personId: string;
  text: string | null;
  knownAt: string | null;
  part: 'author' | 'helper' | null;
  fits: boolean;
  helpedAskerAt: string | null;
}

/** For each of these people the evidence nearest to an ask's words, and when they last helped its asker. */
export async function reasonsFor(
  db: Reading,
  ask: string,
  people: readonly string[],
  words: string,
): Promise<Evident[]> {
  const { rows } = await sql<Evident>`
    select * from routing_reasons(${ask}::uuid, ${[...people]}::uuid[], ${words})`.execute(db);
  return rows;
}
