/** Queries on teams and memberships. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { newId } from '#platform/id.ts';
import type { End } from '#platform/paging.ts';
import { pictured } from '../circles/circle-store.ts';
import type { PartyView } from '../contract.ts';

export interface StoredTeam {
  id: string;
  name: string;
  parent: string | null;
  version: number;
  leader: PartyView | null;
}

/** One team, or undefined. */
export async function teamOf(db: Reading, id: string): Promise<StoredTeam | undefined> {
  const row = await db
    .selectFrom('team')
    .leftJoin('person as leader', 'leader.id', 'team.leaderId')
    .select([
      'team.id',
      'team.name',
      'team.parentId as parent',
      'team.version',
      'leader.id as leaderId',
      'leader.name as leaderName',
      'leader.picture as leaderPicture',
    ])
    .where('team.id', '=', id)
    .executeTakeFirst();
  return row && show(row);
}

function show({
  leaderId,
  leaderName,
  leaderPicture,
  ...team
}: Omit<StoredTeam, 'leader'> &
  Record<'leaderId' | 'leaderName' | 'leaderPicture', string | null>): StoredTeam {
  if (leaderId === null) return { ...team, leader: null };
  return {
    ...team,
    leader: { id: leaderId, kind: 'person', name: leaderName ?? '', ...pictured(leaderPicture) },
  };
}

/** A team and those below it, level by level, at most `many`; without `under` from the root. */
export async function teamTree(db: Reading, under: string | null, many: number): Promise<StoredTeam[]> {
  const { rows } = await sql<Parameters<typeof show>[0]>`
    with recursive tree as (
      select t.id, t.name, t.sort_name, t.parent_id, t.version, t.leader_id, 0 as depth from team t
        where case when ${under}::uuid is null then t.parent_id is null else t.id = ${under}::uuid end
      union all
      select t.id, t.name, t.sort_name, t.parent_id, t.version, t.leader_id, tree.depth + 1
        from team t join tree on t.parent_id = tree.id
    )
    select tree.id, tree.name, tree.parent_id as parent, tree.version, tree.leader_id,
      l.name as leader_name, l.picture as leader_picture
    from tree left join person l on l.id = tree.leader_id order by depth, tree.sort_name limit ${many}`.execute(
    db,
  );
  return rows.map(show);
}

