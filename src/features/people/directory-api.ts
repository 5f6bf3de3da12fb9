/** Finding people and seeing how to work with them. */
import { defaultLimit, type ReplyOf } from '#platform/contract.ts';
import { dayFor, reachesAt } from '#platform/calendar.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { on, type Person } from '#platform/http/routes.ts';
import { pageFrom, readEnd } from '#platform/paging.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { entry } from '#platform/defined.ts';
import { addressAsked } from './addresses/address-store.ts';
import { partiesNamed, pictured } from './circles/circle-store.ts';
import * as contract from './directory-contract.ts';
import { contactsOfTheDay } from './contact-of-the-day/contact-api.ts';
import { showLines } from './guide/guide-api.ts';
import { guideLinesBeside, linesOf } from './guide/guide-store.ts';
import { beginningsOf, plain } from './search/person-search.ts';
import { peopleByName, personOf, teamsLedBy, teamsOfPeople, type StoredPerson } from './person-store.ts';
import { peopleFound } from './search/search-store.ts';
import { doAsksInvite, hasAnybodyBeenHere, hereAmong } from './been-here-store.ts';
import { availabilityOf, plateOf, reachesWhen } from './settings/setting-store.ts';
import { awayOn, hoursAsShown } from './settings/setting.ts';

type PersonView = ReplyOf<typeof contract.readPerson>;

/** What the viewer may do with this person's entry; structure is all that an admin touches. */
function movesOn(shown: StoredPerson, viewer: Person): PersonView['can'] {
  if (shown.leftAt !== null) return [];
  const isMe = shown.id === viewer.id;
  return [
    ...(isMe ? (['edit'] as const) : []),
    ...(viewer.admin ? (['change', shown.admin ? 'end-admin' : 'make-admin'] as const) : []),
    ...(viewer.admin || isMe ? (['remove'] as const) : []),
  ];
}

/** Somebody as a colleague sees them: guide lines by their circles, never the plate, nothing counted. */
async function showPerson(
  db: Reading,
  shown: StoredPerson,
  viewer: Person,
  now: Temporal.Instant,
): Promise<PersonView> {
  const { id, name, version, leftAt, picture } = shown;
  const availability = entry(await availabilityOf(db, [id]), id);
  const isHere = leftAt === null;
  const mayKnow = isHere && (viewer.admin || viewer.id === id);
  return {
    id,
    name,
    version,
    ...pictured(picture),
    teams: isHere ? ((await teamsOfPeople(db, [id])).get(id) ?? []) : [],
    leads: await teamsLedBy(db, id),
    leftOn: leftAt === null ? null : dayFor(Temporal.Instant.from(leftAt), viewer.timeZone),
    timeZone: availability.timeZone,
    hours: isHere ? hoursAsShown(availability) : [],
    away: isHere ? awayOn(dayFor(now, availability.timeZone), availability) : null,
    reachesAt: reachesAt(now, availability).toString(),
    beenHere: (await hereAmong(db, [id])).has(id),
    guide: await showLines(db, await linesOf(db, id)),
    email: mayKnow ? shown.email : null,
    addressAsked: mayKnow ? await addressAsked(db, id, now) : null,
    admin: mayKnow ? shown.admin : null,
    language: mayKnow ? shown.language : null,
    can: movesOn(shown, viewer),
  };
}

export const directoryRoutes = [
  on(contract.listPeople, ({ input, read }) =>
    read(async (db) => {
      const limit = input.limit ?? defaultLimit;
      const beginnings = beginningsOf(input.q ?? '');
      const rows =
        beginnings && !input.team
          ? await peopleFound(db, { typed: plain(input.q ?? ''), beginnings }, limit)
          : await peopleByName(
              db,
              { team: input.team, beginnings: beginnings || undefined },
              readEnd(input.after),
              limit + 1,
            );
      const teams = await teamsOfPeople(
        db,
        rows.map((row) => row.id),
      );
      return pageFrom(
        rows,
        limit,
        ({ id, sortName: sort }) => ({ id, sort }),
        ({ id, name, picture }) => ({ id, name, ...pictured(picture), teams: teams.get(id) ?? [] }),
      );
    }),
  ),

  on(contract.readPerson, ({ person, input, now, read }) =>
    read(async (db) => {
      const shown = (await personOf(db, input.id)) ?? refuseAnyone('not-found');
      return showPerson(db, shown, person, now);
    }),
  ),

  on(contract.readRecipientContext, ({ person, input, now, read }) =>
    read(async (db) => {
      const party = (await partiesNamed(db, [input.party])).get(input.party) ?? refuseAnyone('not-found');
      const beenHere = await hasAnybodyBeenHere(db, party.id);
      const isAbsent = party.kind === 'person' && !beenHere;
      // whoever has left reads nothing that is written now
      if (isAbsent && (await personOf(db, party.id))?.leftAt !== null) refuseAnyone('not-found');
      return {
        party,
        beenHere,
        mayInvite: isAbsent && (person.admin || (await doAsksInvite(db))),
        lines: await guideLinesBeside(db, party.id, input.for),
        reachesAt: (await reachesWhen(db, party.id, now)).toString(),
        plate: party.kind === 'person' ? await plateOf(db, party.id) : null,
        turnTo: party.kind === 'team' ? await contactsOfTheDay(db, party.id, now) : [],
      };
    }),
  ),
];
