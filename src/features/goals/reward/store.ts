/** Queries on the rewards of goals and on what members answered. */
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import type { GoalState } from '../goal-stored.ts';
import type { RewardAnswer, StoredReward, RewardState } from './goal-reward.ts';

/** The rewards of these goals with the answers one may read, oldest first. */
export async function rewardsOf(db: Reading, goals: readonly string[]): Promise<StoredReward[]> {
  if (goals.length === 0) return [];
  const rows = await db
    .selectFrom('goalReward')
    .innerJoin('goal', 'goal.id', 'goalReward.goalId')
    .select(['goalReward.id', 'goalReward.goalId as goal', 'goalReward.words', 'goalReward.version'])
    .select(['goalReward.proposedBy', 'goalReward.proposedAt', 'goalReward.timeZone'])
    .select(['goalReward.agreedAt', 'goalReward.givenAt', 'goalReward.state', 'goal.state as goalState'])
    .$narrowType<{ state: RewardState; goalState: GoalState }>()
    .where('goalReward.goalId', 'in', goals)
    .orderBy('goalReward.id')
    .execute();
  const answers = await answersTo(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => Object.assign(row, { answers: answers.get(row.id) ?? [] }));
}

async function answersTo(db: Reading, rewards: readonly string[]): Promise<Map<string, RewardAnswer[]>> {
  if (rewards.length === 0) return new Map();
  const rows = await db
    .selectFrom('goalRewardAnswer')
    .select(['rewardId', 'personId as person', 'answer', 'words', 'saw', 'answeredAt as at'])
    .$narrowType<{ answer: RewardAnswer['answer'] }>()
    .where('rewardId', 'in', rewards)
    .orderBy('answeredAt')
    .orderBy('personId')
    .execute();
  const answers = new Map<string, RewardAnswer[]>();
  for (const { rewardId, ...answer } of rows)
    answers.set(rewardId, [...(answers.get(rewardId) ?? []), answer]);
  return answers;
}

/** The rewards of a goal inside a command, locked until it ends. */
export async function lockRewards(tx: Writing, goal: string): Promise<StoredReward[]> {
  await tx.selectFrom('goalReward').select('id').where('goalId', '=', goal).forUpdate().execute();
  return rewardsOf(tx, [goal]);
}

/** One of them. Refuses `not-found`. */
export const rewardAmong = (rewards: readonly StoredReward[], id: string): StoredReward =>
  rewards.find((reward) => reward.id === id) ?? refuseAnyone('not-found');

const columnsOf = (reward: StoredReward) => ({
  words: reward.words,
  version: reward.version,
  state: reward.state,
  proposedAt: reward.proposedAt,
  timeZone: reward.timeZone,
  agreedAt: reward.agreedAt,
  givenAt: reward.givenAt,
});

/** Keeps a new reward, with its author's yes. */
export async function addReward(tx: Writing, reward: StoredReward): Promise<void> {
  await tx
    .insertInto('goalReward')
    .values({ id: reward.id, goalId: reward.goal, proposedBy: reward.proposedBy, ...columnsOf(reward) })
    .execute();
  await saveAnswerOf(tx, reward, reward.proposedBy);
}

/** Saves a reward after a move; `person` is whose answer may have changed. */
export async function saveReward(tx: Writing, reward: StoredReward, person: string | null): Promise<void> {
  await tx.updateTable('goalReward').set(columnsOf(reward)).where('id', '=', reward.id).execute();
  if (person !== null) await saveAnswerOf(tx, reward, person);
}

async function saveAnswerOf(tx: Writing, reward: StoredReward, person: string): Promise<void> {
  const answer = reward.answers.find((one) => one.person === person);
  if (!answer) {
    await tx
      .deleteFrom('goalRewardAnswer')
      .where('rewardId', '=', reward.id)
      .where('personId', '=', person)
      .execute();
    return;
  }
  const { answer: said, words, saw, at } = answer;
  const columns = { answer: said, words, saw, answeredAt: at };
  await tx
    .insertInto('goalRewardAnswer')
    .values({ rewardId: reward.id, personId: person, ...columns })
    .onConflict((conflict) => conflict.columns(['rewardId', 'personId']).doUpdateSet(columns))
    .execute();
}

/** What somebody said to rewards, oldest first: their own data. */
export const ownAnswers = (db: Reading, person: string) =>
  db
    .selectFrom('goalRewardAnswer')
    .innerJoin('goalReward', 'goalReward.id', 'goalRewardAnswer.rewardId')
    .select([
      'goalReward.goalId as goal',
      'goalReward.words as reward',
      'goalRewardAnswer.answer',
      'goalRewardAnswer.words as objection',
      'goalRewardAnswer.answeredAt as at',
    ])
    .where('goalRewardAnswer.personId', '=', person)
    .orderBy('goalRewardAnswer.answeredAt')
    .execute();
