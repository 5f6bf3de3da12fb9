/** Carries an import out: a few statements over arrays, in one transaction, as the admin who began it. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { newId } from '#platform/id.ts';
import { everyoneId } from '../circles/circle-store.ts';
import { noteInLog } from '../admin/log-store.ts';
import { calledOf, skeletonOf, tidyEmail, tidyName } from '../person.ts';
import { lockNames } from '../person-store.ts';
import { plain } from '../search/person-search.ts';
import type { Change, ImportPlan, PlannedLine, Structure } from './person-import.ts';
import type { ImportedPerson } from './who-is-who.ts';
import type { ImportedTeam } from './person-import-path.ts';
import type { ImportRow } from './person-import-row.ts';
import { lockTree, sayTheMoment } from '../teams/team-store.ts';
import { asksForYes } from '../teams/waiting-for-yes.ts';

/** Reads as much of the structure as the lines concern. */
export async function structureFor(db: Reading, rows: readonly ImportRow[]): Promise<Structure> {
  const teams = await sql<ImportedTeam & { leaderName: string | null }>`
    select t.id, t.name, t.parent_id as parent, t.leader_id as leader, l.name as leader_name
    from team t left join person l on l.id = t.leader_id`.execute(db);
  const emails = rows.flatMap((row) => [row.email, row.formerEmail ?? '']).map(tidyEmail);
  const numbers = rows.flatMap((row) => row.staffNumber?.trim().slice(0, 60) || []);
  const names = rows.map((row) => plain(tidyName(row.name)));
  const people = await sql<ImportedPerson>`
    select p.id, p.name, p.email, p.time_zone, p.language,
      array(select m.team_id::text from membership m where m.person_id = p.id) as teams,
      n.number as staff_number, p.here_since is not null as has_been_here
    from person p left join staff_number n on n.person_id = p.id
    where p.left_at is null and (p.email = any (${emails}::text[]) or n.number = any (${numbers}::text[])
      or p.sort_name = any (${names}::text[]))`.execute(db);
  const namesakes = await sql<{ id: string; name: string }>`
    select p.id, p.name from person p where p.left_at is null
      and (called(p.name) = any (${rows.map((row) => calledOf(tidyName(row.name)))}::text[])
        or name_skeleton(p.name) = any (${rows.flatMap(looksBesideTeam)}::text[])
        or name_skeleton(p.name) = any (${namesOfTeams(rows).map(skeletonOf)}::text[]))`.execute(db);
  const leaderNames = new Map(
    teams.rows.flatMap(({ leader, leaderName }) => (leader === null ? [] : [[leader, leaderName ?? '']])),
  );
  return { teams: teams.rows, people: people.rows, namesakes: namesakes.rows, leaderNames };
}

const lastOf = ({ team }: ImportRow): string => tidyName(team?.split('/').at(-1) ?? '');

/** How a name of a line looks, and how with the team beside it. */
const looksBesideTeam = (row: ImportRow): string[] => [
  skeletonOf(tidyName(row.name)),
  skeletonOf(`${tidyName(row.name)} (${lastOf(row)})`),
];

const namesOfTeams = (rows: readonly ImportRow[]): string[] => [
  ...new Set(rows.flatMap(({ team, above = [] }) => [...above, ...(team?.split('/') ?? [])].map(tidyName))),
];

/** Nobody else changes teams or takes a name, and no other import runs, until the transaction ends. Names always come first. */
export async function lockStructure(tx: Writing): Promise<void> {
  await lockNames(tx);
  await lockTree(tx);
}

const atOnce = 5000;

