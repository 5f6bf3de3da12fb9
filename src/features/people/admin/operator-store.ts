/** What whoever runs the installation needs to act from its machine. */
import { Client, type ClientConfig } from 'pg';
import type { Person } from '#platform/http/routes.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';
import { tidyEmail } from '../person.ts';

/** In whose name the machine acts: the admin with this address, or the one who is here longest. */
export interface ActingAdmin {
  id: string;
  name: string;
  timeZone: string;
  language: 'en' | 'de';
}

async function firstOf<Row extends object>(
  owner: ClientConfig,
  text: string,
  values: unknown[],
): Promise<Row | undefined> {
  const client = new Client(owner);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows[0];
  } finally {
    await client.end();
  }
}

/** Finds somebody to act as by their address. Refuses one that nobody here has (`people.not-here`). */
export async function actingPerson(owner: ClientConfig, email: string): Promise<Person> {
  const found = await firstOf<Person>(
    owner,
    `select id, name, time_zone as "timeZone", language, admin from person where left_at is null and email = $1`,
    [tidyEmail(email)],
  );
  if (found) return found;
  throw new InstallationProblem('people.not-here', `Nobody here has the address ${email}.`);
}

/** Finds the admin to act as. Refuses a workplace that is not set up (`people.no-admin`) and an address no admin has. */
export async function actingAdmin(owner: ClientConfig, email?: string): Promise<ActingAdmin> {
  const found = await firstOf<ActingAdmin>(
    owner,
    `select id, name, time_zone as "timeZone", language from person
     where admin and left_at is null and ($1::text is null or email = $1) order by joined_at, id limit 1`,
    [email === undefined ? null : tidyEmail(email)],
  );
  if (found) return found;
  throw new InstallationProblem(
    'people.no-admin',
    email === undefined
      ? 'This workplace is not set up yet: open the link that `npm start` printed first.'
      : `No admin of this workplace has the address ${email}.`,
  );
}
