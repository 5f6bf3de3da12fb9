/** Builders of people and teams, written as the database's owner. */
import type { Client } from 'pg';
import { hashOf, newSecret } from '#features/sign-in/secret.ts';
import { newId } from '#platform/id.ts';

export interface NewPerson {
  teams?: string[];
  admin?: boolean;
  leads?: string;
  timeZone?: string;
  language?: 'en' | 'de';
  /** They come just now: a first visit. Everybody else has been here long enough to be shown all there is. */
  isNew?: boolean;
  /** Whether Today asks them a question a day and to look back on Fridays, as it does for everybody until they say no. */
  isPrompted?: boolean;
}

/** Days: longer than a newcomer's month; and for leaders, whom hints reach after three weeks, longer than they are news. */
const longAgo = 40;
const lately = 15;

async function addParty(owner: Client, kind: 'person' | 'team'): Promise<string> {
  const id = newId();
  await owner.query('insert into party (id, kind) values ($1, $2)', [id, kind]);
  return id;
}

/** The root team and the workplace's one row. Returns the root team's id. */
export async function foundWorkplace(owner: Client, now: Temporal.Instant): Promise<string> {
  const id = await addParty(owner, 'team');
  await owner.query('insert into team (id, name, created_at) values ($1, $2, $3)', [
    id,
    'Everyone',
    now.toString(),
  ]);
  await owner.query('insert into workplace (name, everyone_id, set_up_at) values ($1, $2, $3)', [
    'Harbour Works',
    id,
    now.subtract({ hours: 24 * longAgo }).toString(),
  ]);
  return id;
}

export async function addTeam(
  owner: Client,
  name: string,
  parent: string,
  now: Temporal.Instant,
): Promise<string> {
  const id = await addParty(owner, 'team');
  await owner.query('insert into team (id, parent_id, name, created_at) values ($1, $2, $3, $4)', [
    id,
    parent,
    name,
    now.toString(),
  ]);
  return id;
}

/** Adds somebody with a session. Returns their id and the session's secret. */
export async function addPerson(
  owner: Client,
  name: string,
  {
    teams = [],
    admin = false,
    leads,
    timeZone = 'Europe/Berlin',
    language = 'en',
    isPrompted = false,
    isNew = false,
  }: NewPerson,
  now: Temporal.Instant,
): Promise<{ id: string; secret: string }> {
  const id = await addParty(owner, 'person');
  const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}.${id.slice(-6)}@example.org`;
  await owner.query(
    'insert into person (id, name, email, time_zone, language, admin, joined_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, name, email, timeZone, language, admin, now.toString()],
  );
  // people in tests may share a name without being told so
  await owner.query('delete from namesake where other_id = $1', [id]);
  for (const team of teams)
    await owner.query('insert into membership (person_id, team_id) values ($1, $2)', [id, team]);
  if (leads) await owner.query('update team set leader_id = $1 where id = $2', [id, leads]);
  if (!isPrompted)
    await owner.query('insert into prompt_settings (person_id, asks_question) values ($1, false)', [id]);
  const secret = newSecret();
  await owner.query(
    `insert into session (id, secret_hash, person_id, device, began_at, seen_on, ends_at)
     values ($1, $2, $3, 'a test', $4::timestamptz, $4::timestamptz::date, $4::timestamptz + interval '5 years')`,
    [newId(), hashOf(secret), id, now.toString()],
  );
  if (!isNew)
    await owner.query('update person set here_since = here_since - $1::int where id = $2', [
      leads ? lately : longAgo,
      id,
    ]);
  return { id, secret };
}
