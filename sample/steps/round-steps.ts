/** A dozen people, and the visitor, who like to meet somebody new: the last rounds as the clock made them. */
import * as rounds from '#features/rounds/contract.ts';
import type { Company } from '../company/company.ts';
import type { Simulation, Step } from '../simulation/simulation.ts';
import { roundMaking } from '#features/rounds/public.ts';

/** Who is in, how often, and whether three are fine. */
const members: Readonly<Record<string, { rhythm: number; trios: boolean }>> = {
  me: { rhythm: 1, trios: true },
  lena: { rhythm: 1, trios: true },
  fatou: { rhythm: 1, trios: true },
  bilal: { rhythm: 1, trios: true },
  selma: { rhythm: 1, trios: true },
  emre: { rhythm: 1, trios: false },
  rosa: { rhythm: 1, trios: true },
  olu: { rhythm: 1, trios: true },
  jamal: { rhythm: 1, trios: true },
  sanna: { rhythm: 1, trios: true },
  hugo: { rhythm: 2, trios: true },
  katja: { rhythm: 2, trios: true },
  deepak: { rhythm: 2, trios: true },
  henk: { rhythm: 4, trios: true },
};
/** How many rounds were made, this week's among them. */
const weeks = 5;
/** In which round from the end somebody could not make it. */
const skips: Readonly<Record<string, number>> = { jamal: 2 };

export function roundSteps(simulation: Simulation, company: Company, now: Temporal.Instant): Step[] {
  const mondays = Array.from({ length: weeks }, (_none, back) => ({
    back,
    day: company.days.mondayBefore(weeks - 1 - back),
  }));
  const steps = [
    ...Object.entries(members).map(([key, how]) => ({
      at: company.days.at(mondays[0]!.day, -3, '14:00'),
      happens: async () => void (await simulation.call(company.person(key), rounds.joinRounds, how)),
    })),
    ...mondays.flatMap(({ back, day }) => weekSteps(simulation, company, day, weeks - 1 - back)),
  ];
  return steps.filter((step) => Temporal.Instant.compare(step.at, now) < 0);
}

/** One week: the round, a word before, and a word afterwards. This week the visitor's own words are theirs to say. */
function weekSteps(simulation: Simulation, company: Company, monday: string, back: number): Step[] {
  const speaking = Object.keys(members).filter((key) => key !== 'me' || back > 0);
  return [
    { at: company.days.at(monday, 0, '07:20'), happens: () => simulation.doNow(roundMaking) },
    ...speaking.map((key, at) => ({
      at: company.days.at(monday, 0, `10:${String(at + 10)}`),
      happens: () => sayBefore(simulation, company, key, skips[key] === back),
    })),
    ...speaking.map((key, at) => ({
      at: company.days.at(monday, 4, `15:${String(at + 10)}`),
      happens: () => sayAfter(simulation, company, key),
    })),
  ];
}

async function sayBefore(
  simulation: Simulation,
  company: Company,
  key: string,
  skips: boolean,
): Promise<void> {
  const person = company.person(key);
  const { next } = await simulation.call(person, rounds.readRounds, {});
  if (!next?.can.includes('yes')) return;
  const seen = { id: next.id, saw: next.version };
  await (skips
    ? simulation.call(person, rounds.moves.skip, seen)
    : simulation.call(person, rounds.moves.yes, seen));
}

async function sayAfter(simulation: Simulation, company: Company, key: string): Promise<void> {
  const person = company.person(key);
  const { next } = await simulation.call(person, rounds.readRounds, {});
  if (next?.can.includes('say-met'))
    await simulation.call(person, rounds.moves['say-met'], { id: next.id, met: true });
}
