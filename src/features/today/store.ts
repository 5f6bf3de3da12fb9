/** Queries on what Today remembers for its reader, and on the reader's own day. */
import { sql, type Selectable } from 'kysely';
import type { Availability } from '#platform/calendar.ts';
import type { Card } from '#platform/card.ts';
import type { DB } from '#platform/database/schema.generated.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import type { CardAnswer, Reader, Remembered } from './card-quiet.ts';

export interface OwnDay extends Reader {
  stepsDone: string[];
  has: { mail: boolean; guide: boolean; thanks: boolean; ask: boolean };
}

/** A row of `my_day()`. */
export interface DayRow {
  time_zone: string;
  hours: Availability['hours'];
  away: Availability['away'];
  mutes: Reader['mutes'];
  steps_done: string[];
  has_guide: boolean;
  has_thanked: boolean;
  has_asked: boolean;
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
    days: { timeZone: row.time_zone, hours: row.hours, away: row.away },
    mutes: row.mutes,
    stepsDone: row.steps_done,
    has: { mail: false, guide: row.has_guide, thanks: row.has_thanked, ask: row.has_asked },
  };
}

const remembered = [
  'card',
  'kind',
  'band',
  'about_id',
  'last_day',
  'times',
  'answer',
  'answered_on',
  'until_day',
] as const;
/** What is remembered of one card. */
export type RememberedRow = Pick<Selectable<DB['card_memory']>, (typeof remembered)[number]>;

/** What is remembered of the reader's cards, by card. */
export async function rememberedCards(db: Reading): Promise<Map<string, Remembered>> {
  const rows = await db
    .selectFrom('card_memory')
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
        ...{ card: row.card, kind: row.kind, band: row.band, about: row.about_id, times: row.times },
        ...{ lastDay: row.last_day, answeredOn: row.answered_on, until: row.until_day },
        answer: row.answer as CardAnswer | null,
      },
    ]),
  );

const known = (person: string, card: Card) => ({
  person_id: person,
  card: card.id,
  kind: card.kind,
  band: card.band,
  about_id: card.about?.id ?? null,
});

/** Counts one showing for each card on a day; a second look on the same day counts nothing. */
export async function countShowings(
  tx: Writing,
  person: string,
  cards: readonly Card[],
  day: string,
): Promise<void> {
  await tx
    .insertInto('card_memory')
    .values(cards.map((card) => ({ ...known(person, card), last_day: day, times: 1 })))
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'card'])
        .doUpdateSet((eb) => ({
          last_day: eb.ref('excluded.last_day'),
          times: eb('card_memory.times', '+', 1),
        }))
        .where('card_memory.last_day', '<', day),
    )
    .execute();
}

/** Forgets what was last shown or answered before `day` and is not on offer any more: no record of nudges is kept. */
export async function forgetBefore(
  tx: Writing,
  person: string,
  day: string,
  offered: readonly string[],
): Promise<void> {
  await sql`delete from card_memory where person_id = ${person}::uuid and card <> all (${[...offered]}::text[])
    and greatest(last_day, answered_on, until_day) < ${day}::date`.execute(tx);
}

/** Keeps the reader's answer to a card that was shown to them; false when there was none. */
export async function keepAnswer(
  tx: Writing,
  card: string,
  { answer, on, until }: { answer: CardAnswer; on: string; until: string | null },
): Promise<boolean> {
  const row = await tx
    .updateTable('card_memory')
    .set({ answer, answered_on: on, until_day: until })
    .where(sql<boolean>`person_id = (select my_person())`)
    .where('card', '=', card)
    .returning('card')
    .executeTakeFirst();
  return row !== undefined;
}

/** Marks a digest as sent for the day; false when that day's was sent already. */
export async function markDigest(tx: Writing, person: string, day: string): Promise<boolean> {
  const row = await tx
    .insertInto('digest_sent')
    .values({ person_id: person, day })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet({ day }).where('digest_sent.day', '<', day),
    )
    .returning('day')
    .executeTakeFirst();
  return row !== undefined;
}

/** Leaves nothing of what was remembered for somebody. */
export async function forgetAll(tx: Writing, person: string): Promise<void> {
  await tx.deleteFrom('card_memory').where('person_id', '=', person).execute();
  await tx.deleteFrom('digest_sent').where('person_id', '=', person).execute();
  await tx.deleteFrom('letter_stop').where('person_id', '=', person).execute();
}
