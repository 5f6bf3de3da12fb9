/** A goal as its reader sees it: the sides, whose turn it is, what they can do, who else can see it. */
import {
  circleAndHistory,
  describeCircle,
  knownCircle,
  partyIn,
  partiesNamed,
  type CircleView,
  type PartyView,
  type Reader,
} from '#features/people/public.ts';
import { promisesThatServe, type ServingPromise } from '#features/promises/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { GoalLine, GoalView, ProgressView } from './contract.ts';
import { hasJoined, isEnded, partiesHere, type StoredGoal } from './goal-stored.ts';
import { awaitedForEnd, awaitedForOpening } from './goal-guards.ts';
import { openMoves, rolesOf } from './goal.ts';
import { waitsFor, type StoredReward } from './reward/goal-reward.ts';
import { showRewards, mayProposeReward } from './reward/show.ts';
import { rewardsOf } from './reward/store.ts';
import { latestFigures, progressOf, type Progress } from './store.ts';
import type { Turn } from './view-contract.ts';

type Names = ReadonlyMap<string, PartyView>;

/** The parties whose answer is awaited now. */
export function awaitedIn(goal: StoredGoal): string[] {
  if (goal.state === 'proposed')
    return partiesHere(goal)
      .filter((one) => !hasJoined(goal, one))
      .map((one) => one.party);
  return [...new Set([...awaitedForEnd(goal), ...awaitedForOpening(goal)])];
}

/** Whose move it is, with what waits for this person's own answer about a reward. */
export function turnOf(goal: StoredGoal, who: Reader, rewards: readonly StoredReward[]): Turn {
  if (isEnded(goal.state)) return 'ended';
  const roles = rolesOf(goal, who);
  if (!roles.includes('party')) return 'nobody';
  const isMine =
    roles.includes('awaited') ||
    roles.includes('asked-to-open') ||
    (goal.state === 'proposed' && roles.includes('asked')) ||
    rewards.some((reward) => reward.goal === goal.id && waitsFor(reward, who.person));
  if (isMine) return 'mine';
  return awaitedIn(goal).length > 0 ? 'theirs' : 'nobody';
}

/** Lines for a list: one query for all the names, one for figures, one for rewards. */
export async function showLines(db: Reading, who: Reader, list: readonly StoredGoal[]): Promise<GoalLine[]> {
  const ids = list.map(({ id }) => id);
  const [names, figures, rewards] = await Promise.all([
    partiesNamed(
      db,
      list.flatMap(({ parties }) => parties.map((one) => one.party)),
    ),
    latestFigures(db, ids),
    rewardsOf(db, ids),
  ]);
  return list.map((goal) => lineOf(goal, who, { names, latest: figures.get(goal.id) ?? null, rewards }));
}

function lineOf(
  goal: StoredGoal,
  who: Reader,
  known: { names: Names; latest: number | null; rewards: readonly StoredReward[] },
): GoalLine {
  const { id, version, state, aim, measure, figure, byDay } = goal;
  return {
    id,
    version,
    state,
    aim,
    measure,
    figure,
    byDay,
    latest: known.latest,
    parties: goal.parties.map(({ party }) => partyIn(known.names, party)),
    mine: rolesOf(goal, who).includes('party'),
    proposedEnd: goal.closing?.as ?? null,
    turn: turnOf(goal, who, known.rewards),
    can: peopleMoves(openMoves(goal, who)),
  };
}

/** The parties' sides, and what was proposed by one of them and waits for others. */
const sidesOf = (goal: StoredGoal, who: Reader, names: Names) => ({
  sides: goal.parties.map((one) => ({
    party: partyIn(names, one.party),
    why: one.why,
    joined: hasJoined(goal, one),
    mine: who.parties.has(one.party),
  })),
  proposedBy: partyIn(names, goal.proposedBy),
  since: goal.openedAt,
  awaits: isEnded(goal.state) ? [] : awaitedIn(goal).map((party) => partyIn(names, party)),
  closing: goal.closing && {
    as: goal.closing.as,
    by: partyIn(names, goal.closing.party),
    words: goal.closing.words,
    at: goal.closing.at,
  },
  opening: goal.opening && { by: partyIn(names, goal.opening.party) },
});

/** One goal with everything around it. */
export async function showGoal(db: Reading, who: Reader, goal: StoredGoal): Promise<GoalView> {
  const parties = goal.parties.map((one) => one.party);
  const [names, progress, rewards, promises, { circle: whoCanSee, history: thread }] = await Promise.all([
    partiesNamed(db, parties),
    progressOf(db, goal.id),
    rewardsOf(db, [goal.id]),
    promisesThatServe(db, goal.id),
    circleAndHistory<GoalView['thread'][number]['did']>(db, goal.circle, goal.id),
  ]);
  const latest = progress.findLast(({ value }) => value !== null)?.value ?? null;
  const mayPropose = mayProposeReward(goal, who, rewards);
  const line = lineOf(goal, who, { names, latest, rewards });
  return {
    ...line,
    whyForAll: goal.whyForAll,
    ...sidesOf(goal, who, names),
    isOpenToAll: goal.isOpenToAll,
    progress: progress.map((one) => progressView(one, names)),
    ...(await showRewards(db, who, goal, rewards, mayPropose)),
    promises: promises.map(servingView),
    can: [...line.can, ...(mayPropose ? (['propose-reward'] as const) : [])],
    whoCanSee,
    amongUs: goal.isOpenToAll ? await circleOfParties(db, parties) : null,
    thread,
  };
}

/** The circle of the parties, where the reader is in it. */
async function circleOfParties(db: Reading, parties: readonly string[]): Promise<CircleView | null> {
  const circle = await knownCircle(db, parties);
  return circle === null ? null : describeCircle(db, circle);
}

const progressView = ({ id, at, party, value, words }: Progress, names: Names): ProgressView => ({
  id,
  at,
  value,
  words,
  by: partyIn(names, party),
});

const servingView = ({
  id,
  state,
  what,
  performer,
  customer,
}: ServingPromise): GoalView['promises'][number] => ({ id, state, what, performer, customer });

type Can = GoalLine['can'][number];
/** None of what happens by itself is ever open to a person, as the table has it; this tells the compiler. */
const peopleMoves = (moves: readonly string[]): Can[] => moves as Can[];
