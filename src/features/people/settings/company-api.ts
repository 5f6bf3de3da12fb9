/** Who somebody is with, for their first visit. */
import type { Reading } from '#platform/database/transaction.ts';
import { on } from '#platform/http/routes.ts';
import { hereAmong } from '../been-here-store.ts';
import { everyoneId, membersOf, partiesNamed } from '../circles/circle-store.ts';
import { contactsOfTheDay } from '../contact-of-the-day/contact-api.ts';
import { teamsOfPeople } from '../person-store.ts';
import { readMyCompany } from './company-contract.ts';

const mostFaces = 6;
/** Enough to find a few who have been here. */
const lookedThrough = 60;

/** Some members of a team who have been here, without me. */
async function someHere(db: Reading, team: string, me: string): Promise<string[]> {
  const members = await membersOf(db, team, lookedThrough);
  const here = await hereAmong(db, members);
  return members.filter((one) => one !== me && here.has(one)).slice(0, mostFaces);
}

export const companyRoutes = [
  on(readMyCompany, ({ person: { id: me }, now, read }) =>
    read(async (db) => {
      const everyone = await everyoneId(db);
      const teams = (await teamsOfPeople(db, [me])).get(me) ?? [];
      const team = teams.find(({ id }) => id !== everyone) ?? null;
      const near = await someHere(db, team?.id ?? everyone, me);
      const names = await partiesNamed(db, near);
      return {
        team,
        people: near.flatMap((one) => names.get(one) ?? []),
        turnTo: team ? await contactsOfTheDay(db, team.id, now) : [],
      };
    }),
  ),
];
