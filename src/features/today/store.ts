/** Queries on what Today remembers for its reader, and on the reader's own day. */
import { sql, type Selectable } from 'kysely';
import type { Availability } from '#platform/calendar.ts';
import type { Card } from '#platform/card.ts';
import type { DB } from '#platform/database/schema.generated.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import type { CardAnswer, Reader, Remembered } from './card-quiet.ts';
import type { FirstStep } from './first-steps.ts';

export interface OwnDay extends Reader {
  stepsDone: string[];
  isFounder: boolean;
  /** What of the first steps is done already. */
  has: Record<FirstStep, boolean>;
}

/** A row of `my_day()`. */
export interface DayRow {
  timeZone: string;
  hours: Availability['hours'];
  away: Availability['away'];
  mutes: Reader['mutes'];
  stepsDone: string[];
  hereSince: string;
  isFounder: boolean;
  hasGuide: boolean;
  hasThanked: boolean;
  hasAsked: boolean;
  hasPasskey: boolean;
  hasMailServer: boolean;
  hasPeople: boolean;
  hasColleague: boolean;
  hasTeamGuide: boolean;
}

/** The reader's hours, time away, mutes and first steps, in one query. */
export async function ownDay(db: Reading): Promise<OwnDay> {
  const { rows } = await sql<DayRow>`select * from my_day()`.execute(db);
  return dayOf(rows[0] ?? null);
}

/** Refuses `not-found` for somebody who is not here. */
export function dayOf(found: DayRow | null): OwnDay {
  const row = found ?? refuseAnyone('not-found');
  return {
    days: { timeZone: row.timeZone, hours: row.hours, away: row.away },
    mutes: row.mutes,
    hereSince: row.hereSince,
    stepsDone: row.stepsDone,
    isFounder: row.isFounder,
    has: {
      'mail-server': row.hasMailServer,
      people: row.hasPeople,
      invite: row.hasColleague,
      'team-guide': row.hasTeamGuide,
      ask: row.hasAsked,
      guide: row.hasGuide,
      thanks: row.hasThanked,
      passkey: row.hasPasskey,
      // nothing tells whether somebody looked at it
      mail: false,
    },
  };
}

const remembered = [
  'card',
  'kind',
  'band',
  'aboutId',
  'lastDay',
  'times',
  'joined',
  'yieldedOn',
  'answer',
  'answeredOn',
  'untilDay',
] as const;
/** What is remembered of one card. */
export type RememberedRow = Pick<Selectable<DB['cardMemory']>, (typeof remembered)[number]>;

/** What is remembered of the reader's cards, by card. */
export async function rememberedCards(db: Reading): Promise<Map<string, Remembered>> {
  const rows = await db
    .selectFrom('cardMemory')
    .select(remembered)
    .where(sql<boolean>`person_id = (select my_person())`)
    .execute();
  return byCard(rows);
}

export const byCard = (rows: readonly RememberedRow[]): Map<string, Remembered> =>
  new Map(
    rows.map((row) => [
      row.card,
      {
        card: row.card,
        kind: row.kind,
        band: row.band,
        about: row.aboutId,
        times: row.times,
        lastDay: row.lastDay,
        joined: row.joined,
        yieldedOn: row.yieldedOn,
        answeredOn: row.answeredOn,
        until: row.untilDay,
        answer: row.answer as CardAnswer | null,
      },
    ]),
  );

const known = (person: string, card: Card) => ({
  personId: person,
  card: card.id,
  kind: card.kind,
  band: card.band,
  aboutId: card.about?.id ?? null,
});

