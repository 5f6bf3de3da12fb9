/** What becomes of rounds when somebody leaves: whoever was to meet them is told kindly, and another is looked for. */
import type { personLeft } from '#features/people/events.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Handler } from '#platform/jobs.ts';
import { lookForAnother } from './scheduling/scheduling.ts';
import { leaveAll } from './scheduling/worker-store.ts';

export const onPersonLeft: Handler<typeof personLeft> = async ({ person }, context) => {
  const ended = await leaveAll(context.worker, person, dayFor(context.clock(), 'UTC'));
  for (const meeting of ended) await lookForAnother(context, meeting, person);
};
