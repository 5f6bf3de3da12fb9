/** What somebody sees and decides about themselves. */
import type { Reading } from '#platform/database/transaction.ts';
import { on } from '#platform/http/routes.ts';
import { announce } from '#platform/history.ts';
import { isId } from '#platform/id.ts';
import { isNewHere } from '../been-here-store.ts';
import { partiesNamed, pictured } from '../circles/circle-store.ts';
import type { ReplyOf } from '#platform/contract.ts';
import { defined, entry } from '#platform/defined.ts';
import { noteRenamed } from '../admin/log-store.ts';
import { workplaceOf } from '../admin/workplace-store.ts';
import * as contract from './me-contract.ts';
import { ownName } from '../names.ts';
import { isTimeZone, tidyName } from '../person.ts';
import { personOf, teamsLedBy, teamsOfPeople, updatePerson } from '../person-store.ts';
import { refuse } from '../refusals.ts';
import { sayTheMoment } from '../teams/team-store.ts';
import { checkAway, checkHours, hoursAsShown, mutable } from './setting.ts';
import {
  availabilityOf,
  dropMute,
  keepAway,
  keepHours,
  keepMute,
  keepSettings,
  mutesOf,
  ownSettings,
} from './setting-store.ts';

type MeView = ReplyOf<typeof contract.readMe>;

/** What is mine, as I see it. */
export async function aboutMe(db: Reading, id: string): Promise<Omit<MeView, 'isNew'>> {
  const person = defined(await personOf(db, id));
  const availability = entry(await availabilityOf(db, [id]), id);
  const { name, email, timeZone, language, admin, picture } = person;
  return {
    person: { id, name, email, timeZone, language, admin, ...pictured(picture) },
    workplace: await workplaceOf(db),
    teams: (await teamsOfPeople(db, [id])).get(id) ?? [],
    leads: await teamsLedBy(db, id),
    hours: hoursAsShown(availability),
    away: [...availability.away],
    settings: await ownSettings(db),
  };
}

const showMe = async (db: Reading, id: string, now: Temporal.Instant): Promise<MeView> => ({
  ...(await aboutMe(db, id)),
  isNew: await isNewHere(db, id, now),
});

export const meRoutes = [
  on(contract.readMe, ({ person, now, read }) => read((db) => showMe(db, person.id, now))),

  on(contract.changeMe, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      if (input.timeZone !== undefined && !isTimeZone(input.timeZone)) refuse('people.unknown-zone');
      const { name: written, ...rest } = input;
      const isRenamed = written !== undefined && tidyName(written) !== person.name;
      const name = isRenamed ? await ownName(tx, written, person.id) : person.name;
      await sayTheMoment(tx, now);
      await updatePerson(tx, person.id, { ...rest, ...(isRenamed ? { name } : {}) });
      if (isRenamed) await noteRenamed(tx, person.id, person, name, now);
      await announce(tx, person.id, 'me', person.id);
      return showMe(tx, person.id, now);
    }),
  ),

  on(contract.changeSettings, ({ person, input, transact }) =>
    transact(async (tx) => {
      await keepSettings(tx, person.id, input);
      await announce(tx, person.id, 'me', person.id);
      return ownSettings(tx);
    }),
  ),

  on(contract.setHours, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      checkHours(input.hours);
      await keepHours(tx, person.id, input.hours);
      await announce(tx, person.id, 'me', person.id);
      return showMe(tx, person.id, now);
    }),
  ),

  on(contract.setAway, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      checkAway(input.away);
      await keepAway(tx, person.id, input.away);
      await announce(tx, person.id, 'me', person.id);
      return showMe(tx, person.id, now);
    }),
  ),
];

const isParty = async (db: Reading, id: string): Promise<boolean> =>
  isId(id) && (await partiesNamed(db, [id])).has(id);

export const muteRoutes = [
  on(contract.listMutes, ({ read }) =>
    read(async (db) => {
      const mutes = await mutesOf(db);
      const named = await partiesNamed(
        db,
        mutes.filter((mute) => mute.kind === 'party').map((mute) => mute.what),
      );
      return { items: mutes.map((mute) => Object.assign({ party: named.get(mute.what) ?? null }, mute)) };
    }),
  ),

  on(contract.mute, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const muted = mutable(input);
      const isKnown = muted.kind !== 'party' || (await isParty(tx, muted.what));
      if (!isKnown || muted.what === person.id) refuse('people.mute-unclear');
      await keepMute(tx, person.id, { ...muted, since: now.toString() });
      return {};
    }),
  ),

  on(contract.unmute, ({ input, transact }) =>
    transact(async (tx) => {
      await dropMute(tx, mutable(input));
      return {};
    }),
  ),
];
