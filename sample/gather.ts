/** Brings the people and teams of the company together, through the import that everybody may use. */
import { listPeople } from '#features/people/directory-contract.ts';
import { readMe } from '#features/people/settings/me-contract.ts';
import {
  applyImport,
  lockStructure,
  planImport,
  structureFor,
  type ImportRow,
} from '#features/people/public.ts';
import { readTeamTree } from '#features/people/teams/team-contract.ts';
import type { Person } from '#platform/http/routes.ts';
import { entry } from '#platform/defined.ts';
import { cast, emailOf, type Member } from './company/cast.ts';
import { Company } from './company/company.ts';
import { Days } from './simulation/days.ts';
import type { Simulation } from './simulation/simulation.ts';

const rowOf = (member: Member, index: number): ImportRow => ({
  line: index + 2,
  name: member.name,
  email: emailOf(member.name),
  ...(member.team === '' ? {} : { team: member.team }),
  leader: member.leads ? 'yes' : '',
  timeZone: member.zone ?? 'Europe/Berlin',
  language: member.language ?? 'en',
});

/** Imports the cast in the founder's name and returns the company, the founder in it as "me". */
export async function gather(
  simulation: Simulation,
  founder: string,
  now: Temporal.Instant,
): Promise<Company> {
  const rows = cast.map(rowOf);
  await simulation.write(founder, async (tx) => {
    await lockStructure(tx);
    const { plan, problems } = planImport(await structureFor(tx, rows), rows, {
      timeZone: 'Europe/Berlin',
      language: 'en',
    });
    if (!plan) throw new Error(`The cast cannot come in: ${JSON.stringify(problems)}`);
    await applyImport(tx, plan, founder, simulation.now);
  });
  const asking = { id: founder, name: '', timeZone: 'UTC', language: 'en', admin: true } as const;
  const { person } = await simulation.call(asking, readMe, {});
  const me: Person = { ...asking, ...person };
  const found = (await simulation.call(me, listPeople, { limit: 100 })).items;
  // The founder may share a name with somebody made up.
  const idOf = new Map(found.filter(({ id }) => id !== founder).map(({ id, name }) => [name, id]));
  const people = cast.map((member): [string, Person] => [
    member.key,
    personOf(member, entry(idOf, member.name)),
  ]);
  const { items: teams } = await simulation.call(me, readTeamTree, {});
  const named = teams.map((team): [string, typeof team] => [
    team.parent === null ? 'Everyone' : team.name,
    team,
  ]);
  return new Company(new Map([...people, ['me', me]]), new Map(named), new Days(now));
}

const personOf = ({ name, zone, language }: Member, id: string): Person => ({
  id,
  name,
  timeZone: zone ?? 'Europe/Berlin',
  language: language ?? 'en',
  admin: false,
});
