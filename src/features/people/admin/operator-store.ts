/** What whoever runs the installation needs to act from its machine. */
import { Client, type ClientConfig } from 'pg';
import { InstallationProblem } from '#platform/installation-problem.ts';

/** In whose name the machine acts: the admin with this address, or the one who is here longest. */
export interface ActingAdmin {
  id: string;
  name: string;
  timeZone: string;
  language: 'en' | 'de';
}

/** Finds the admin to act as. Refuses a workplace that is not set up (`people.no-admin`) and an address no admin has. */
export async function actingAdmin(owner: ClientConfig, email?: string): Promise<ActingAdmin> {
  const client = new Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<ActingAdmin>(
      `select id, name, time_zone as "timeZone", language from person
       where admin and left_at is null and ($1::text is null or email = $1) order by joined_at, id limit 1`,
      [email?.trim().toLowerCase() ?? null],
    );
    if (rows[0]) return rows[0];
    throw email === undefined
      ? new InstallationProblem(
          'people.no-admin',
          'This workplace is not set up yet: open the link that `npm start` printed first.',
        )
      : new InstallationProblem('people.no-admin', `No admin of this workplace has the address ${email}.`);
  } finally {
    await client.end();
  }
}
