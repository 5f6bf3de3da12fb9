/** People as whoever runs the machine sees and changes them: as the database's owner, beside every policy. */
import { sql } from 'kysely';
import type { ClientConfig } from 'pg';
import { asOwner } from '#platform/database/as-owner.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';
import { newId } from '#platform/id.ts';
import { changedLetter } from '../addresses/address-letters.ts';
import { queueMail } from '#platform/mail/mail-queue.ts';
import { one } from '#platform/defined.ts';
import { isEmail, tidyEmail } from '../person.ts';
import { isEmailTaken } from '../person-store.ts';
import { tongueFor } from './workplace-store.ts';

export interface FoundPerson {
  id: string;
  name: string;
  email: string;
  language: 'en' | 'de';
  timeZone: string;
  admin: boolean;
  version: number;
  teams: string[];
}

/** Those who are here, by name; with an address only whoever has it. */
export const findPeople = (owner: ClientConfig, email?: string): Promise<FoundPerson[]> =>
  asOwner(owner, async (tx) => {
    const { rows } = await sql<FoundPerson>`
      select p.id, p.name, p.email, p.language, p.time_zone, p.admin, p.version,
        array(select t.name from membership m join team t on t.id = m.team_id where m.person_id = p.id order by t.sort_name) as teams
      from person p where p.left_at is null and (${email ?? null}::text is null or p.email = ${tidyEmail(email ?? '')})
      order by p.sort_name, p.id`.execute(tx);
    return rows;
  });

/**
 * Gives somebody another address without asking. The old one is told by a letter, which goes on its way with the change or
 * not at all, where they had been here with it. Returns whether it is.
 */
export const changeAddressHere = (
  owner: ClientConfig,
  somebody: FoundPerson,
  to: string,
  now: Temporal.Instant,
): Promise<boolean> =>
  asOwner(owner, async (tx) => {
    const address = tidyEmail(to);
    if (!isEmail(address))
      throw new InstallationProblem('people.bad-email', `${to} does not look like an email address.`);
    if (await isEmailTaken(tx, address))
      throw new InstallationProblem(
        'people.email-taken',
        `Somebody here already has the address ${address}.`,
      );
    const { rows } = await sql<{ known: boolean }>`select has_been_in(${somebody.id}::uuid) as known`.execute(
      tx,
    );
    await sql`select change_address_here(${newId()}::uuid, ${somebody.id}::uuid, ${address}, ${now.toString()}::timestamptz)`.execute(
      tx,
    );
    const old = { to: somebody.email, tongue: await tongueFor(tx, somebody.language) };
    if (one(rows).known) await queueMail(tx, changedLetter(old, 'machine'), now);
    return one(rows).known;
  });
