/** What whoever runs the installation may do from its machine: as the database's owner, beside every policy. */
import { Client, type ClientConfig } from 'pg';
import { tidyEmail } from '#features/people/public.ts';
import { newId } from '#platform/id.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';
import { hashOf, newSecret } from './secret.ts';

const linkMinutes = 15;
const setUpHours = 24;

async function asOwner<T>(owner: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(owner);
  // A connection that breaks fails the query that waits for it.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function personWith(client: Client, email: string): Promise<string> {
  const address = tidyEmail(email);
  const { rows } = await client.query<{ id: string }>(
    'select id from person where email = $1 and left_at is null',
    [address],
  );
  if (rows[0]) return rows[0].id;
  throw new InstallationProblem('sign-in.nobody', `Nobody in this workplace has the address ${address}.`);
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
  asOwner(owner, async (client) => {
    const secret = newSecret();
    const person = await personWith(client, wanted.email);
    await client.query(
      'insert into personal_token (id, secret_hash, person_id, name, scope, made_at) values ($1, $2, $3, $4, $5, $6)',
      [newId(), hashOf(secret), person, wanted.name, wanted.scope, now.toString()],
    );
    return secret;
  });

const addLink = (
  client: Client,
  purpose: 'sign-in' | 'set-up',
  person: string | null,
  secret: string,
  until: Temporal.Instant,
) =>
  client.query(
    'insert into one_time_link (id, secret_hash, purpose, person_id, ends_at) values ($1, $2, $3, $4, $5)',
    [newId(), hashOf(secret), purpose, person, until.toString()],
  );

/**
 * Makes a one-time link for whoever has the address, good in any browser for 15 minutes, and returns the path it
 * opens. Refuses an address that nobody has (`sign-in.nobody`).
 */
export const createLink = (owner: ClientConfig, email: string, now: Temporal.Instant): Promise<string> =>
  asOwner(owner, async (client) => {
    const secret = newSecret();
    const person = await personWith(client, email);
    await addLink(client, 'sign-in', person, secret, now.add({ minutes: linkMinutes }));
    return `/sign-in/${secret}`;
  });

const isSetUp = async (client: Client) => (await client.query('select from workplace')).rowCount !== 0;

/** Makes the link with which a new workplace is set up, good for a day, and returns its path; null when it is set up. */
export const createSetUpLink = (owner: ClientConfig, now: Temporal.Instant): Promise<string | null> =>
  asOwner(owner, async (client) => {
    if (await isSetUp(client)) return null;
    const secret = newSecret();
    await addLink(client, 'set-up', null, secret, now.add({ hours: setUpHours }));
    return `/set-up/${secret}`;
  });

/** Who looks around in a workplace that was only made to be looked at. */
const visitor = { workplace: 'Harbour Works', name: 'Robin Visitor', email: 'robin@example.org' };

/** How far a sample workplace is: whether anybody but its founder is in it, and whether it was filled to its end. */
async function sampleIn(
  client: Client,
): Promise<{ founder: string; isBegun: boolean; isWhole: boolean } | null> {
  const { rows } = await client.query<{ founder: string; isBegun: boolean; isWhole: boolean }>(
    `select (select id from person order by joined_at, id limit 1) as founder,
       (select count(*) > 1 from person) as "isBegun", sample_is_whole as "isWhole" from workplace where sample`,
  );
  return rows[0] ?? null;
}

/** Whether making a sample workplace was begun and broken off. Asked before anything goes on with it. */
export const sampleWasBrokenOff = (owner: ClientConfig): Promise<boolean> =>
  asOwner(owner, async (client) => {
    const sample = await sampleIn(client);
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
  asOwner(owner, async (client) => {
    if (await isSetUp(client)) {
      const sample = await sampleIn(client);
      return sample === null || sample.isBegun ? null : sample.founder;
    }
    const founder = newId();
    await client.query('select found_workplace($1, $2, $3, $4, $5, $6, $7, $8)', [
      visitor.workplace,
      newId(),
      founder,
      visitor.name,
      visitor.email,
      timeZone,
      'en',
      now.toString(),
    ]);
    await client.query('update workplace set sample = true');
    return founder;
  });

/** A link for the first person of a sample workplace; null in any other. */
export const createSampleLink = (owner: ClientConfig, now: Temporal.Instant): Promise<string | null> =>
  asOwner(owner, async (client) => {
    const { rowCount } = await client.query(
      'select from person, workplace where email = $1 and left_at is null and sample',
      [visitor.email],
    );
    return rowCount === 0 ? null : createLink(owner, visitor.email, now);
  });
