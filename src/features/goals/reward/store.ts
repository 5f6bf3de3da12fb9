/** Queries on the rewards of goals and on what members answered. */
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import type { GoalState } from '../goal-doc.ts';
import type { RewardAnswer, RewardDoc, RewardState } from './goal-reward.ts';

/** The rewards of these goals with the answers one may read, oldest first. */
export async function rewardsOf(db: Reading, goals: readonly string[]): Promise<RewardDoc[]> {
  if (goals.length === 0) return [];
  const rows = await db
    .selectFrom('goal_reward')
    .innerJoin('goal', 'goal.id', 'goal_reward.goal_id')
    .selectAll('goal_reward')
    .select('goal.state as goalState')
    .where('goal_reward.goal_id', 'in', goals)
    .orderBy('goal_reward.id')
    .execute();
  const answers = await answersTo(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    goal: row.goal_id,
    goalState: row.goalState as GoalState,
    words: row.words,
    version: row.version,
    state: row.state as RewardState,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    timeZone: row.time_zone,
    agreedAt: row.agreed_at,
    givenAt: row.given_at,
    answers: answers.get(row.id) ?? [],
  }));
}

async function answersTo(db: Reading, rewards: readonly string[]): Promise<Map<string, RewardAnswer[]>> {
  if (rewards.length === 0) return new Map();
  const rows = await db
    .selectFrom('goal_reward_answer')
    .selectAll()
    .where('reward_id', 'in', rewards)
    .orderBy('answered_at')
    .orderBy('person_id')
    .execute();
  const answers = new Map<string, RewardAnswer[]>();
  for (const row of rows) {
    const answer = {
      person: row.person_id,
      answer: row.answer as RewardAnswer['answer'],
      words: row.words,
      saw: row.saw,
      at: row.answered_at,
    };
    answers.set(row.reward_id, [...(answers.get(row.reward_id) ?? []), answer]);
  }
  return answers;
}

/** The rewards of a goal inside a command, locked until it ends. */
export async function lockRewards(tx: Writing, goal: string): Promise<RewardDoc[]> {
  await tx.selectFrom('goal_reward').select('id').where('goal_id', '=', goal).forUpdate().execute();
  return rewardsOf(tx, [goal]);
}

/** One of them. Refuses `not-found`. */
export const rewardAmong = (rewards: readonly RewardDoc[], id: string): RewardDoc =>
  rewards.find((reward) => reward.id === id) ?? refuseAnyone('not-found');

const columnsOf = (reward: RewardDoc) => ({
  words: reward.words,
  version: reward.version,
  state: reward.state,
  proposed_at: reward.proposedAt,
  time_zone: reward.timeZone,
  agreed_at: reward.agreedAt,
  given_at: reward.givenAt,
});

/** Keeps a new reward, with its author's yes. */
export async function addReward(tx: Writing, reward: RewardDoc): Promise<void> {
  await tx
    .insertInto('goal_reward')
    .values({ id: reward.id, goal_id: reward.goal, proposed_by: reward.proposedBy, ...columnsOf(reward) })
    .execute();
  await saveAnswerOf(tx, reward, reward.proposedBy);
}

/** Saves a reward after a move; `person` is whose answer may have changed. */
export async function saveReward(tx: Writing, reward: RewardDoc, person: string | null): Promise<void> {
  await tx.updateTable('goal_reward').set(columnsOf(reward)).where('id', '=', reward.id).execute();
  if (person !== null) await saveAnswerOf(tx, reward, person);
}

async function saveAnswerOf(tx: Writing, reward: RewardDoc, person: string): Promise<void> {
  const answer = reward.answers.find((one) => one.person === person);
  if (!answer) {
    await tx
      .deleteFrom('goal_reward_answer')
      .where('reward_id', '=', reward.id)
      .where('person_id', '=', person)
      .execute();
    return;
  }
  const { answer: said, words, saw, at } = answer;
  const columns = { answer: said, words, saw, answered_at: at };
  await tx
    .insertInto('goal_reward_answer')
    .values({ reward_id: reward.id, person_id: person, ...columns })
    .onConflict((conflict) => conflict.columns(['reward_id', 'person_id']).doUpdateSet(columns))
    .execute();
}

/** What somebody said to rewards, oldest first: their own data. */
export const ownAnswers = (db: Reading, person: string) =>
  db
    .selectFrom('goal_reward_answer')
    .innerJoin('goal_reward', 'goal_reward.id', 'goal_reward_answer.reward_id')
    .select([
      'goal_reward.goal_id as goal',
      'goal_reward.words as reward',
      'goal_reward_answer.answer',
      'goal_reward_answer.words as objection',
      'goal_reward_answer.answered_at as at',
    ])
    .where('goal_reward_answer.person_id', '=', person)
    .orderBy('goal_reward_answer.answered_at')
    .execute();
