/**
 * The front door of a team with its contact of the day: read by everyone, and each member says only for themselves when
 * they are it.
 */
import type { ReplyOf } from '#platform/contract.ts';
import { dayFor } from '#platform/calendar.ts';
import { writing, type Reading } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { on, type Person } from '#platform/http/routes.ts';
import type { Handler } from '#platform/jobs.ts';
import type { personLeft } from '../events.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { everyoneId, partiesNamed, speaksFor } from '../circles/circle-store.ts';
import type { PartyView } from '../contract.ts';
import { hasAnybodyBeenHere } from '../been-here-store.ts';
import { availabilityOf, reachesWhen } from '../settings/setting-store.ts';
import * as contract from './contact-contract.ts';
import { deleteContactDays, contactDaysOf, setContactToday, setContactWeekdays } from './contact-store.ts';
import { holdsNow, contactsNow } from './contact-days.ts';

const teamToSee = async (db: Reading, id: string): Promise<PartyView> => {
  const party = (await partiesNamed(db, [id])).get(id);
  return party?.kind === 'team' ? party : refuseAnyone('not-found');
};

/** The members of a team who are the ones to turn to now, by name; none where nobody said so. */
export async function contactsOfTheDay(
  db: Reading,
  team: string,
  now: Temporal.Instant,
): Promise<PartyView[]> {
  const said = await contactDaysOf(db, team);
  if (said.length === 0) return [];
  const days = await availabilityOf(
    db,
    said.map(({ person }) => person),
  );
  const ids = contactsNow(said, days, now);
  const names = await partiesNamed(db, ids);
  return ids.flatMap((id) => names.get(id) ?? []);
}

async function show(
  db: Reading,
  team: PartyView,
  person: Person,
  now: Temporal.Instant,
): Promise<ReplyOf<typeof contract.readFrontDoor>> {
  const mine = (await contactDaysOf(db, team.id)).filter((one) => one.person === person.id);
  const days = { timeZone: person.timeZone, hours: [], away: [] };
  return {
    team,
    turnTo: await contactsOfTheDay(db, team.id, now),
    reachesAt: (await reachesWhen(db, team.id, now)).toString(),
    beenHere: await hasAnybodyBeenHere(db, team.id),
    amToday: mine.some((one) => one.day !== null && holdsNow(one, now, days)),
    myWeekdays: mine.flatMap(({ weekday }) => weekday ?? []).toSorted((a, b) => a - b),
    can: (await speaksFor(db, person.id, team.id)) ? ['be-turned-to'] : [],
  };
}

export const contactRoutes = [
  on(contract.readFrontDoor, ({ person, input, now, read }) =>
    read(async (db) => show(db, await teamToSee(db, input.id), person, now)),
  ),

  on(contract.setContactDays, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const team = await teamToSee(tx, input.id);
      // whoever is no member cannot be a contact of the day here: to them there is nothing to say it on
      if (!(await speaksFor(tx, person.id, team.id))) refuseAnyone('not-found');
      const me = { person: person.id, team: team.id };
      if (input.today !== undefined)
        await setContactToday(tx, { ...me, day: dayFor(now, person.timeZone) }, input.today);
      if (input.weekdays !== undefined) await setContactWeekdays(tx, me, input.weekdays);
      await announce(tx, await everyoneId(tx), 'team', team.id);
      return show(tx, team, person, now);
    }),
  ),
];

/** Whoever left is nobody's contact of the day any more. */
export const leaveTheDoor: Handler<typeof personLeft> = ({ person }, { app }) =>
  writing(app, person, (tx) => deleteContactDays(tx, person));
