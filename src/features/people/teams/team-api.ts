/** Teams: open to everyone, changed by admins, filled by their leaders too. */
import { defaultLimit, type ReplyOf } from '#platform/contract.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { on, type Person } from '#platform/http/routes.ts';
import { pageFrom, readEnd } from '#platform/paging.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { everyoneId, pictured, speaksFor } from '../circles/circle-store.ts';
import { showLines } from '../guide/guide-api.ts';
import { linesOf } from '../guide/guide-store.ts';
import { noteInLog, type LogEntry } from '../admin/log-store.ts';
import { teamName } from '../names.ts';
import { personOf } from '../person-store.ts';
import { refuse } from '../refusals.ts';
import * as contract from './team-contract.ts';
import { waitsForYes } from './waiting-for-yes.ts';
import {
  deleteMembership,
  directMembers,
  insertMembership,
  insertTeam,
  isDirectMember,
  isTeamNameTaken,
  lockTree,
  pathTo,
  sayTheMoment,
  teamOf,
  teamsDirectlyBelow,
  teamTree,
  updateTeam,
  type StoredTeam,
} from './team-store.ts';

type TeamView = ReplyOf<typeof contract.readTeam>;

const mostTeams = 1000;

const row = ({ id, name, parent, leader }: StoredTeam) => ({ id, name, parent, leader });

const teamToSee = async (db: Reading, id: string): Promise<StoredTeam> =>
  (await teamOf(db, id)) ?? refuseAnyone('not-found');

async function membersPage(db: Reading, team: string, after: string | undefined, limit: number) {
  const rows = await directMembers(db, team, readEnd(after), limit + 1);
  return pageFrom(
    rows,
    limit,
    ({ id, sortName: sort }) => ({ id, sort }),
    ({ id, name, picture }) => ({ id, kind: 'person' as const, name, ...pictured(picture) }),
  );
}

function movesOn(team: StoredTeam, viewer: Person, mine: boolean): TeamView['can'] {
  const leads = team.leader?.id === viewer.id;
  return [
    ...(mine ? (['edit-guide'] as const) : []),
    ...(viewer.admin || leads ? (['edit-members'] as const) : []),
    ...(viewer.admin ? (['change', 'add-team'] as const) : []),
  ];
}

export const teamRoutes = [
  on(contract.readTeamTree, ({ input, read }) =>
    read(async (db) => {
      const teams = await teamTree(db, input.under ?? null, mostTeams + 1);
      if (teams.length === 0) refuseAnyone('not-found');
      return { items: teams.slice(0, mostTeams).map(row), more: teams.length > mostTeams };
    }),
  ),

  on(contract.readTeam, ({ person, input, read }) =>
    read(async (db) => {
      const team = await teamToSee(db, input.id);
      const mine = await speaksFor(db, person.id, team.id);
      return {
        id: team.id,
        name: team.name,
        path: await pathTo(db, team.id),
        leader: team.leader,
        children: await teamsDirectlyBelow(db, team.id),
        members: await membersPage(db, team.id, undefined, defaultLimit),
        guide: await showLines(db, await linesOf(db, team.id)),
        mine,
        version: team.version,
        can: movesOn(team, person, mine),
      };
    }),
  ),

  on(contract.listMembers, ({ input, read }) =>
    read(async (db) => {
      const team = await teamToSee(db, input.id);
      return membersPage(db, team.id, input.after, input.limit ?? defaultLimit);
    }),
  ),
];

/** Notes a change and tells everyone who is looking: structure is open to all. */
async function changed(tx: Writing, entry: LogEntry & { subject: string }): Promise<void> {
  await noteInLog(tx, entry);
  await announce(tx, await everyoneId(tx), 'team', entry.subject);
}

/** To whoever is no admin, changing the structure does not exist. */
const mustBeAdmin = (person: Person): void => {
  if (!person.admin) refuseAnyone('not-found');
};

async function moveTeam(tx: Writing, team: StoredTeam, parent: string): Promise<void> {
  await lockTree(tx);
  if (team.parent === null) refuse('people.root-stays');
  await teamToSee(tx, parent);
  const above = await pathTo(tx, parent);
  if (parent === team.id || above.some((upper) => upper.id === team.id)) refuse('people.team-below-itself');
}