/** The teams above one, from the root down, without itself. */
export async function pathTo(db: Reading, team: string): Promise<PartyView[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    with recursive up as (
      select t.id, t.name, t.parent_id, 0 as steps from team t where t.id = ${team}::uuid
      union all
      select t.id, t.name, t.parent_id, up.steps + 1 from team t join up on t.id = up.parent_id
    )
    select id, name from up where steps > 0 order by steps desc`.execute(db);
  return rows.map((row) => ({ id: row.id, kind: 'team', name: row.name }));
}

/** The teams of this name, or at the end of this path (`Operations/Dispatch`), each with its whole path. */
export async function teamsCalled(
  db: Reading,
  written: string,
): Promise<{ id: string; name: string; path: string }[]> {
  const { rows } = await sql<{ id: string; name: string; path: string }>`
    with recursive down as (
      select t.id, t.name, t.name as path from team t where t.parent_id is null
      union all
      select t.id, t.name, down.path || '/' || t.name from team t join down on t.parent_id = down.id
    )
    select id, name, path from down
    where plain('/' || path) like '%/' || plain(${likeWords(written)}) order by path`.execute(db);
  return rows;
}

/** The text escaped for `like`; blanks around the parts of a path do not matter. */
const likeWords = (written: string): string =>
  written
    .split('/')
    .map((name) => name.normalize('NFC').trim())
    .join('/')
    .replaceAll(/[\\%_]/g, String.raw`\$&`);

export async function teamsDirectlyBelow(db: Reading, team: string): Promise<PartyView[]> {
  const rows = await db
    .selectFrom('team')
    .select(['id', 'name'])
    .where('parentId', '=', team)
    .orderBy('sortName')
    .execute();
  return rows.map(({ id, name }) => ({ id, kind: 'team', name }));
}

/** The people who are directly in a team, by name, from where the page before ended. */
export function directMembers(db: Reading, team: string, end: End | null, many: number) {
  let query = db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['person.id', 'person.name', 'person.sortName', 'person.picture'])
    .where('membership.teamId', '=', team)
    .where('person.leftAt', 'is', null)
    .orderBy('person.sortName')
    .orderBy('person.id')
    .limit(many);
  if (end) query = query.where(sql<boolean>`(person.sort_name, person.id) > (${end.sort}, ${end.id}::uuid)`);
  return query.execute();
}

/** Whether another team of this name (whatever its capitals and accents) stands at this place. */
export async function isTeamNameTaken(
  db: Reading,
  parent: string,
  name: string,
  except?: string,
): Promise<boolean> {
  const rows = await db
    .selectFrom('team')
    .select('id')
    .where('parentId', '=', parent)
    .where(sql<boolean>`sort_name = plain(${name})`)
    .execute();
  return rows.some((row) => row.id !== except);
}

export async function insertTeam(
  tx: Writing,
  name: string,
  parent: string,
  now: Temporal.Instant,
): Promise<string> {
  const id = newId();
  await tx.insertInto('party').values({ id, kind: 'team' }).execute();
  await tx.insertInto('team').values({ id, name, parentId: parent, createdAt: now.toString() }).execute();
  return id;
}

/** Takes the one lock under which teams are moved, so that two moves cannot close a ring. */
export async function lockTree(tx: Writing): Promise<void> {
  await sql`select pg_advisory_xact_lock(7210466)`.execute(tx);
}

/** Says when what follows happens, for what the database writes down of it by itself. */
export async function sayTheMoment(tx: Writing, now: Temporal.Instant): Promise<void> {
  await sql`select set_config('alongside.now', ${now.toString()}, true)`.execute(tx);
}

/** Changes a team. With `saw`, only that version; false when it is another by now. */
export async function updateTeam(
  tx: Writing,
  id: string,
  change: { name?: string; parentId?: string; leaderId?: string | null },
  saw?: number,
): Promise<boolean> {
  let query = tx
    .updateTable('team')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id);
  if (saw !== undefined) query = query.where('version', '=', saw);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether somebody is in a team itself, not only in one below it. */
export async function isDirectMember(db: Reading, person: string, team: string): Promise<boolean> {
  const found = await db
    .selectFrom('membership')
    .select('teamId')
    .where('personId', '=', person)
    .where('teamId', '=', team)
    .executeTakeFirst();
  return found !== undefined;
}

/** Adds somebody to a team; false when they are in it already. */
export async function insertMembership(
  tx: Writing,
  person: string,
  team: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('membership')
    .values({ personId: person, teamId: team, since: now.toString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/**
 * Takes somebody out of a team; false when they are not in it. From when until when they were is kept, for the figures of a
 * quarter that is over: those do not change because of who comes or goes afterwards.
 */
export async function deleteMembership(
  tx: Writing,
  person: string,
  team: string,
  now: Temporal.Instant,
): Promise<boolean> {
  await sayTheMoment(tx, now);
  const ended = await tx
    .deleteFrom('membership')
    .where('personId', '=', person)
    .where('teamId', '=', team)
    .returning('since')
    .executeTakeFirst();
  if (!ended) return false;
  await tx
    .insertInto('membershipEnded')
    .values({ personId: person, teamId: team, since: ended.since, until: now.toString() })
    .execute();
  return true;
}

/** Everybody who is directly in a team and here. */
export async function peopleDirectlyIn(db: Reading, team: string): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select('person.id')
    .where('membership.teamId', '=', team)
    .where('person.leftAt', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}
