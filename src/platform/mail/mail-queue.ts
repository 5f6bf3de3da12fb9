/**
 * Sending mail by a transactional outbox: a letter is kept in the transaction that causes it and sent by a job, so no crash
 * loses it.
 */
import { sql } from 'kysely';
import { nobody, writing, type Writing } from '../database/transaction.ts';
import type { Pool } from 'pg';
import { one } from '#platform/defined.ts';
import { newId } from '../id.ts';
import { Id } from '../contract.ts';
import { defineEvent, defineJob, queue } from '../jobs.ts';
import { languageOf, type Language } from '../text/tongue.ts';
import type { Letter } from './letter.ts';

export const mailSending = defineJob('mail.send', { mail: Id });
/** There is a mail server, so that invitations can be sent. */
export const mailReady = defineEvent('mail.ready', {});

/** Posts a letter; it is sent once the transaction holds. The queue carries only its id. */
export async function queueMail(tx: Writing, letter: Letter, now: Temporal.Instant): Promise<void> {
  const id = newId();
  await tx
    .insertInto('mailWaiting')
    .values({
      id,
      toAddress: letter.to,
      language: languageOf(letter.tongue),
      subject: letter.subject,
      lines: [...letter.lines],
      path: letter.path,
      button: letter.button,
      at: now.toString(),
      usefulUntil: letter.usefulUntil?.toString() ?? null,
      invitationOf: letter.invitationOf ?? null,
      stopPath: letter.stopPath ?? null,
    })
    .execute();
  await queue(tx, mailSending, { mail: id });
}

export interface WaitingMail {
  id: string;
  to: string;
  language: Language;
  subject: string;
  lines: string[];
  path: string;
  button: string;
  at: string;
  stopPath?: string | undefined;
}

const waiting = (tx: Writing, now: Temporal.Instant) =>
  tx
    .selectFrom('mailWaiting')
    .select([
      'id',
      'toAddress as to',
      sql<Language>`language`.as('language'),
      'subject',
      'lines',
      'path',
      'button',
      'at',
      sql<string | undefined>`stop_path`.as('stopPath'),
    ])
    .where((is) => is.or([is('usefulUntil', 'is', null), is('usefulUntil', '>', now.toString())]));

/** For the worker: the letter, if it still waits and would still be of use. */
export const readMail = (worker: Pool, id: string, now: Temporal.Instant): Promise<WaitingMail | undefined> =>
  writing(worker, nobody, (tx) => waiting(tx, now).where('id', '=', id).executeTakeFirst());

/** For the worker: takes a letter away that came too late. */
export const dropMail = (worker: Pool, id: string): Promise<unknown> =>
  writing(worker, nobody, (tx) => tx.deleteFrom('mailWaiting').where('id', '=', id).execute());

/** For the worker: a letter was taken by its server, or, with an SMTP code, refused for good. */
export const endMail = (
  worker: Pool,
  id: string,
  code: string | null,
  now: Temporal.Instant,
): Promise<unknown> =>
  writing(worker, nobody, (tx) =>
    sql`select mail_ended(${id}::uuid, ${code}, ${now.toString()}::timestamptz)`.execute(tx),
  );

/** For the worker: whether this is a sample, whose made-up addresses get no mail. */
export const isSample = (worker: Pool): Promise<boolean> =>
  writing(worker, nobody, async (tx) => {
    const { rows } = await sql<{ sample: boolean }>`select is_sample() as sample`.execute(tx);
    return one(rows).sample;
  });

/** For the worker, at its start: says whether there is a mail server. What waited on the local page is sent where there is one. */
export const noteMailServer = (worker: Pool, hasServer: boolean, now: Temporal.Instant): Promise<unknown> =>
  writing(worker, nobody, async (tx) => {
    await tx.updateTable('mailWay').set({ hasServer }).execute();
    if (!hasServer) return;
    // their age counts from now, so that no letter is tidied away before it was sent
    const shown = await tx
      .updateTable('mailWaiting')
      .set({ shownAt: null, at: now.toString() })
      .where('shownAt', 'is not', null)
      .where('invitationOf', 'is', null)
      .returning('id')
      .execute();
    for (const { id } of shown) await queue(tx, mailSending, { mail: id });
    // invitations are written anew, with links that hold as long as ever
    await queue(tx, mailReady, {}, { key: 'once' });
  });

/** For the worker: keeps a letter for the local page. */
export const showMail = (worker: Pool, id: string, now: Temporal.Instant): Promise<unknown> =>
  writing(worker, nobody, (tx) =>
    tx.updateTable('mailWaiting').set({ shownAt: now.toString() }).where('id', '=', id).execute(),
  );

/** For the local page: the newest letters that wait there. */
export const shownMail = (worker: Pool, now: Temporal.Instant): Promise<WaitingMail[]> =>
  writing(worker, nobody, (tx) =>
    waiting(tx, now).where('shownAt', 'is not', null).orderBy('id', 'desc').limit(50).execute(),
  );