export const structureRoutes = [
  on(contract.addTeam, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      mustBeAdmin(person);
      await teamToSee(tx, input.parent);
      const name = await teamName(tx, input.name);
      if (await isTeamNameTaken(tx, input.parent, name)) refuse('people.team-name-taken');
      const id = await insertTeam(tx, name, input.parent, now);
      await changed(tx, { at: now, by: person.id, what: 'team.made', subject: id });
      return row(await teamToSee(tx, id));
    }),
  ),

  on(contract.changeTeam, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      mustBeAdmin(person);
      const team = await teamToSee(tx, input.id);
      if (team.version !== input.saw) refuse('people.stale');
      const parent = input.parent ?? team.parent;
      const name = input.name === undefined ? team.name : await teamName(tx, input.name);
      if (input.parent !== undefined) await moveTeam(tx, team, input.parent);
      if (parent !== null && (await isTeamNameTaken(tx, parent, name, team.id)))
        refuse('people.team-name-taken');
      const isMoved = parent !== null && parent !== team.parent;
      const waits =
        isMoved && (await waitsForYes(tx, person.id, { kind: 'move', into: parent, moved: team.id }, now));
      const change = { name, ...(isMoved && !waits ? { parentId: parent } : {}) };
      await sayTheMoment(tx, now);
      if (!(await updateTeam(tx, team.id, change, input.saw))) refuse('people.stale');
      const note = { at: now, by: person.id, subject: team.id };
      if (name !== team.name) await changed(tx, { ...note, what: 'team.renamed', detail: team.name });
      if (isMoved && !waits) await changed(tx, { ...note, what: 'team.moved' });
      return { ...row(await teamToSee(tx, team.id)), waits };
    }),
  ),

  on(contract.setLeader, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      mustBeAdmin(person);
      const team = await teamToSee(tx, input.id);
      const leader = input.person === null ? null : await personOf(tx, input.person);
      if (leader === undefined || (leader && leader.leftAt !== null)) refuse('people.not-here');
      if (
        leader?.id === person.id &&
        team.leader?.id !== person.id &&
        (await waitsForYes(tx, person.id, { kind: 'lead', into: team.id }, now))
      )
        return { ...row(team), waits: true };
      await sayTheMoment(tx, now);
      await updateTeam(tx, team.id, { leaderId: leader?.id ?? null });
      await changed(tx, {
        at: now,
        by: person.id,
        what: 'leader.changed',
        subject: team.id,
        detail: leader?.name ?? '',
      });
      return row(await teamToSee(tx, team.id));
    }),
  ),

  on(contract.addMember, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const team = await teamToFill(tx, person, input.id);
      const member = await personOf(tx, input.person);
      if (!member || member.leftAt !== null) return refuse('people.not-here');
      if (member.id === person.id) {
        if (await isDirectMember(tx, person.id, team.id)) refuse('people.already-member');
        if (await waitsForYes(tx, person.id, { kind: 'join', into: team.id }, now)) return { waits: true };
      }
      if (!(await insertMembership(tx, member.id, team.id, now))) refuse('people.already-member');
      await changed(tx, {
        at: now,
        by: person.id,
        what: 'member.added',
        subject: team.id,
        detail: member.name,
      });
      return {};
    }),
  ),

  on(contract.removeMember, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const team = await teamToFill(tx, person, input.id);
      const member = await personOf(tx, input.person);
      const wasMember = member !== undefined && (await deleteMembership(tx, member.id, team.id, now));
      if (!wasMember) return refuse('people.not-a-member');
      await changed(tx, {
        at: now,
        by: person.id,
        what: 'member.removed',
        subject: team.id,
        detail: member.name,
      });
      return {};
    }),
  ),
];

/** A team whose members this person may edit: an admin any, a leader their own. */
async function teamToFill(tx: Writing, person: Person, id: string): Promise<StoredTeam> {
  const team = await teamToSee(tx, id);
  return person.admin || team.leader?.id === person.id ? team : refuseAnyone('not-found');
}