/** Counts one showing for each card on a day; a second look on the same day counts nothing. */
export async function countShowings(
  tx: Writing,
  person: string,
  cards: readonly Card[],
  { day, joined }: { day: string; joined: boolean },
): Promise<void> {
  if (cards.length === 0) return;
  await tx
    .insertInto('cardMemory')
    .values(cards.map((card) => ({ ...known(person, card), lastDay: day, times: 1, joined })))
    .onConflict((conflict) =>
      conflict
        .columns(['personId', 'card'])
        .doUpdateSet((eb) => ({
          lastDay: eb.ref('excluded.lastDay'),
          times: eb('cardMemory.times', '+', 1),
          joined: eb.ref('excluded.joined'),
          yieldedOn: null,
        }))
        .where((eb) => eb.or([eb('cardMemory.lastDay', '<', day), eb('cardMemory.lastDay', 'is', null)])),
    )
    .execute();
}

/** Keeps the first day on which these cards found no place. */
export async function keepYielded(
  tx: Writing,
  person: string,
  cards: readonly Card[],
  day: string,
): Promise<void> {
  if (cards.length === 0) return;
  await tx
    .insertInto('cardMemory')
    .values(cards.map((card) => ({ ...known(person, card), times: 0, yieldedOn: day })))
    .onConflict((conflict) =>
      conflict
        .columns(['personId', 'card'])
        .doUpdateSet((eb) => ({ yieldedOn: eb.ref('excluded.yieldedOn') }))
        .where('cardMemory.yieldedOn', 'is', null),
    )
    .execute();
}

/** Which of these things somebody moved since a moment, and so waits for what becomes of it. */
export async function movedSince(
  db: Reading,
  person: string,
  things: readonly string[],
  since: Temporal.Instant,
): Promise<Set<string>> {
  if (things.length === 0) return new Set();
  const { rows } = await sql<{ subjectId: string }>`
    select distinct subject_id from history
    where subject_id = any (${[...things]}::uuid[]) and mover_id = ${person}::uuid
      and at >= ${since.toString()}::timestamptz`.execute(db);
  return new Set(rows.map(({ subjectId }) => subjectId));
}

/** Forgets what was last shown or answered before `day` and is not on offer any more: no record of nudges is kept. */
export async function forgetBefore(
  tx: Writing,
  person: string,
  day: string,
  offered: readonly string[],
): Promise<void> {
  await sql`delete from card_memory where person_id = ${person}::uuid and card <> all (${[...offered]}::text[])
    and greatest(last_day, answered_on, until_day, yielded_on) < ${day}::date`.execute(tx);
}

/** Keeps the reader's answer to a card that was shown to them; false when there was none. */
export async function keepAnswer(
  tx: Writing,
  card: string,
  { answer, on, until }: { answer: CardAnswer; on: string; until: string | null },
): Promise<boolean> {
  const row = await tx
    .updateTable('cardMemory')
    .set({ answer, answeredOn: on, untilDay: until })
    .where(sql<boolean>`person_id = (select my_person())`)
    .where('card', '=', card)
    .where('times', '>', 0)
    .returning('card')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes an answer of that day back, as if it had not been given; false when there was none. */
export async function forgetAnswer(tx: Writing, card: string, on: string): Promise<boolean> {
  const row = await tx
    .updateTable('cardMemory')
    .set({ answer: null, answeredOn: null, untilDay: null })
    .where(sql<boolean>`person_id = (select my_person())`)
    .where('card', '=', card)
    .where('answeredOn', '=', on)
    .returning('card')
    .executeTakeFirst();
  return row !== undefined;
}

/** Marks a digest as sent for the day; false when that day's was sent already. */
export async function markDigest(tx: Writing, person: string, day: string): Promise<boolean> {
  const row = await tx
    .insertInto('digestSent')
    .values({ personId: person, day })
    .onConflict((conflict) =>
      conflict.column('personId').doUpdateSet({ day }).where('digestSent.day', '<', day),
    )
    .returning('day')
    .executeTakeFirst();
  return row !== undefined;
}

/** Leaves nothing of what was remembered for somebody. */
export async function forgetAll(tx: Writing, person: string): Promise<void> {
  await tx.deleteFrom('cardMemory').where('personId', '=', person).execute();
  await tx.deleteFrom('digestSent').where('personId', '=', person).execute();
  await tx.deleteFrom('letterStop').where('personId', '=', person).execute();
}
