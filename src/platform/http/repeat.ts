/** A command repeated under the same `Idempotency-Key` is carried out once and answered twice. */
import { createHash } from 'node:crypto';
import type { Writing } from '../database/transaction.ts';
import { refuseAnyone } from '../refusal.ts';

export interface Repeatable {
  person: string;
  key: string;
  operation: string;
  input: unknown;
  now: Temporal.Instant;
}

/** Runs `work` unless this person already sent this command under this key; then returns the first reply. */
export async function once<T>(
  tx: Writing,
  command: Repeatable,
  work: (tx: Writing) => Promise<T>,
): Promise<T> {
  const inputHash = createHash('sha256').update(JSON.stringify(command.input)).digest('base64url');
  const mine = { person_id: command.person, key: command.key };
  const isFirst = await tx
    .insertInto('repeated_command')
    .values({ ...mine, operation: command.operation, input_hash: inputHash, at: command.now.toString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (isFirst) {
    const reply = await work(tx);
    await tx
      .updateTable('repeated_command')
      .set({ reply: JSON.stringify(reply ?? null) })
      .where('person_id', '=', mine.person_id)
      .where('key', '=', mine.key)
      .execute();
    return reply;
  }
  const first = await tx
    .selectFrom('repeated_command')
    .select(['operation', 'input_hash', 'reply'])
    .where('person_id', '=', mine.person_id)
    .where('key', '=', mine.key)
    .executeTakeFirstOrThrow();
  if (first.operation !== command.operation || first.input_hash !== inputHash) refuseAnyone('repeat.differs');
  return first.reply as T;
}
