/** Three who talk with each other, new for each test, and an outsider whose rank opens no door. */
import { sql } from 'kysely';
import * as talk from '#features/conversations/contract.ts';
import { reading } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import type { Actor } from '../actor.ts';
import type { Workplace } from '../workplace.ts';

export const feedbackParts = [
  { part: 'situation' as const, words: 'On Monday' },
  { part: 'saw' as const, words: 'The door stood open' },
  { part: 'led-to' as const, words: 'It got cold' },
  { part: 'next-time' as const, words: 'Close it' },
  { part: 'wish' as const, words: 'Warm hands' },
];

export const see = (who: Actor, id: string) => who.call(talk.readConversation, { id });
export const saw = async (who: Actor, id: string) => ({ id, saw: (await see(who, id)).version });
export const waitingFor = async (who: Actor) =>
  (await who.call(talk.listConversations, { view: 'waiting' })).items;

export async function threeWhoTalk(w: Workplace) {
  const ann = await w.person('Ann');
  const bob = await w.person('Bob');
  return {
    ann,
    bob,
    cleo: await w.person('Cleo'),
    outsider: await w.person('Outsider', { admin: true }),
    ...lookUpIn(w),
    give: async (more: object = {}, by = ann, to = bob) => {
      const input = { form: 'feedback' as const, with: [to.id], topic: 'The door', parts: feedbackParts };
      return one((await by.call(talk.prepareConversation, { ...input, invite: true, ...more })).ids);
    },
  };
}

/** What is there in the database, whatever a page or a command forgets. */
const lookUpIn = (w: Workplace) => ({
  rowsOf: async (table: string, id: string) =>
    (await w.database.owner.query(`select from ${table} where conversation_id = $1`, [id])).rowCount,
  /** What the database itself lets somebody read. */
  entriesReadBy: (who: Actor, id: string) =>
    reading(w.database.app, who.id, async (db) => {
      const { rows } = await sql`select from conversation_entry where conversation_id = ${id}::uuid`.execute(
        db,
      );
      return rows.length;
    }),
});
