/** Whatever is queued is done by somebody: each event has a listener, each job its handler, each hour of the clock a job. */
import { expect, test } from 'vitest';
import { definedJobs, isEvent } from '#platform/jobs.ts';
import { mailJob } from '#platform/mail/sending.ts';
import { features, schedule } from '#src/app.ts';

const mail = mailJob({ smtpUrl: undefined, publicUrl: '', onShown: () => {} });
const handled = [...features.flatMap(({ jobs = [] }) => jobs), mail].map(({ job }) => job);
const heard = features.flatMap(({ on = [] }) => on).map(({ job }) => job);
const names = (jobs: Iterable<{ task: string }>) => [...jobs].map(({ task }) => task);

test('every event has a listener, and nobody listens to what is no event', () => {
  const events = definedJobs().filter(isEvent);
  expect(events.length).toBeGreaterThan(8);
  expect(names(events.filter((event) => !heard.includes(event)))).toEqual([]);
  expect(names(heard.filter((job) => !isEvent(job)))).toEqual([]);
});

test('every job is done by somebody, and so is what the clock begins', () => {
  const jobs = definedJobs().filter((job) => !isEvent(job));
  expect(jobs.length).toBeGreaterThan(20);
  expect(names(jobs.filter((job) => !handled.includes(job)))).toEqual([]);
  expect(names(handled.filter(isEvent))).toEqual([]);
  expect(Object.keys(schedule).filter((task) => !names(handled).includes(task))).toEqual([]);
});
