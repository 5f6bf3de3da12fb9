/** What a reply shows of a goal. */
import { Type, type Static } from 'typebox';
import { AsItStoodAt, CircleView, historyOf, PartyView } from '#features/people/contract.ts';
import { Day, Id, Instant, oneOf, orNull, Version, wordOf } from '#platform/contract.ts';
import { ends, goalStates } from './goal-stored.ts';
import { movesOfPeople } from './goal.ts';
import { rewardMoves, rewardStates } from './reward/goal-reward.ts';
import type words from './words.en.json';
import type { PromiseState } from '#features/promises/promise-stored.ts';

/** The measure as a number. It belongs to the goal. */
export const FigureView = Type.Object({
  unit: Type.String(),
  start: Type.Number({ description: 'Where the goal began.' }),
  target: Type.Number({ description: 'Where the parties want it.' }),
});

/** Whose move it is, seen from the reader: mine, others', nobody's (everybody is at work on it), or it has ended. */
export const turns = ['mine', 'theirs', 'nobody', 'ended'] as const;
export type Turn = (typeof turns)[number];

const line = {
  id: Id,
  version: Version,
  state: oneOf(...goalStates),
  aim: Type.String(),
  measure: Type.String(),
  figure: orNull(FigureView),
  latest: orNull(Type.Number({ description: 'The figure of the goal as a party last reported it.' })),
  byDay: orNull(Day),
  parties: Type.Array(PartyView),
  mine: Type.Boolean({ description: 'Whether you, or a team of yours, is part of it.' }),
  proposedEnd: orNull(oneOf(...ends)),
  turn: oneOf(...turns),
  can: Type.Array(oneOf(...movesOfPeople), { description: 'The moves open to you now.' }),
};

export const GoalLine = Type.Object(line);
export type GoalLine = Static<typeof GoalLine>;

/** One party's side: why it matters to them, and whether they have joined. */
export const SideView = Type.Object({
  party: PartyView,
  why: orNull(Type.String()),
  joined: Type.Boolean(),
  mine: Type.Boolean(),
});

/** How far it is, as a party said it. */
export const ProgressView = Type.Object({
  id: Id,
  at: Instant,
  by: PartyView,
  value: orNull(Type.Number({ description: 'The figure of the goal.' })),
  words: orNull(Type.String()),
});
export type ProgressView = Static<typeof ProgressView>;

/** A reward for all of them. Who agreed, or has not answered, is shown to nobody; an objection is words. */
export const RewardView = Type.Object({
  id: Id,
  version: Version,
  state: oneOf(...rewardStates),
  words: Type.String(),
  by: PartyView,
  objections: Type.Array(Type.Object({ by: PartyView, words: Type.String() })),
  yourAnswer: orNull(oneOf('yes', 'objection')),
  /** When silence counts as consent; null once it is no longer proposed. */
  silenceCountsFrom: orNull(Instant),
  can: Type.Array(oneOf(...rewardMoves)),
});
export type RewardView = Static<typeof RewardView>;

export const ServingView = Type.Object({
  id: Id,
  state: wordOf<PromiseState>(),
  what: Type.String(),
  performer: PartyView,
  customer: PartyView,
});

export const GoalView = Type.Object({
  ...line,
  asItStoodAt: Type.Optional(AsItStoodAt),
  whyForAll: Type.String(),
  sides: Type.Array(SideView),
  proposedBy: PartyView,
  since: Instant,
  awaits: Type.Array(PartyView, { description: 'The parties whose answer is awaited.' }),
  closing: orNull(
    Type.Object({ as: oneOf(...ends), by: PartyView, words: orNull(Type.String()), at: Instant }),
  ),
  opening: orNull(Type.Object({ by: PartyView })),
  isOpenToAll: Type.Boolean(),
  progress: Type.Array(ProgressView, { description: 'Oldest first.' }),
  reward: orNull(RewardView),
  /** The one that stands while another is proposed. */
  agreedReward: orNull(RewardView),
  rewardNote: Type.Boolean({
    description: 'Whether a leader is shown, once, what is known of mixed reward systems.',
  }),
  promises: Type.Array(ServingView, { description: 'Those that serve it and that you are party to.' }),
  can: Type.Array(oneOf(...movesOfPeople, 'propose-reward'), { description: 'The moves open to you now.' }),
  whoCanSee: CircleView,
  /** Of a goal that everyone reads: its parties, who alone read a part of it. Null for whoever is none of them. */
  amongUs: orNull(CircleView),
  thread: historyOf<keyof typeof words.did>(),
});
export type GoalView = Static<typeof GoalView>;
