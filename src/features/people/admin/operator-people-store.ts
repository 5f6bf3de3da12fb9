/** People as whoever runs the machine sees and changes them: as the database's owner, beside every policy. */
import { Client, type ClientConfig } from 'pg';
import { InstallationProblem } from '#platform/installation-problem.ts';
import { newId } from '#platform/id.ts';
import { changedLetter } from '../addresses/address-letters.ts';
import type { Letter } from '#platform/mail/letter.ts';
import { isEmail, tidyEmail } from '../person.ts';

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

async function asOwner<T>(owner: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(owner);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Those who are here, by name; with an address only whoever has it. */
export const findPeople = (owner: ClientConfig, email?: string): Promise<FoundPerson[]> =>
  asOwner(owner, async (client) => {
    const { rows } = await client.query<FoundPerson>(
      `select p.id, p.name, p.email, p.language, p.time_zone as "timeZone", p.admin, p.version,
         array(select t.name from membership m join team t on t.id = m.team_id where m.person_id = p.id order by t.sort_name) as teams
       from person p where p.left_at is null and ($1::text is null or p.email = $1) order by p.sort_name, p.id`,
      [email === undefined ? null : tidyEmail(email)],
    );
    return rows;
  });

/** Gives somebody another address without asking. Returns the letter for the old one, where they had been here with it. */
export const changeAddressHere = (
  owner: ClientConfig,
  somebody: FoundPerson,
  to: string,
  now: Temporal.Instant,
): Promise<Letter | null> =>
  asOwner(owner, async (client) => {
    const address = tidyEmail(to);
    if (!isEmail(address))
      throw new InstallationProblem('people.bad-email', `${to} does not look like an email address.`);
    const taken = await client.query('select from person where left_at is null and email = $1', [address]);
    if (taken.rowCount !== 0)
      throw new InstallationProblem(
        'people.email-taken',
        `Somebody here already has the address ${address}.`,
      );
    const { rows } = await client.query<{ known: boolean }>('select has_been_in($1) as known', [somebody.id]);
    const change = [newId(), somebody.id, address, now.toString()];
    await client.query('select change_address_here($1, $2, $3, $4)', change);
    return rows[0]!.known
      ? changedLetter({ to: somebody.email, language: somebody.language }, 'machine')
      : null;
  });
