/** Queries on what waits for a member's yes, and on what happened to a team. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { newId } from '#platform/id.ts';
import { one } from '#platform/defined.ts';

export type WishKind = 'join' | 'lead' | 'move';

export interface StoredWish {
  id: string;
  kind: WishKind;
  person: string;
  team: string;
  into: string;
  moved: string | null;
  askedAt: string;
  /** Whether I am the one who asks. */
  mine: boolean;
}

/** The team whose yes I need for this; null where none is needed. */
export async function teamToAsk(
  db: Reading,
  kind: WishKind,
  into: string,
  moved: string | null = null,
): Promise<string | null> {
  const { rows } = await sql<{ team: string | null }>`
    select team_to_ask(${kind}, ${into}::uuid, ${moved}::uuid) as team`.execute(db);
  return one(rows).team;
}

/** Whether nobody is left in this team to ask, although others were in it or trusted it with something. */
export async function nobodyIsLeftIn(db: Reading, team: string): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`select nobody_is_left_in(${team}::uuid) as left`.execute(db);
  return one(rows).left;
}

/** Asks a team; what waits already waits on. Returns the id of what is new. */
export async function addWish(
  tx: Writing,
  wish: { kind: WishKind; person: string; team: string; into: string; moved?: string | null },
  now: Temporal.Instant,
): Promise<string | null> {
  const id = newId();
  const { kind, person, team, into, moved = null } = wish;
  const { numAffectedRows } = await sql`
    insert into team_wish (id, kind, person_id, team_id, into_id, moved_id, asked_at)
    select ${id}::uuid, ${kind}, ${person}::uuid, ${team}::uuid, ${into}::uuid, ${moved}::uuid, ${now.toString()}::timestamptz
    where not exists (select from team_wish w where w.state = 'waiting' and w.person_id = ${person}::uuid and w.kind = ${kind}
      and w.into_id = ${into}::uuid and w.moved_id is not distinct from ${moved}::uuid)`.execute(tx);
  return numAffectedRows === 1n ? id : null;
}

/** What waits, asked by me or of me; what I left to others is not among it. The latest first. */
export async function wishesWaiting(db: Reading): Promise<StoredWish[]> {
  const { rows } = await sql<StoredWish>`
    select w.id, w.kind, w.person_id as person, w.team_id as team, w.into_id as into, w.moved_id as moved,
      w.asked_at, w.person_id = my_person() as mine
    from team_wish w where w.state = 'waiting'
      and not exists (select from team_wish_rest r where r.wish_id = w.id and r.person_id = my_person())
    order by w.asked_at desc, w.id`.execute(db);
  return rows;
}

/** What I asked that ended without my doing since then. */
export async function wishesEnded(
  db: Reading,
  since: Temporal.Instant,
): Promise<(StoredWish & { state: 'agreed' | 'lapsed'; agreedBy: string | null })[]> {
  const { rows } = await sql<StoredWish & { state: 'agreed' | 'lapsed'; agreedBy: string | null }>`
    select w.id, w.kind, w.person_id as person, w.team_id as team, w.into_id as into, w.moved_id as moved,
      w.asked_at, true as mine, w.state, w.agreed_by
    from team_wish w where w.person_id = my_person() and w.state in ('agreed', 'lapsed')
      and w.ended_at > ${since.toString()}::timestamptz order by w.ended_at desc`.execute(db);
  return rows;
}

/** Whether I may see a wish, and whether I am the one who asks; undefined for anybody else. */
export async function wishSeen(
  db: Reading,
  id: string,
): Promise<{ mine: boolean; team: string } | undefined> {
  const { rows } = await sql<{ mine: boolean; team: string }>`
    select person_id = my_person() as mine, team_id as team from team_wish where id = ${id}::uuid`.execute(
    db,
  );
  return rows[0];
}

