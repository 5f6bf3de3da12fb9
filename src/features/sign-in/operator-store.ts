/** What whoever runs the installation may do from its machine: as the database's owner, beside every policy. */
import { sql } from 'kysely';
import type { ClientConfig } from 'pg';
import { tidyEmail, tongueFor } from '#features/people/public.ts';
import { asOwner } from '#platform/database/as-owner.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { newId } from '#platform/id.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';
import { queueMail } from '#platform/mail/mail-queue.ts';
import { letInLetter } from './links/letters.ts';
import { hashOf, newSecret } from './secret.ts';
import { addToken } from './tokens/token-store.ts';

const linkMinutes = 15;
const setUpHours = 24;

interface Owner {
  id: string;
  email: string;
  language: 'en' | 'de';
}

async function personWith(tx: Writing, email: string): Promise<Owner> {
  const address = tidyEmail(email);
  const found = await tx
    .selectFrom('person')
    .select(['id', 'email', sql<'en' | 'de'>`language`.as('language')])
    .where('email', '=', address)
    .where('leftAt', 'is', null)
    .executeTakeFirst();
  if (found) return found;
  throw new InstallationProblem('sign-in.nobody', `Nobody in this workplace has the address ${address}.`);
}

/**
 * Whoever holds what was made comes in as its owner. So these are told by a card and a letter, and it stands in the log of the
 * structure: all of it together with what was made, or nothing.
 */
async function tellOwner(
  tx: Writing,
  { id, email, language }: Owner,
  what: 'link' | 'token',
  now: Temporal.Instant,
): Promise<void> {
  const at = now.toString();
  await tx.insertInto('letInHere').values({ id: newId(), personId: id, what, at }).execute();
  await tx
    .insertInto('structuralLog')
    .values({ at, byPerson: null, what: `sign-in.${what}`, subjectId: id, detail: null })
    .execute();
  const to = { to: email, tongue: await tongueFor(tx, language) };
  await queueMail(tx, letInLetter(to, what), now);
  await announce(tx, id, 'session', id);
}

/**
 * Makes a personal token for whoever has the address and returns its secret, which is not kept.
 * Refuses an address that nobody has (`sign-in.nobody`).
 */
export const createToken = (
  owner: ClientConfig,
  wanted: { email: string; name: string; scope: 'read' | 'write' },
  now: Temporal.Instant,
): Promise<string> =>
  asOwner(owner, async (tx) => {
    const secret = newSecret();
    const somebody = await personWith(tx, wanted.email);
    const { name, scope } = wanted;
    const token = {
      id: newId(),
      secret: hashOf(secret),
      person: somebody.id,
      name,
      scope,
      at: now,
      until: null,
    };
    await addToken(tx, token);
    await tellOwner(tx, somebody, 'token', now);
    return secret;
  });

async function addLink(
  tx: Writing,
  purpose: 'sign-in' | 'set-up',
  person: string | null,
  until: Temporal.Instant,
): Promise<string> {
  const secret = newSecret();
  await tx
    .insertInto('oneTimeLink')
    .values({
      id: newId(),
      secretHash: hashOf(secret),
      purpose,
      personId: person,
      endsAt: until.toString(),
    })
    .execute();
  return `/${purpose}/${secret}`;
}

/**
 * Makes a one-time link for whoever has the address, good in any browser for 15 minutes, and returns the path it
 * opens. Refuses an address that nobody has (`sign-in.nobody`).
 */
export const createLink = (owner: ClientConfig, email: string, now: Temporal.Instant): Promise<string> =>
  asOwner(owner, async (tx) => {
    const somebody = await personWith(tx, email);
    await tellOwner(tx, somebody, 'link', now);
    return addLink(tx, 'sign-in', somebody.id, now.add({ minutes: linkMinutes }));
  });

const isSetUp = async (tx: Writing): Promise<boolean> =>
  (await tx.selectFrom('workplace').select('name').executeTakeFirst()) !== undefined;

/** Makes the link with which a new workplace is set up, good for a day, and returns its path; null when it is set up. */
export const createSetUpLink = (owner: ClientConfig, now: Temporal.Instant): Promise<string | null> =>
  asOwner(owner, async (tx) =>
    (await isSetUp(tx)) ? null : addLink(tx, 'set-up', null, now.add({ hours: setUpHours })),
  );

/** Who looks around in a workplace that was only made to be looked at. */
const visitor = { workplace: 'Harbour Works', name: 'Robin Visitor', email: 'robin@example.org' };

/** How far a sample workplace is: whether anybody but its founder is in it, and whether it was filled to its end. */
async function sampleIn(
  tx: Writing,
): Promise<{ founder: string; isBegun: boolean; isWhole: boolean } | null> {
  const { rows } = await sql<{ founder: string; isBegun: boolean; isWhole: boolean }>`
    select (select id from person order by joined_at, id limit 1) as founder,
      (select count(*) > 1 from person) as is_begun, sample_is_whole as is_whole from workplace where sample`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Whether making a sample workplace was begun and broken off. Asked before anything goes on with it. */
export const sampleWasBrokenOff = (owner: ClientConfig): Promise<boolean> =>
  asOwner(owner, async (tx) => {
    const sample = await sampleIn(tx);
    return sample !== null && sample.isBegun && !sample.isWhole;
  });

/**
 * Makes a workplace to look around in and returns the id of its first person, to be filled by `sample.fill`; that of one
 * which was founded and not yet filled, too. Null when there is another workplace already.
 */
export const foundSample = (
  owner: ClientConfig,
  timeZone: string,
  now: Temporal.Instant,
): Promise<string | null> =>
  asOwner(owner, async (tx) => {
    if (await isSetUp(tx)) {
      const sample = await sampleIn(tx);
      return sample === null || sample.isBegun ? null : sample.founder;
    }
    const founder = newId();
    const { workplace, name, email } = visitor;
    await sql`select found_workplace(${workplace}, ${newId()}::uuid, ${founder}::uuid, ${name}, ${email}, ${timeZone}, 'en',
      ${now.toString()}::timestamptz)`.execute(tx);
    await tx.updateTable('workplace').set({ sample: true }).execute();
    return founder;
  });

/** A link for the first person of a sample workplace, whom nobody needs to tell; null in any other. */
export const createSampleLink = (owner: ClientConfig, now: Temporal.Instant): Promise<string | null> =>
  asOwner(owner, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select p.id from person p, workplace w where p.email = ${visitor.email} and p.left_at is null and w.sample`.execute(
      tx,
    );
    return rows[0] ? addLink(tx, 'sign-in', rows[0].id, now.add({ minutes: linkMinutes })) : null;
  });
