/** `alongside jobs`. */
import { parseArgs } from 'node:util';
import { reachDatabase } from '#platform/checks/reaching.ts';
import type { Command } from '#platform/command.ts';
import { queuedJobs, statusOf, type QueuedJob } from '#platform/queue/job-status.ts';

export const jobsCommand: Command = {
  name: 'jobs',
  usage: '[--stuck] [--json]',
  summary: 'List what waits to be done in the background',
  details:
    'Says of each job what it does, when it is due and how it goes, never for whom. With --stuck only those that are held\n' +
    'for more than a minute or failed for good; jobs of a process that was killed become free by themselves within a minute.',
  run: async (args, { say, withInstallation }) => {
    const { values } = parseArgs({
      args,
      options: { stuck: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    });
    const all = await withInstallation(async ({ owner, key }) => {
      const client = await reachDatabase(owner, { forMs: 3000 });
      return queuedJobs(owner, key, client).finally(() => client.end());
    });
    const wanted = values.stuck ? all.filter((job) => ['stuck', 'failed'].includes(statusOf(job))) : all;
    if (values.json) return say(JSON.stringify({ jobs: wanted.map(asTold) }));
    if (wanted.length === 0) return say(values.stuck ? 'No job is stuck.' : 'No job waits.');
    for (const job of wanted) say(lineOf(job));
  },
};

const asTold = (job: QueuedJob) => ({
  id: job.id,
  task: job.task,
  standing: statusOf(job),
  due: job.due,
  held: job.held,
  by: job.by,
  attempts: job.attempts,
  most: job.most,
});

function lineOf(job: QueuedJob): string {
  const standing = statusOf(job);
  const held = job.held === null ? '' : `, held since ${job.held} UTC`;
  const tries = job.attempts === 0 ? '' : `, tried ${job.attempts} of ${job.most} times`;
  return `${job.id}  ${job.task}  ${standing}, due ${job.due} UTC${held}${tries}`;
}
