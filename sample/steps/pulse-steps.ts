/** Rounds of the pulse as the clock opened and ended them, and what everybody answered. */
import { answerPulse, readPulse, schedulePulse } from '#features/pulse/contract.ts';
import { pulseTurn, type Statement } from '#features/pulse/public.ts';
import { cast, type Member } from '../company/cast.ts';
import type { Company } from '../company/company.ts';
import type { Simulation, Step } from '../simulation/simulation.ts';
import { agreeing, elsewhere, lean, openedDaysAgo, openForDays, silent } from '../stories/pulse.ts';

export function pulseSteps(simulation: Simulation, company: Company, now: Temporal.Instant): Step[] {
  const today = company.days.day(0);
  const turn = () => simulation.doNow(pulseTurn);
  const steps = openedDaysAgo.flatMap((ago, round) => {
    const opensOn = Temporal.PlainDate.from(today).subtract({ days: ago }).toString();
    const closesOn = Temporal.PlainDate.from(opensOn).add({ days: openForDays }).toString();
    return [
      {
        at: company.days.at(opensOn, -7, '09:00'),
        happens: async () =>
          void (await simulation.call(company.person('me'), schedulePulse, { opensOn, closesOn })),
      },
      { at: company.days.at(opensOn, 0, '06:05'), happens: turn },
      { at: company.days.at(opensOn, 1, '10:00'), happens: () => allAnswer(simulation, company, round) },
      { at: company.days.at(closesOn, 1, '06:05'), happens: turn },
    ];
  });
  return steps.filter((step) => Temporal.Instant.compare(step.at, now) < 0);
}

/** What the visitor answers is theirs to say. */
async function allAnswer(simulation: Simulation, company: Company, round: number): Promise<void> {
  const { open } = await simulation.call(company.person('me'), readPulse, {});
  if (!open) return;
  const answering = cast.filter(({ key }) => !silent[key]?.includes(round));
  for (const [place, member] of answering.entries())
    await simulation.call(company.person(member.key), answerPulse, {
      id: open.id,
      answers: open.statements.map((statement, at) => answerOf(member, place * 3 + at * 7, statement, round)),
    });
}

/** From 1 to 5, so that about as many of a team agree as its story says; `turn` spreads who they are. */
function answerOf({ team }: Member, turn: number, statement: Statement, round: number): number {
  const shares = agreeing[team.split(' / ').at(-1) ?? ''] ?? elsewhere;
  const tenths = (shares[round] ?? 7) + (lean[statement] ?? 0);
  if (turn % 10 < tenths) return turn % 3 === 0 ? 5 : 4;
  return turn % 4 === 0 ? 2 : 3;
}
