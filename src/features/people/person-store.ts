/** Queries on persons and what they belong to. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { newId } from '#platform/id.ts';
import type { End } from '#platform/paging.ts';
import type { PartyView } from './contract.ts';

export interface StoredPerson {
  id: string;
  name: string;
  sortName: string;
  email: string;
  timeZone: string;
  language: 'en' | 'de';
  admin: boolean;
  version: number;
  picture: string | null;
  joinedAt: string;
  leftAt: string | null;
}

const columns = [
  'id',
  'name',
  'sortName',
  'email',
  'timeZone',
  'language',
  'admin',
  'version',
  'picture',
  'joinedAt',
  'leftAt',
] as const;

/** Somebody by id, also one who left. */
export const personOf = (db: Reading, id: string): Promise<StoredPerson | undefined> =>
  db.selectFrom('person').select(columns).where('id', '=', id).executeTakeFirst() as Promise<
    StoredPerson | undefined
  >;

interface Among {
  /** A team, with the teams below it. */
  team?: string | undefined;
  /** A tsquery of the beginnings of words of a name. */
  beginnings?: string | undefined;
}

/** The people who are here, by name, from where the page before ended. */
export function peopleByName(db: Reading, { team, beginnings }: Among, end: End | null, many: number) {
  let query = db
    .selectFrom('person')
    .select(['id', 'name', 'sortName', 'picture'])
    .where('leftAt', 'is', null)
    .orderBy('sortName')
    .orderBy('id')
    .limit(many);
  if (team) query = query.where(sql<boolean>`id in (select members_of(${team}::uuid))`);
  if (beginnings) query = query.where(sql<boolean>`name_words @@ to_tsquery('simple', ${beginnings})`);
  if (end) query = query.where(sql<boolean>`(sort_name, id) > (${end.sort}, ${end.id}::uuid)`);
  return query.execute();
}

/** The teams each of these people is directly in, by name. */
export async function teamsOfPeople(
  db: Reading,
  people: readonly string[],
): Promise<Map<string, PartyView[]>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom('membership')
    .innerJoin('team', 'team.id', 'membership.teamId')
    .select(['membership.personId as person', 'team.id', 'team.name'])
    .where('membership.personId', 'in', [...people])
    .orderBy('team.sortName')
    .execute();
  const teams = new Map<string, PartyView[]>();
  for (const { person, id, name } of rows)
    teams.set(person, [...(teams.get(person) ?? []), { id, kind: 'team', name }]);
  return teams;
}

/** The teams somebody leads, by name. */
export async function teamsLedBy(db: Reading, person: string): Promise<PartyView[]> {
  const rows = await db
    .selectFrom('team')
    .select(['id', 'name'])
    .where('leaderId', '=', person)
    .orderBy('sortName')
    .execute();
  return rows.map(({ id, name }) => ({ id, kind: 'team', name }));
}

export interface NewPerson {
  name: string;
  email: string;
  timeZone: string;
  language: string;
}

/** Adds somebody with their party. Returns their id. */
export async function insertPerson(tx: Writing, person: NewPerson, now: Temporal.Instant): Promise<string> {
  const id = newId();
  await tx.insertInto('party').values({ id, kind: 'person' }).execute();
  await tx
    .insertInto('person')
    .values({
      id,
      name: person.name,
      email: person.email,
      timeZone: person.timeZone,
      language: person.language,
      joinedAt: now.toString(),
    })
    .execute();
  return id;
}

/** Changes what is given of somebody who is here. With `saw`, only that version; false when it is another by now. */
export async function updatePerson(
  tx: Writing,
  id: string,
  change: Partial<Omit<NewPerson, 'email'> & { admin: boolean }>,
  saw?: number,
): Promise<boolean> {
  let query = tx
    .updateTable('person')
    .set((eb) => ({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.timeZone === undefined ? {} : { timeZone: change.timeZone }),
      ...(change.language === undefined ? {} : { language: change.language }),
      ...(change.admin === undefined ? {} : { admin: change.admin }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('leftAt', 'is', null);
  if (saw !== undefined) query = query.where('version', '=', saw);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether somebody who is here, other than `except`, has this address. */
export async function isEmailTaken(db: Reading, email: string, except?: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .where('leftAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined && row.id !== except;
}

/** Nobody else takes or gives a name until the transaction ends, so that two cannot take the same one in one moment. */
export async function lockNames(tx: Writing): Promise<void> {
  await sql`select pg_advisory_xact_lock(7210467)`.execute(tx);
}

/** Whose name looks like this one: somebody's who is here, or a team's; `except` is whoever is to have it. */
export async function confusableWith(
  db: Reading,
  name: string,
  except?: string,
): Promise<'person' | 'team' | null> {
  const { rows } = await sql<{ whose: 'person' | 'team' }>`
    select 'person' as whose from person p where p.left_at is null and p.id is distinct from ${except ?? null}::uuid
      and name_skeleton(p.name) = name_skeleton(${name})
    union all
    select 'team' from team t where t.id is distinct from ${except ?? null}::uuid
      and name_skeleton(t.name) = name_skeleton(${name})
    union all
    select 'team' from workplace w where name_skeleton(w.name) = name_skeleton(${name}) limit 1`.execute(db);
  return rows[0]?.whose ?? null;
}

/** The admins who are here, longest first; locked, so that two of them cannot both be the one who goes. */
export async function lockAdmins(tx: Writing): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(7210465)`.execute(tx);
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where('admin', '=', true)
    .where('leftAt', 'is', null)
    .orderBy('joinedAt')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Takes somebody out: from now on they cannot sign in, and what was theirs alone is gone. */
export async function removeFromHere(tx: Writing, person: string, now: Temporal.Instant): Promise<void> {
  await sql`select remove_person(${person}::uuid, ${now.toString()}::timestamptz)`.execute(tx);
}
