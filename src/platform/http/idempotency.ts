/** Idempotent commands: one that is repeated under the same `Idempotency-Key` is carried out once and answered twice. */
import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Writing } from '../database/transaction.ts';
import { refuseAnyone } from '../refusals.ts';
import { encrypt, decrypt } from '../sealed/encryption.ts';

export interface IdempotentCommand<T = unknown> {
  person: string;
  key: string;
  operation: string;
  input: unknown;
  now: Temporal.Instant;
  /** For sealed words: shows them as they are now. Of the first reply only the id is kept, so nothing outlives their erasure. */
  readAnew?: ((tx: Writing, id: string | undefined) => Promise<T>) | undefined;
}

/** A key is chosen anew for each command, and long enough not to be guessed: what is kept is encrypted with it. */
export const keyLength = { least: 16, most: 200 };

/**
 * Runs `work` unless this person already sent this command under this key; then returns the first reply. What was sent and
 * answered is encrypted with the sender's own key, which is not kept: private words leave no copy here.
 */
export async function runIdempotently<T>(
  tx: Writing,
  command: IdempotentCommand<T>,
  work: (tx: Writing) => Promise<T>,
): Promise<T> {
  const { length } = command.key;
  if (length < keyLength.least || length > keyLength.most) refuseAnyone('repeat.key');
  const mine = { personId: command.person, key: nameOf(command.key) };
  const salt = randomBytes(16);
  const own = keysOf(command, salt);
  const isFirst = await tx
    .insertInto('idempotencyKey')
    .values({
      ...mine,
      operation: command.operation,
      salt,
      inputHash: own.inputHash(),
      at: command.now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (isFirst) {
    const reply = await work(tx);
    const kept = command.readAnew ? onlyId(reply) : (reply ?? null);
    await tx
      .updateTable('idempotencyKey')
      .set({ reply: encrypt(own.closing, Buffer.from(JSON.stringify(kept)), mine.key) })
      .where('personId', '=', mine.personId)
      .where('key', '=', mine.key)
      .execute();
    return reply;
  }
  return firstReply(tx, command, mine);
}

async function firstReply<T>(
  tx: Writing,
  command: IdempotentCommand<T>,
  mine: { personId: string; key: string },
): Promise<T> {
  const first = await tx
    .selectFrom('idempotencyKey')
    .select(['operation', 'inputHash', 'reply', 'salt'])
    .where('personId', '=', mine.personId)
    .where('key', '=', mine.key)
    .executeTakeFirstOrThrow();
  const own = keysOf(command, first.salt);
  if (first.operation !== command.operation || first.inputHash !== own.inputHash())
    refuseAnyone('repeat.differs');
  const reply: unknown = JSON.parse(decrypt(own.closing, first.reply!, mine.key).toString());
  return command.readAnew ? command.readAnew(tx, onlyId(reply).id) : (reply as T);
}

const onlyId = (reply: unknown): { id?: string } => {
  const { id } = (reply ?? {}) as { id?: unknown };
  return typeof id === 'string' ? { id } : {};
};

const nameOf = (key: string) => createHash('sha256').update(`name ${key}`).digest('base64url');

/** Two keys derived from the sender's: one encrypts the reply, one makes the checksum (HMAC) of the input. */
function keysOf({ key, input }: IdempotentCommand, salt: Buffer) {
  const both = Buffer.from(hkdfSync('sha256', key, salt, 'repeated command', 64));
  return {
    closing: both.subarray(0, 32),
    inputHash: () =>
      createHmac('sha256', both.subarray(32)).update(JSON.stringify(input)).digest('base64url'),
  };
}
