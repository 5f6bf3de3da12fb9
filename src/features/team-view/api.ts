/** The team's view, read by the rule of everybody's own circles; only the pattern looks further, in the database (B41). */
import { askedSince } from '#features/asks/public.ts';
import { goalsOfTeam } from '#features/goals/public.ts';
import { partnersOfTeam } from '#features/partnerships/public.ts';
import { agreementOf, type Agreement } from '#features/team-charters/public.ts';
import {
  everyoneId,
  hereSinceDay,
  peopleDirectlyIn,
  teamOf,
  type PartyView,
} from '#features/people/public.ts';
import { teamPromises, teamPromisesDue } from '#features/promises/public.ts';
import { sharedThanksSince } from '#features/thanks/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import * as contract from './contract.ts';
import type { TeamView } from './contract.ts';
import { patternOf } from './pattern-store.ts';
import { quartersToShow } from './pattern.ts';

/** What is over stays on the page for as long as the pattern looks back. */
const lately = { hours: 24 * 90 };
const threeWeeks = { hours: 24 * 21 };
const mostOfEach = 20;

interface Seen {
  team: PartyView;
  leader: PartyView | null;
  members: readonly string[];
}

/**
 * A team whose view is open to somebody: they are in the team itself, or lead it. Whoever belongs to it through a team below
 * has that team's view, and finds what the two share where it lives. So those who look are those who are counted, and no
 * department minus one of its teams leaves a handful. Being an admin, or leading a team above, opens nothing (law 2).
 * The whole workplace has no such page. For everybody else it is `not-found`.
 */
async function teamToLookAt(db: Reading, id: string, person: string): Promise<Seen> {
  const team = (await teamOf(db, id)) ?? refuseAnyone('not-found');
  if (id === (await everyoneId(db))) refuseAnyone('not-found');
  const members = await peopleDirectlyIn(db, id);
  if (!members.includes(person) && team.leader?.id !== person) refuseAnyone('not-found');
  return { team: { id, kind: 'team', name: team.name }, leader: team.leader, members };
}

const whoCanSee = ({ team, leader, members }: Seen): TeamView['whoCanSee'] => ({
  id: team.id,
  everyone: false,
  people: new Set(leader ? [...members, leader.id] : members).size,
  parties: leader && !members.includes(leader.id) ? [team, leader] : [team],
});

/** One thing at a time is asked about a team itself; who is no member asks nothing. */
function movesOn({ asked, showsPattern }: Agreement, isMember: boolean): TeamView['can'] {
  if (!isMember || asked !== null) return [];
  return [showsPattern ? 'propose-no-pattern' : 'propose-pattern'];
}

function daysOfMonth(month: string): { from: string; until: string } {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  return { from: first.toString(), until: first.add({ months: 1 }).subtract({ days: 1 }).toString() };
}

async function show(db: Reading, seen: Seen, person: string, now: Temporal.Instant): Promise<TeamView> {
  const { team, leader, members } = seen;
  // one day for all who look, wherever they are
  const today = dayFor(now, 'UTC');
  const since = now.subtract(lately);
  const [agreement, goals, partners, promises, quarters] = await Promise.all([
    agreementOf(db, team.id, today),
    goalsOfTeam(db, team.id, since, mostOfEach),
    partnersOfTeam(db, team.id, today, mostOfEach),
    teamPromises(db, team.id, since, mostOfEach),
    patternOf(db, team.id, now),
  ]);
  const asked = agreement.asked === 'show-pattern' || agreement.asked === 'hide-pattern';
  return {
    team,
    leader,
    goals,
    partners,
    promises,
    agreement: agreement.lines,
    // that it is on is told by the database, also to a leader who is no member and reads no charter
    pattern: { isOn: quarters.length > 0, asked, quarters: quartersToShow(quarters) },
    whoCanSee: whoCanSee(seen),
    can: movesOn(agreement, members.includes(person)),
  };
}

export const teamViewRoutes: Route[] = [
  on(contract.readTeamView, ({ person, input, now, read }) =>
    read(async (db) => show(db, await teamToLookAt(db, input.id, person.id), person.id, now)),
  ),
  on(contract.readTeamMonth, ({ person, input: { id, month }, read }) =>
    read(async (db) => {
      const seen = await teamToLookAt(db, id, person.id);
      const { from, until } = daysOfMonth(month);
      const promises = await teamPromisesDue(db, id, from, until);
      return { team: seen.team, promises, whoCanSee: whoCanSee(seen) };
    }),
  ),
  on(contract.readLeading, ({ person, input, now, read }) =>
    read(async (db) => {
      const { team, leader } = await teamToLookAt(db, input.id, person.id);
      if (leader?.id !== person.id) refuseAnyone('not-found');
      const since = now.subtract(threeWeeks);
      const [asked, thanked, hereSince] = await Promise.all([
        askedSince(db, person.id, since),
        sharedThanksSince(db, person.id, since),
        hereSinceDay(db, person.id),
      ]);
      return {
        team,
        isNew: hereSince === null || hereSince >= dayFor(since, 'UTC'),
        asked,
        thanked,
        can: [asked ? [] : ['ask' as const], thanked ? [] : ['thank' as const]].flat(),
      };
    }),
  ),
];