/** Writes what was planned; `progress` hears how many lines are done. Everything is kept, or nothing is. */
export async function applyImport(
  tx: Writing,
  plan: ImportPlan,
  admin: string,
  now: Temporal.Instant,
  progress: (done: number) => Promise<void> = async () => {},
): Promise<void> {
  await sayTheMoment(tx, now);
  const idOf = await makeTeams(tx, plan, admin, now);
  const changing = plan.lines.filter((line) => line.what !== 'nothing');
  const unchanged = plan.lines.length - changing.length;
  for (let at = 0; at < changing.length; at += atOnce) {
    await writeLines(tx, changing.slice(at, at + atOnce), idOf, admin, now);
    await progress(unchanged + Math.min(at + atOnce, changing.length));
  }
  if (changing.length === 0) return;
  const detail = `${changing.length} of ${plan.lines.length}`;
  await noteInLog(tx, { at: now, by: admin, what: 'people.imported', detail });
  const everyone = await everyoneId(tx);
  await announce(tx, everyone, 'person', everyone);
}

type IdOf = (ref: string) => string;

async function makeTeams(
  tx: Writing,
  { teams }: ImportPlan,
  admin: string,
  now: Temporal.Instant,
): Promise<IdOf> {
  const made = new Map(teams.map((team) => [team.ref, newId()]));
  const idOf: IdOf = (ref) => made.get(ref) ?? ref;
  if (teams.length === 0) return idOf;
  const ids = [...made.values()];
  const names = teams.map((team) => team.name);
  const parents = teams.map((team) => idOf(team.parent));
  await sql`insert into party (id, kind) select id, 'team' from unnest(${ids}::uuid[]) id`.execute(tx);
  await sql`insert into team (id, name, parent_id, created_at)
    select id, name, parent, ${now.toString()}::timestamptz
    from unnest(${ids}::uuid[], ${names}::text[], ${parents}::uuid[]) as made (id, name, parent)`.execute(tx);
  await logAll(tx, 'team.made', ids, admin, now);
  return idOf;
}

async function writeLines(
  tx: Writing,
  lines: readonly PlannedLine[],
  idOf: IdOf,
  admin: string,
  now: Temporal.Instant,
): Promise<void> {
  const ids = lines.map((line) => line.person ?? newId());
  const withIds = lines.map((line, index) => ({ line, id: ids[index]! }));
  await addPeople(
    tx,
    withIds.filter(({ line }) => line.what === 'add'),
    admin,
    now,
  );
  await changePeople(
    tx,
    withIds.filter(({ line }) => line.what === 'change'),
    admin,
    now,
  );
  await keepNumbers(tx, withIds);
  const waits = await ownThatWaits(tx, withIds, idOf, admin, now);
  const joining = withIds.filter(({ line }) => line.joins !== null && !waits.has(`join ${line.line}`));
  await sql`insert into membership (person_id, team_id, since)
    select *, ${now.toString()}::timestamptz from unnest(${joining.map(({ id }) => id)}::uuid[], ${joining.map(({ line }) => idOf(line.joins!))}::uuid[])
    on conflict do nothing`.execute(tx);
  const leading = withIds.filter(({ line }) => line.leads !== null && !waits.has(`lead ${line.line}`));
  const led = leading.map(({ line }) => idOf(line.leads!));
  await sql`update team set leader_id = wanted.person, version = version + 1
    from unnest(${led}::uuid[], ${leading.map(({ id }) => id)}::uuid[]) as wanted (team, person)
    where team.id = wanted.team`.execute(tx);
  await logAll(tx, 'leader.changed', led, admin, now);
}

/** A table lets nobody in who brings it: what it says of them asks the members first. */
async function ownThatWaits(
  tx: Writing,
  placed: readonly Placed[],
  idOf: IdOf,
  admin: string,
  now: Temporal.Instant,
): Promise<Set<string>> {
  const waits = new Set<string>();
  for (const { line } of placed.filter(({ id }) => id === admin)) {
    for (const [kind, team] of [['join', line.joins] as const, ['lead', line.leads] as const]) {
      if (team !== null && (await asksForYes(tx, admin, { kind, into: idOf(team) }, now)))
        waits.add(`${kind} ${line.line}`);
    }
  }
  return waits;
}

interface Placed {
  line: PlannedLine;
  id: string;
}

