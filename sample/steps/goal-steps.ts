/** The story of a goal as steps: proposed, joined, reported, rewarded, and ended together. */
import { moves, proposeGoal, readGoal } from '#features/goals/contract.ts';
import { proposeReward, rewardMovesOf } from '#features/goals/reward/contract.ts';
import type { Company } from '../company/company.ts';
import type { Simulation, Step } from '../simulation/simulation.ts';
import { promiseSteps, type Held } from './promise-steps.ts';
import type { GoalStep, GoalStory } from '../story.ts';
import { thankSteps } from './thanks-steps.ts';

export function goalSteps(simulation: Simulation, company: Company, story: GoalStory): Step[] {
  const held: Held = { id: '' };
  const begin: Step = {
    at: company.days.moment(story.at),
    happens: async () => void (held.id = await proposed(simulation, company, story)),
  };
  return [
    begin,
    ...story.steps.map((step) => ({
      at: company.days.moment(step.at),
      happens: () => done(simulation, company, held, step),
    })),
    ...(story.promises ?? []).flatMap((promise) => promiseSteps(simulation, company, promise, held)),
    ...(story.thanks
      ? thankSteps(simulation, company, held, {
          by: story.thanks.by,
          after: story.thanks.at,
          thanks: story.thanks,
        })
      : []),
  ];
}

async function proposed(simulation: Simulation, company: Company, story: GoalStory): Promise<string> {
  const { aim, why, whyForAll, measure, figure, byDay } = story;
  const goal = await simulation.call(company.person(story.by), proposeGoal, {
    ...{ aim, why, whyForAll, measure },
    ...(story.as === undefined ? {} : { as: company.party(story.as) }),
    with: company.parties(story.with),
    ...(figure ? { figure } : {}),
    ...(byDay === undefined ? {} : { byDay: company.days.day(byDay) }),
  });
  return goal.id;
}

/** Where a step's words belong, by what is done. */
const wordsAs: Partial<Record<GoalStep['did'], string>> = {
  join: 'why',
  'say-why': 'why',
  report: 'progress',
  object: 'objection',
};

const isAboutReward = (did: GoalStep['did']): did is keyof typeof rewardMovesOf => did in rewardMovesOf;

/** Does one step; each looks first, as a person would. */
async function done(simulation: Simulation, company: Company, { id }: Held, step: GoalStep): Promise<void> {
  const person = company.person(step.by);
  const { did, words, value, as } = step;
  const goal = await simulation.call(person, readGoal, { id });
  const said = {
    ...(words === undefined ? {} : { [wordsAs[did] ?? 'words']: company.words(words) }),
    ...(value === undefined ? {} : { value }),
    ...(as === undefined ? {} : { as: company.party(as) }),
  };
  if (did === 'propose-reward')
    await simulation.call(person, proposeReward, { id, reward: company.words(words ?? '') });
  else if (isAboutReward(did)) {
    const { id: reward, version: saw } = goal.reward!;
    await simulation.call(person, rewardMovesOf[did], { id, reward, saw, ...said });
  } else await simulation.call(person, moves[did], { id, saw: goal.version, ...said });
}
