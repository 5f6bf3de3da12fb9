/** The story of a goal as steps: proposed, joined, reported, rewarded, and ended together. */
import { moves, proposeGoal, readGoal, type GoalView } from '#features/goals/contract.ts';
import { proposeReward, rewardMovesOf } from '#features/goals/reward/contract.ts';
import type { Person } from '#platform/http/routes.ts';
import type { Company } from '../company/company.ts';
import type { Simulation, Step } from '../simulation/simulation.ts';
import { promiseSteps, type Held } from './promise-steps.ts';
import type { GoalStep, GoalStory, RewardMove } from '../story.ts';
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
    aim,
    why,
    whyForAll,
    measure,
    ...(story.as === undefined ? {} : { as: company.party(story.as) }),
    with: company.parties(story.with),
    ...(figure ? { figure } : {}),
    ...(byDay === undefined ? {} : { byDay: company.days.day(byDay) }),
  });
  return goal.id;
}

const isAboutReward = (step: GoalStep): step is RewardMove => step.did in rewardMovesOf;

/** Does one step; each looks first, as a person would. */
async function done(simulation: Simulation, company: Company, { id }: Held, step: GoalStep): Promise<void> {
  const person = company.person(step.by);
  const goal = await simulation.call(person, readGoal, { id });
  if (isAboutReward(step)) return answerReward(simulation, person, goal, step);
  if (step.did === 'propose-reward')
    return void (await simulation.call(person, proposeReward, { id, reward: step.reward }));
  const { at: _at, by: _by, did, as, ...said } = step;
  const speaking = as === undefined ? {} : { as: company.party(as) };
  await simulation.call(person, moves[did], { id, saw: goal.version, ...said, ...speaking });
}

async function answerReward(
  simulation: Simulation,
  person: Person,
  { id, reward }: GoalView,
  { at: _at, by: _by, did, ...said }: RewardMove,
): Promise<void> {
  if (!reward) throw new Error(`There is no reward to ${did}`);
  const seen = { id, reward: reward.id, saw: reward.version };
  await simulation.call(person, rewardMovesOf[did], { ...seen, ...said });
}