async function addPeople(
  tx: Writing,
  added: readonly Placed[],
  admin: string,
  now: Temporal.Instant,
): Promise<void> {
  if (added.length === 0) return;
  const ids = added.map(({ id }) => id);
  await sql`insert into party (id, kind) select id, 'person' from unnest(${ids}::uuid[]) id`.execute(tx);
  await sql`insert into person (id, name, email, time_zone, language, joined_at)
    select id, name, email, zone, tongue, ${now.toString()}::timestamptz
    from unnest(${ids}::uuid[], ${column(added, 'name')}::text[], ${column(added, 'email')}::text[],
      ${column(added, 'timeZone')}::text[], ${column(added, 'language')}::text[])
      as added (id, name, email, zone, tongue)`.execute(tx);
  await logAll(tx, 'person.added', ids, admin, now);
}

/** A number of somebody who left may be given to somebody else. */
async function keepNumbers(tx: Writing, placed: readonly Placed[]): Promise<void> {
  const numbered = placed.filter(({ line }) => line.staffNumber !== null);
  if (numbered.length === 0) return;
  const numbers = numbered.map(({ line }) => line.staffNumber!);
  const ids = numbered.map(({ id }) => id);
  await sql`delete from staff_number where number = any (${numbers}::text[]) or person_id = any (${ids}::uuid[])`.execute(
    tx,
  );
  await sql`insert into staff_number (person_id, number)
    select * from unnest(${ids}::uuid[], ${numbers}::text[])`.execute(tx);
}

async function changePeople(
  tx: Writing,
  changed: readonly Placed[],
  admin: string,
  now: Temporal.Instant,
): Promise<void> {
  const themselves = changed.filter(({ line }) =>
    line.changes.some(({ field }) => !['team', 'leader', 'number'].includes(field)),
  );
  if (themselves.length === 0) return;
  const ids = themselves.map(({ id }) => id);
  await sql`select mend_addresses(${ids}::uuid[], ${column(themselves, 'email')}::text[])`.execute(tx);
  await sql`update person set name = wanted.name, time_zone = wanted.zone, language = wanted.tongue, version = version + 1
    from unnest(${ids}::uuid[], ${column(themselves, 'name')}::text[], ${column(themselves, 'timeZone')}::text[],
      ${column(themselves, 'language')}::text[]) as wanted (id, name, zone, tongue)
    where person.id = wanted.id`.execute(tx);
  const others = themselves.filter(({ line }) => line.changes.some(isDetail));
  await logAll(
    tx,
    'person.changed',
    others.map(({ id }) => id),
    admin,
    now,
  );
  await logRenamed(tx, themselves, admin, now);
}

const isDetail = ({ field }: Change): boolean => ['email', 'time-zone', 'language'].includes(field);

/** A change of a name stands in the log with the one before, as wherever one is changed. */
async function logRenamed(
  tx: Writing,
  changed: readonly Placed[],
  admin: string,
  now: Temporal.Instant,
): Promise<void> {
  const renamed = changed.flatMap(({ id, line }) => {
    const name = line.changes.find(({ field }) => field === 'name');
    return name ? [{ id, detail: `${name.from} → ${name.to}` }] : [];
  });
  if (renamed.length === 0) return;
  await sql`insert into structural_log (at, by_person, what, subject_id, detail)
    select ${now.toString()}::timestamptz, ${admin}::uuid, 'person.renamed', id, detail
    from unnest(${renamed.map(({ id }) => id)}::uuid[], ${renamed.map(({ detail }) => detail)}::text[]) as renamed (id, detail)`.execute(
    tx,
  );
}

const column = (placed: readonly Placed[], name: 'name' | 'email' | 'timeZone' | 'language'): string[] =>
  placed.map(({ line }) => line[name]);

async function logAll(
  tx: Writing,
  what: string,
  ids: readonly string[],
  admin: string,
  now: Temporal.Instant,
): Promise<void> {
  if (ids.length === 0) return;
  await sql`insert into structural_log (at, by_person, what, subject_id)
    select ${now.toString()}::timestamptz, ${admin}::uuid, ${what}, id from unnest(${[...ids]}::uuid[]) id`.execute(
    tx,
  );
}
