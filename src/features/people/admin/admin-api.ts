/** The structure of the workplace, for admins. To everybody else these operations do not exist. */
import type { Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { on, type Person } from '#platform/http/routes.ts';
import { queue } from '#platform/jobs.ts';
import { defaultLimit } from '#platform/contract.ts';
import { readLastNumber, cutToPage } from '#platform/paging.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { giveAddress } from '../addresses/address-api.ts';
import * as contract from './admin-contract.ts';
import { everyoneId } from '../circles/circle-store.ts';
import { noteInLog, noteRenamed, structuralLog, type LogEntry } from './log-store.ts';
import { changeWorkplace, workplaceOf } from './workplace-store.ts';
import { ownName, teamName } from '../names.ts';
import { isEmail, isTimeZone, tidyEmail, tidyName } from '../person.ts';
import {
  insertPerson,
  isEmailTaken,
  lockAdmins,
  personOf,
  removeFromHere,
  updatePerson,
  type StoredPerson,
} from '../person-store.ts';
import { refuse } from '../refusals.ts';
import { insertMembership, sayTheMoment, teamOf } from '../teams/team-store.ts';
import { personLeft } from '../events.ts';

const mustBeAdmin = (person: Person): void => {
  if (!person.admin) refuseAnyone('not-found');
};

/** Notes a change of somebody's entry and tells everyone who is looking. */
async function changed(tx: Writing, entry: LogEntry & { subject: string }): Promise<void> {
  await noteInLog(tx, entry);
  await announce(tx, await everyoneId(tx), 'person', entry.subject);
}

async function somebodyHere(tx: Writing, id: string): Promise<StoredPerson> {
  const somebody = await personOf(tx, id);
  return somebody && somebody.leftAt === null ? somebody : refuseAnyone('not-found');
}

/** An address that is well written and free. */
async function freeEmail(tx: Writing, text: string, except?: string): Promise<string> {
  const email = tidyEmail(text);
  if (!isEmail(email)) refuse('people.bad-email');
  if (await isEmailTaken(tx, email, except)) refuse('people.email-taken');
  return email;
}

const knownZone = (zone: string): string => (isTimeZone(zone) ? zone : refuse('people.unknown-zone'));

export const adminRoutes = [
  on(contract.addPerson, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      mustBeAdmin(person);
      const email = await freeEmail(tx, input.email);
      const name = await ownName(tx, input.name);
      const added = { name, email, timeZone: knownZone(input.timeZone), language: input.language };
      const teams = input.teams?.length ? input.teams : [await everyoneId(tx)];
      for (const team of teams) if (!(await teamOf(tx, team))) refuse('people.not-here');
      await sayTheMoment(tx, now);
      const id = await insertPerson(tx, added, now);
      for (const team of teams) await insertMembership(tx, id, team, now);
      await changed(tx, { at: now, by: person.id, what: 'person.added', subject: id });
      return { id, kind: 'person' as const, name };
    }),
  ),

  on(contract.changePerson, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      mustBeAdmin(person);
      const before = await somebodyHere(tx, input.id);
      const change = {
        ...(input.name === undefined || tidyName(input.name) === before.name
          ? {}
          : { name: await ownName(tx, input.name, before.id) }),
        ...(input.timeZone === undefined ? {} : { timeZone: knownZone(input.timeZone) }),
        ...(input.language === undefined ? {} : { language: input.language }),
      };
      await sayTheMoment(tx, now);
      if (!(await updatePerson(tx, before.id, change, input.saw))) refuse('people.stale');
      const { name } = change;
      if (name !== undefined) await noteRenamed(tx, person.id, before, name, now);
      const detail = Object.keys(change)
        .filter((what) => what !== 'name')
        .join(', ');
      if (detail !== '')
        await changed(tx, { at: now, by: person.id, what: 'person.changed', subject: before.id, detail });
      if (input.email !== undefined)
        await giveAddress(tx, person, before, await freeEmail(tx, input.email, before.id), now);
      return { id: before.id, kind: 'person' as const, name: change.name ?? before.name };
    }),
  ),

  on(contract.setAdmin, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      mustBeAdmin(person);
      const somebody = await somebodyHere(tx, input.id);
      if (somebody.admin === input.admin) return {};
      if (!input.admin) await anotherAdmin(tx, somebody.id);
      const what = input.admin ? 'admin.made' : 'admin.ended';
      await changed(tx, { at: now, by: person.id, what, subject: somebody.id });
      await updatePerson(tx, somebody.id, { admin: input.admin });
      return {};
    }),
  ),

  on(contract.removePerson, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      if (!person.admin && person.id !== input.id) refuseAnyone('not-found');
      const leaver = await somebodyHere(tx, input.id);
      const acting = await anotherAdmin(tx, leaver.id);
      await changed(tx, { at: now, by: person.id, what: 'person.left', subject: leaver.id });
      // Whoever leaves cannot settle what they leave open: an admin's hand does, after this holds.
      await queue(tx, personLeft, {
        person: leaver.id,
        acting: person.id === leaver.id ? acting : person.id,
      });
      await removeFromHere(tx, leaver.id, now);
      return {};
    }),
  ),
];

/** Refuses when nobody else would be an admin; returns one who would. */
async function anotherAdmin(tx: Writing, leaving: string): Promise<string> {
  return (await lockAdmins(tx)).find((admin) => admin !== leaving) ?? refuse('people.last-admin');
}

export const workplaceRoutes = [
  on(contract.readStructuralLog, ({ person, input, read }) =>
    read(async (db) => {
      mustBeAdmin(person);
      const limit = input.limit ?? defaultLimit;
      const lines = await structuralLog(db, readLastNumber(input.after) ?? null, limit + 1);
      const { rows: items, rest } = cutToPage(lines, limit, ({ id }) => String(id));
      return { items, ...rest };
    }),
  ),

  on(contract.changeWorkplace, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      mustBeAdmin(person);
      const before = await workplaceOf(tx);
      const { formalGerman = before.formalGerman } = input;
      const name = input.name === undefined ? before.name : await teamName(tx, input.name);
      await changeWorkplace(tx, { name, formalGerman });
      const by = { at: now, by: person.id };
      if (input.name !== undefined) await noteInLog(tx, { ...by, what: 'workplace.renamed', detail: name });
      if (formalGerman !== before.formalGerman) await noteInLog(tx, { ...by, what: 'workplace.spoken' });
      await announce(tx, before.everyone, 'workplace', before.everyone);
      return { name, formalGerman };
    }),
  ),
];
