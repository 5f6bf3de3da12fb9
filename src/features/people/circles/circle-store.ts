/** Queries on parties, circles and who is in them. */
import { sql, type RawBuilder } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import type { PartyView } from '../contract.ts';
import { refuse } from '../refusals.ts';

const ids = (list: readonly string[]) => sql`${[...new Set(list)]}::uuid[]`;

/** The parties behind these ids with their names, each asked for once, also people who have left; unknown ids are not in the map. */
export async function partiesNamed(db: Reading, wanted: readonly string[]): Promise<Map<string, PartyView>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<Omit<PartyView, 'picture'> & { picture: string | null }>`
    select id, 'person' as kind, name, picture from person where id = any (${ids(wanted)})
    union all select id, 'team', name, null from team where id = any (${ids(wanted)})`.execute(db);
  return new Map(rows.map(({ picture, ...row }) => [row.id, { ...row, ...pictured(picture) }]));
}

/** The version of somebody's picture as a reply carries it, and nothing where there is none. */
export const pictured = (picture: string | null): { picture?: string } =>
  picture === null ? {} : { picture };

/** The name of a party within a query, also of somebody who has left: where names are all that one needs of the parties found. */
export const nameOf = (party: string): RawBuilder<string> => {
  const id = sql.ref(party);
  return sql`coalesce((select name from person where id = ${id}), (select name from team where id = ${id}))`;
};

/** Two parties as a query around this one knows them. */
export type TwoFound = Record<'one' | 'other', RawBuilder<unknown>>;

/** The parties behind these ids, where some are known already: mostly those are all, and nothing is asked. */
export async function namesBeside(
  db: Reading,
  wanted: readonly string[],
  known: readonly PartyView[],
): Promise<Map<string, PartyView>> {
  const names = new Map(known.map((party) => [party.id, party]));
  const unknown = new Set(wanted.filter((id) => !names.has(id)));
  for (const [id, party] of await partiesNamed(db, [...unknown])) names.set(id, party);
  return names;
}

/** A party by its id; one that cannot be found any more has no name. */
export const partyIn = (names: ReadonlyMap<string, PartyView>, id: string): PartyView =>
  names.get(id) ?? { id, kind: 'person', name: '' };

/**
 * The circle of these parties: the same set is always the same circle. With the root team among them it is everyone.
 * Refuses `people.not-here` when one is unknown or has left; those who `remain` from a circle before may have left since.
 */
export async function circleOf(
  tx: Writing,
  parties: readonly string[],
  remain: readonly string[] = [],
): Promise<string> {
  const wanted = [...new Set(parties)];
  const come = wanted.filter((party) => !remain.includes(party));
  const here = await partiesHere(tx, come);
  if (wanted.length === 0 || here.length < come.length) refuse('people.not-here');
  const everyone = await everyoneId(tx);
  if (wanted.includes(everyone)) return everyone;
  const { rows } = await sql<{ id: string }>`select circle_of(${ids(wanted)}) as id`.execute(tx);
  return one(rows).id;
}

/** The circle of these parties, where it stands already and the reader is in it. */
export async function knownCircle(db: Reading, parties: readonly string[]): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from circle where parties = array(select distinct p from unnest(${ids(parties)}) p order by p)`.execute(
    db,
  );
  return rows[0]?.id ?? null;
}

async function partiesHere(db: Reading, wanted: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from party p left join person on person.id = p.id
    where p.id = any (${ids(wanted)}) and person.left_at is null`.execute(db);
  return rows.map((row) => row.id);
}

/** The root team, whose id is also the circle of everyone. */
export async function everyoneId(db: Reading): Promise<string> {
  const row = await db.selectFrom('workplace').select('everyoneId').executeTakeFirst();
  return row?.everyoneId ?? refuse('people.not-here');
}

/** The parties a person belongs to: themselves, their teams and the teams above. Empty for somebody who left. */
export async function partiesOf(db: Reading, person: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select unnest(case when ${person}::uuid = my_person() then my_party_list()
      else array(select parties_of(${person}::uuid)) end) as id`.execute(db);
  return rows.map((row) => row.id);
}

/** Whether somebody is that person, or an active member of that team (directly or through a team below). */
export async function speaksFor(db: Reading, person: string, party: string): Promise<boolean> {
  return (await partiesOf(db, person)).includes(party);
}

/** Whether the reader leads a team, for the first look of Today. Nothing else is asked of it: what one may read does not change by it. */
export const mayHaveLeaderCards = sql<boolean>`exists (select from team t where t.leader_id = my.person)`;

/** Whether somebody is an active member of a team, directly or through a team below it. */
export async function isMemberOf(db: Reading, person: string, team: string): Promise<boolean> {
  return person !== team && (await speaksFor(db, person, team));
}

/** The people of a team and of the teams below it who are still here; of the root team: everybody. */
export async function membersOf(db: Reading, team: string, most?: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from members_of(${team}::uuid) as id limit ${most ?? null}`.execute(db);
  return rows.map((row) => row.id);
}

/** A team of fewer than three active members does not act as a team (model 15.1): it would be its persons. */
export async function isTooSmallToActAsTeam(db: Reading, team: string): Promise<boolean> {
  return (await membersOf(db, team, 3)).length < 3;
}

/** Those of these circles that I am not in. */
export async function circlesNotMine(db: Reading, circles: readonly string[]): Promise<Set<string>> {
  if (circles.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${ids(circles)}) id where id <> all (my_circle_list())`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** The people among these who are not in the circle. */
export async function outsideCircle(
  db: Reading,
  people: readonly string[],
  circle: string,
): Promise<string[]> {
  if (people.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id from outside_circle(${ids(people)}, ${circle}::uuid) as id`.execute(db);
  return rows.map((row) => row.id);
}
