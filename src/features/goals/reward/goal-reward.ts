/** The reward of a goal (model section 4, 16.15; B28): for teams, proposed by any member, adopted by consent. Pure. */
import { answerOf, type ConsentAnswer } from '#features/consent/consent-answer.ts';
import { machine, movesOfPeopleIn, type Moves, type MovesIn, type MovesOfPeopleIn } from '#platform/moves.ts';
import { defined } from '#platform/defined.ts';
import type { GoalState } from '../goal-stored.ts';
import { refuse } from '../refusals.ts';

export const rewardStates = ['proposed', 'agreed', 'given', 'replaced', 'taken-back', 'lapsed'] as const;
export type RewardState = (typeof rewardStates)[number];

/** A member's answer. An objection is words; a yes is only ever shown to whoever said it. */
export interface RewardAnswer extends ConsentAnswer {
  /** The wording it saw; to an earlier one it counts no more. */
  saw: number;
  at: string;
}

export interface StoredReward {
  id: string;
  goal: string;
  goalState: GoalState;
  words: string;
  version: number;
  state: RewardState;
  proposedBy: string;
  proposedAt: string;
  timeZone: string;
  agreedAt: string | null;
  givenAt: string | null;
  answers: readonly RewardAnswer[];
}

type Role = 'member' | 'author' | 'objector' | 'clock';

/** A member of one of the parties, or the clock. */
export type RewardViewer = { person: string; isMember: boolean } | 'clock';

export interface RewardMoveInput {
  person: string | null;
  at: string;
  words?: string | undefined;
  timeZone?: string;
}

/** The answers to the wording that stands. */
export const answersThatStand = ({ answers, version }: Pick<StoredReward, 'answers' | 'version'>) =>
  answers.filter(({ saw }) => saw === version);

const isBeforeTheEnd = ({ goalState }: StoredReward) => goalState === 'shared' || goalState === 'proposed';
const isReached = ({ goalState }: StoredReward) => goalState === 'reached';

const answered =
  (answer: RewardAnswer['answer']) =>
  ({ answers, version }: StoredReward, { person, words, at }: RewardMoveInput): Partial<StoredReward> => ({
    answers: [
      ...answers.filter((one) => one.person !== person),
      {
        person: defined(person),
        answer,
        saw: version,
        at,
        words: answer === 'objection' ? defined(words).trim() : null,
      },
    ],
  });

/** A new wording is a new question; only its author's yes goes with it. */
const reworded = (reward: StoredReward, said: RewardMoveInput): Partial<StoredReward> => {
  const next = {
    ...reward,
    words: defined(said.words).trim(),
    version: reward.version + 1,
    proposedAt: said.at,
    timeZone: said.timeZone ?? reward.timeZone,
  };
  return { ...next, ...answered('yes')(next, said) };
};

const goalIsReached = (reward: StoredReward): void => {
  if (!isReached(reward)) refuse('goal.not-now');
};

const table = {
  proposed: {
    'agree-reward': { by: 'member', to: 'proposed', offered: isBeforeTheEnd, changes: answered('yes') },
    object: { by: 'member', to: 'proposed', offered: isBeforeTheEnd, changes: answered('objection') },
    'take-back-objection': {
      by: 'objector',
      to: 'proposed',
      changes: ({ answers }, { person }) => ({ answers: answers.filter((one) => one.person !== person) }),
    },
    'reword-reward': { by: 'author', to: 'proposed', changes: reworded },
    'take-back-reward': { by: 'author', to: 'taken-back' },
    adopt: { by: 'clock', to: 'agreed', changes: (_reward, { at }) => ({ agreedAt: at }) },
    lapse: { by: 'clock', to: 'lapsed' },
  },
  agreed: {
    'give-reward': {
      by: 'member',
      to: 'given',
      offered: isReached,
      when: [goalIsReached],
      changes: (_reward, { at }) => ({ givenAt: at }),
    },
    replace: { by: 'clock', to: 'replaced' },
  },
} satisfies Moves<Role, RewardState, string, StoredReward, RewardMoveInput>;

export type RewardMove = MovesIn<typeof table>;
/** The others happen by themselves: consent holds, another reward takes its place, or the goal ends before it was agreed. */
export type RewardMoveOfPeople = MovesOfPeopleIn<typeof table>;
export const rewardMoves = movesOfPeopleIn(table);

function rolesOf(reward: StoredReward, viewer: RewardViewer): Role[] {
  if (viewer === 'clock') return ['clock'];
  if (!viewer.isMember) return [];
  const objects = answerOf(answersThatStand(reward), viewer.person) === 'objection';
  return [
    'member',
    ...(reward.proposedBy === viewer.person ? (['author'] as const) : []),
    ...(objects ? (['objector'] as const) : []),
  ];
}

const rewards = machine<Role, RewardState, RewardMove, StoredReward, RewardViewer, RewardMoveInput>(
  table,
  rolesOf,
  {
    notYours: () => refuse('goal.not-your-move'),
    notNow: () => refuse('goal.not-now'),
  },
);
export const { make: makeRewardMove, rows: rewardRows } = rewards;

/** The moves open to a member; somebody who agreed may still object, and the other way round. */
export const openRewardMoves = (reward: StoredReward, viewer: { person: string; isMember: boolean }) => {
  const mine = answerOf(answersThatStand(reward), viewer.person);
  return rewards
    .openMoves(reward, viewer)
    .filter(
      (move) => !(move === 'agree-reward' && mine === 'yes') && !(move === 'object' && mine === 'objection'),
    );
};

/** Whether it waits for this member: they have not answered the wording that stands. */
export const waitsFor = (reward: StoredReward, person: string): boolean =>
  reward.state === 'proposed' && answersThatStand(reward).every((one) => one.person !== person);

/**
 * Refuses a reward where no team is among the parties, since it is never one person's (S1-8, S1-14), and one beside a
 * reward that is still proposed or was given.
 */
export function refuseReward(
  parties: readonly { kind: 'person' | 'team' }[],
  others: readonly Pick<StoredReward, 'state'>[],
): void {
  if (!parties.some(({ kind }) => kind === 'team')) refuse('goal.reward-is-for-teams');
  if (others.some(({ state }) => state === 'proposed')) refuse('goal.reward-is-proposed');
  if (others.some(({ state }) => state === 'given')) refuse('goal.reward-was-given');
}
