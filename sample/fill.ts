/** Fills an empty workplace with a company that does not exist and half a year of its life, by the product's own rules. */
import { nobody, withoutWaitingForDisk, writing } from '#platform/database/transaction.ts';
import type { Feature } from '#platform/feature.ts';
import type { JobContext } from '#platform/jobs.ts';
import { askSteps } from './steps/ask-steps.ts';
import { gather } from './gather.ts';
import { charterSteps, partnerSteps, patternSteps } from './steps/partnership-steps.ts';
import { goalSteps } from './steps/goal-steps.ts';
import { Simulation } from './simulation/simulation.ts';
import { noteSteps } from './steps/note-steps.ts';
import { promiseSteps } from './steps/promise-steps.ts';
import { headsUpSteps } from './steps/heads-up-steps.ts';
import { pulseSteps } from './steps/pulse-steps.ts';
import { roundSteps } from './steps/round-steps.ts';
import { finishSample, makeSample, settleSampleIn } from './sample-store.ts';
import { settleInSteps } from './company/settling-in.ts';
import {
  askStories,
  charterStories,
  goalStories,
  headsUpStories,
  noteStories,
  partnerStories,
  patternStories,
  promiseStories,
  thanksStories,
} from './stories.ts';
import { talks } from './stories/talks.ts';
import { talkSteps } from './steps/talk-steps.ts';
import { thanksSteps } from './steps/thanks-steps.ts';

/**
 * Fills the workplace of `founder`, who becomes one of the company. `features` are those whose operations are used;
 * `progress` hears how many steps are done. Returns false, and touches nothing, where anybody but the founder is.
 */
export async function fillSample(
  context: JobContext,
  features: readonly Feature[],
  founder: string,
  progress: (done: number, total: number) => void = () => {},
): Promise<boolean> {
  if (!(await writing(context.worker, nobody, makeSample))) return false;
  await withoutWaitingForDisk(() => playHalfYear(context, features, founder, progress));
  await writing(context.worker, nobody, finishSample);
  return true;
}

/** Before the half year that is told the company only answered the pulse, four times since it began. */
const beganDaysAgo = 385;

async function playHalfYear(
  context: JobContext,
  features: readonly Feature[],
  founder: string,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const now = context.clock();
  const simulation = new Simulation(context, features, now.subtract({ hours: 24 * beganDaysAgo }));
  const company = await gather(simulation, founder, now);
  await writing(context.worker, nobody, (tx) => settleSampleIn(tx, simulation.now));
  const steps = [
    ...settleInSteps(simulation, company),
    ...promiseStories.flatMap((story) => promiseSteps(simulation, company, story)),
    ...askStories.flatMap((story) => askSteps(simulation, company, story)),
    ...goalStories.flatMap((story) => goalSteps(simulation, company, story)),
    ...thanksStories.flatMap((story) => thanksSteps(simulation, company, story)),
    ...talks.flatMap((story) => talkSteps(simulation, company, story)),
    ...noteStories.flatMap((story) => noteSteps(simulation, company, story)),
    ...partnerStories.flatMap((story) => partnerSteps(simulation, company, story)),
    ...charterStories.flatMap((story) => charterSteps(simulation, company, story)),
    ...patternStories.flatMap((story) => patternSteps(simulation, company, story)),
    ...headsUpStories.flatMap((story) => headsUpSteps(simulation, company, story)),
    ...roundSteps(simulation, company, now),
    ...pulseSteps(simulation, company, now),
  ];
  await simulation.play(steps, now, progress);
  await simulation.enqueueRemaining(founder);
}
