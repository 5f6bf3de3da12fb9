/** The first days: everybody keeps their hours, the room on their plate, and a few lines on how to work with them. */
import { setContactDays } from '#features/people/contact-of-the-day/contact-contract.ts';
import { addLine } from '#features/people/guide/guide-contract.ts';
import { changeSettings, setHours } from '#features/people/settings/me-contract.ts';
import { finishFirstStep } from '#features/today/contract.ts';
import { cast } from './cast.ts';
import type { Company } from './company.ts';
import { guides } from './guides.ts';
import { hours, settings } from './own-ways.ts';
import type { Simulation, Step } from '../simulation/simulation.ts';
import { teamGuides, turns } from './team-guides.ts';

export function settleInSteps(simulation: Simulation, company: Company): Step[] {
  const step = (at: string, happens: () => Promise<void>): Step => ({ at: company.days.moment(at), happens });
  return [
    ...Object.keys(hours).map((key) =>
      step(
        '134 09:00',
        async () => void (await simulation.call(company.person(key), setHours, { hours: hours[key]! })),
      ),
    ),
    ...Object.keys(guides).map((key) =>
      step('133 10:00', () => writeGuide(simulation, company, key, guides[key]!)),
    ),
    ...Object.entries(teamGuides).map(([team, { by, lines }]) =>
      step('132 11:00', () => writeGuide(simulation, company, by, lines, company.party(team))),
    ),
    ...turns.map(([by, team, weekdays]) =>
      step(
        '131 10:00',
        async () =>
          void (await simulation.call(company.person(by), setContactDays, {
            id: company.party(team),
            weekdays,
          })),
      ),
    ),
    ...cast.map(({ key }) => step('131 09:00', () => beDone(simulation, company, key))),
    ...Object.keys(settings).map((key) =>
      step(
        '6 09:00',
        async () => void (await simulation.call(company.person(key), changeSettings, settings[key]!)),
      ),
    ),
  ];
}

type Line = readonly [topic: string, words: string, who?: 'my-teams' | 'me'];

async function writeGuide(
  simulation: Simulation,
  company: Company,
  by: string,
  lines: readonly Line[],
  party?: string,
): Promise<void> {
  const person = company.person(by);
  for (const [topic, words, who = 'everyone'] of lines)
    await simulation.call(person, addLine, { party: party ?? person.id, topic, words, who });
}

/** Nobody but the visitor is new here. */
async function beDone(simulation: Simulation, company: Company, key: string): Promise<void> {
  for (const done of ['guide', 'thanks', 'ask'] as const)
    await simulation.call(company.person(key), finishFirstStep, { step: done });
}
