/** What rounds of the pulse do by the clock: they open, and end with what is published. Nothing is shown in between. */
import { dayFor } from '#platform/calendar.ts';
import { defineJob, handle, type JobContext } from '#platform/jobs.ts';
import { saidAbove } from '#platform/protection/above.ts';
import { cutIntoGroups } from '#platform/protection/groups.ts';
import {
  closeWith,
  dueOn,
  openWith,
  structureOf,
  type DueRound,
  type PublishedBand,
  type SaidAtTeam,
} from './worker-store.ts';

export const pulseTurn = defineJob('pulse.turn', {});

export const pulseJobs = [handle(pulseTurn, (_payload, context) => turn(context))];

/** When its jobs run by the clock: crontab times, UTC. */
export const pulseSchedule: Readonly<Record<string, string>> = { [pulseTurn.task]: '5 * * * *' };

async function turn(context: JobContext): Promise<void> {
  const now = context.clock();
  for (const round of await dueOn(context.worker, dayFor(now, 'UTC')))
    await (round.state === 'open' ? closeWith(context.worker, round.id, workOut, now) : open(context, round));
}

async function open({ worker, clock }: JobContext, { id, fewest }: DueRound): Promise<void> {
  const { teams, people } = await structureOf(worker);
  await openWith(worker, id, cutIntoGroups(teams, people, fewest), clock());
}

/** What the bands of all groups say at each team above them. */
function workOut(published: readonly PublishedBand[]): SaidAtTeam[] {
  const at = new Map<
    string,
    { team: string; statement: PublishedBand['statement']; bands: PublishedBand['band'][] }
  >();
  for (const { above, statement, band } of published)
    for (const team of above) {
      const name = `${team} ${statement}`;
      const said = at.get(name) ?? { team, statement, bands: [] };
      said.bands.push(band);
      at.set(name, said);
    }
  return [...at.values()].map(({ team, statement, bands }) => {
    const { shown, less, around, more } = saidAbove(bands);
    return { team, statement, shown, less, around, more };
  });
}