/** My yes for a team of mine; false when it is over, or cannot be any more. */
export async function agreeTo(tx: Writing, id: string, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select agree_to_team_wish(${id}::uuid, ${now.toString()}::timestamptz) as done`.execute(tx);
  return one(rows).done;
}

export async function restWish(tx: Writing, id: string, person: string): Promise<void> {
  await tx
    .insertInto('teamWishRest')
    .values({ wishId: id, personId: person })
    .onConflict((again) => again.doNothing())
    .execute();
}

/** Ends what I asked; false when it was over. */
export async function endWish(
  tx: Writing,
  id: string,
  person: string,
  state: 'withdrawn' | 'lapsed',
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('teamWish')
    .set({ state, endedAt: now.toString() })
    .where('id', '=', id)
    .where('personId', '=', person)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface TeamChange {
  team: string;
  at: string;
  what:
    | 'joined'
    | 'left'
    | 'leads'
    | 'leads-no-more'
    | 'team-joined'
    | 'team-left'
    | 'came-by-link'
    | 'came-by-address';
  party: string;
  through: string | null;
  by: string | null;
  byAdmin: boolean;
  agreed: string | null;
}

const columns = sql.raw(`c.team_id as team, c.at, c.what, c.party_id as party, c.through_id as through,
  c.by_person as by, c.by_admin, c.agreed_by as agreed`);

/**
 * What happened to a team of mine, the latest first, from below `before`. Its lines are numbered by themselves: the number
 * under which one is kept would tell how much happens to other teams.
 */
export async function changesOf(
  db: Reading,
  team: string,
  before: number | null,
  many: number,
): Promise<(TeamChange & { id: number })[]> {
  const { rows } = await sql<TeamChange & { id: number }>`
    select c.number as id, ${columns} from (
      select t.*, (row_number() over (order by t.id))::int as number from team_change t where t.team_id = ${team}::uuid
    ) c where ${before}::int is null or c.number < ${before}::int order by c.number desc limit ${many}`.execute(
    db,
  );
  return rows;
}

/** For so many days a change of a team waits on Today until each of its people has seen it. */
export const daysUntilSeen = 90;

/** Whether others changed a team of mine lately. */
export const mayHaveChanges = sql<boolean>`exists (
  select from team_change c where c.told and c.team_id = any (my.parties)
    and c.at > my.now - interval '${sql.lit(daysUntilSeen)} days')`;

/** Whether somebody came for the first time lately into a team that I am in myself. */
export const mayHaveNewcomers = sql<boolean>`exists (
  select from membership mine join membership m on m.team_id = mine.team_id and m.person_id <> mine.person_id
    join person p on p.id = m.person_id and p.here_since > my.today - 8
  where mine.person_id = my.person)`;

/** Whether somebody waits for a yes of mine, or I for one. */
export const mayHaveWishesWaiting = sql<boolean>`exists (select from team_wish w where w.state = 'waiting')`;

/** Whether something that I asked for ended lately. */
export const mayHaveWishesEnded = sql<boolean>`exists (
  select from team_wish w where w.person_id = my.person and w.ended_at > my.now - interval '14 days')`;

/** Of what came about by one hand in one moment, as many are looked up as a sentence names, and one more. */
const namedTogether = 6;
const mostTold = 300;

/** What others did to my teams since, that I am told of: not about me, not from before I came, and once, in the nearest team. */
export async function changesToTell(db: Reading, since: Temporal.Instant): Promise<TeamChange[]> {
  const { rows } = await sql<TeamChange>`
    with told as (
      select c.*, row_number() over (partition by c.team_id, c.at, c.what, c.by_person, c.agreed_by order by c.id desc) as place
      from team_change c
      where c.told and c.team_id = any (my_party_list()) and c.at > ${since.toString()}::timestamptz
        and c.party_id <> my_person() and c.by_person is distinct from my_person()
        and not exists (select from team_change mine where mine.team_id = c.team_id and mine.party_id = my_person()
          and mine.what = 'joined' and mine.at >= c.at)
        and not exists (select from team_change nearer where nearer.told and nearer.team_id = any (my_party_list())
          and nearer.id < c.id and nearer.at = c.at and nearer.what = c.what and nearer.party_id = c.party_id
          and coalesce(nearer.through_id, nearer.team_id) = coalesce(c.through_id, c.team_id)))
    select ${columns} from told c where c.place <= ${namedTogether} order by c.id desc limit ${mostTold}`.execute(
    db,
  );
  return rows;
}

export interface NewAmongUs {
  id: string;
  name: string;
  /** The team that we share. */
  team: string;
  teamId: string;
}

const mostNew = 20;

/** Who came for the first time since then, into a team that I am in myself and after I came; the latest first. */
export async function newAmongUs(db: Reading, since: Temporal.Instant): Promise<NewAmongUs[]> {
  const { rows } = await sql<NewAmongUs>`
    select distinct on (p.here_since, p.id) p.id, p.name, t.name as team, t.id as team_id
    from membership mine join membership m on m.team_id = mine.team_id and m.person_id <> mine.person_id
      join team t on t.id = m.team_id and t.parent_id is not null
      join person p on p.id = m.person_id and p.left_at is null and p.here_since >= ${since.toString()}::timestamptz::date
        and p.here_since > (select here_since from person where id = my_person())
    where mine.person_id = my_person()
    order by p.here_since desc, p.id, t.sort_name limit ${mostNew}`.execute(db);
  return rows;
}
