/** Who may move a goal where (model section 4, Goal). Rows S2-5.1, S2-5.2, S2-5.5, S1-14; B27, B28. No I/O. */
import { defined } from '#platform/defined.ts';
import {
  machine,
  movesIn,
  movesOfPeopleIn,
  type Moves,
  type MovesIn,
  type MovesOfPeopleIn,
} from '#platform/moves.ts';
import {
  clock,
  hasJoined,
  type Closing,
  type End,
  type StoredGoal,
  type GoalMoveInput,
  type GoalState,
  type Viewer,
} from './goal-stored.ts';
import {
  allJoined,
  anEndIsProposed,
  awaitedForEnd,
  awaitedForOpening,
  isAgreedAsNotReached,
  isAgreedAsReached,
  isAgreedAsSetAside,
  figureGoesSomewhere,
  isAmongParties,
  isLeftAlone,
  isOpenToAll,
  isOutOfTime,
  isSomebodyElse,
  noEndIsProposed,
  noOpeningIsProposed,
  openingIsAgreed,
  openingIsProposed,
} from './goal-guards.ts';
import { refuse } from './refusals.ts';

/** `reader` is anybody who can see it; being able to read is not being part of it. */
export type Role =
  | 'reader'
  | 'party'
  | 'proposer'
  | 'asked'
  | 'awaited'
  | 'closer'
  | 'asked-to-open'
  | 'clock';

type Change = (goal: StoredGoal, said: GoalMoveInput) => Partial<StoredGoal>;

/** Ends and openings are proposed and agreed to by a person for a party, never by the clock. */
const spokenBy = ({ person, party }: GoalMoveInput) => ({ person: defined(person), party: defined(party) });

const joined: Change = (goal, { party, person, at, why }) => ({
  parties: goal.parties.map((one) =>
    one.party === party
      ? { ...one, why: why ?? one.why, joinedWording: goal.wording, joinedAt: at, joinedBy: person }
      : one,
  ),
});
const newWhy: Change = (goal, { party, why }) => ({
  parties: goal.parties.map((one) => (one.party === party ? { ...one, why: why ?? one.why } : one)),
});
/** A new wording is a new question: only the proposer's own yes goes with it. */
const reworded: Change = (goal, said) => {
  const next = { ...goal, ...said.wording, wording: goal.wording + 1 };
  return { ...next, ...joined(next, said) };
};
const proposedEnd =
  (as: End): Change =>
  (_goal, said) => {
    const { party, person } = spokenBy(said);
    const closing: Closing = {
      as,
      party,
      by: person,
      words: said.words?.trim() || null,
      at: said.at,
      yes: [party],
      saidBy: [person],
    };
    return { closing };
  };
const agreedEnd: Change = ({ closing }, said) => {
  const { party, person } = spokenBy(said);
  const agreed = closing && {
    ...closing,
    yes: [...new Set([...closing.yes, party])],
    saidBy: [...closing.saidBy, person],
  };
  return { closing: agreed };
};
const noEnd: Change = () => ({ closing: null });
const ended: Change = (goal, { at }) => ({
  closing: null,
  opening: null,
  endedAt: at,
  endedBy: goal.closing?.by ?? null,
  endAgreedBy: goal.closing?.saidBy.at(-1) ?? null,
});
const proposedOpening: Change = (_goal, said) => {
  const { party } = spokenBy(said);
  return { opening: { party, yes: [party] } };
};
const agreedOpening: Change = ({ opening }, said) => ({
  opening: opening && { ...opening, yes: [...new Set([...opening.yes, spokenBy(said).party])] },
});

const proposeEnd = (end: End) =>
  ({
    by: 'party',
    to: 'shared',
    when: [noEndIsProposed],
    offered: (goal: StoredGoal) => goal.closing === null,
    changes: proposedEnd(end),
  }) as const;
const words = { by: 'party' } as const;
const leftAlone = { by: 'clock', to: 'set-aside', when: [isLeftAlone], changes: ended } as const;
const opensAreProposed = (goal: StoredGoal) => goal.opening !== null;

/** The table of the model, row by row; rewards have a table of their own. */
const table = {
  proposed: {
    join: { by: 'asked', to: 'proposed', changes: joined },
    decline: { by: 'asked', to: 'set-aside', changes: ended }, // no reason needed (S4-25)
    say: { ...words, to: 'proposed' },
    'say-why': { ...words, to: 'proposed', changes: newWhy },
    reword: { by: 'proposer', to: 'proposed', when: [figureGoesSomewhere], changes: reworded },
    drop: { by: 'proposer', to: 'set-aside', changes: ended },
    'all-joined': {
      by: 'clock',
      to: 'shared',
      when: [allJoined],
      changes: (_goal, { at }) => ({ sharedAt: at }),
    },
    lapse: { by: 'clock', to: 'set-aside', when: [isOutOfTime], changes: ended },
    'left-alone': leftAlone,
  },
  shared: {
    say: { ...words, to: 'shared' },
    'say-why': { ...words, to: 'shared', changes: newWhy },
    report: { by: 'party', to: 'shared' },
    reach: proposeEnd('reached'),
    'not-reached': proposeEnd('not-reached'),
    'set-aside': proposeEnd('set-aside'),
    confirm: {
      by: ['awaited', 'closer'],
      to: 'shared',
      when: [anEndIsProposed, isSomebodyElse],
      offered: (goal) => goal.closing !== null,
      changes: agreedEnd,
    },
    'not-yet': {
      by: 'awaited',
      to: 'shared',
      when: [anEndIsProposed],
      offered: (goal) => goal.closing !== null,
      changes: noEnd,
    },
    'take-back': {
      by: 'closer',
      to: 'shared',
      when: [anEndIsProposed],
      offered: (goal) => goal.closing !== null,
      changes: noEnd,
    },
    'end-reached': { by: 'clock', to: 'reached', when: [isAgreedAsReached], changes: ended },
    'end-not-reached': { by: 'clock', to: 'not-reached', when: [isAgreedAsNotReached], changes: ended },
    'end-set-aside': { by: 'clock', to: 'set-aside', when: [isAgreedAsSetAside], changes: ended },
    'open-to-all': {
      by: 'party',
      to: 'shared',
      when: [isAmongParties, noOpeningIsProposed],
      offered: (goal) => !goal.isOpenToAll && goal.opening === null,
      changes: proposedOpening,
    },
    'agree-opening': {
      by: 'asked-to-open',
      to: 'shared',
      when: [openingIsProposed],
      offered: opensAreProposed,
      changes: agreedOpening,
    },
    'refuse-opening': {
      by: 'party',
      to: 'shared',
      when: [openingIsProposed],
      offered: opensAreProposed,
      changes: () => ({ opening: null }),
    },
    opened: {
      by: 'clock',
      to: 'shared',
      when: [openingIsAgreed],
      changes: () => ({ opening: null, isOpenToAll: true }),
    },
    'keep-among-us': {
      by: 'party',
      to: 'shared',
      when: [isOpenToAll],
      offered: (goal) => goal.isOpenToAll,
      changes: () => ({ isOpenToAll: false }),
    },
    'left-alone': leftAlone,
  },
} satisfies Moves<Role, GoalState, string, StoredGoal, GoalMoveInput>;

export type GoalMove = MovesIn<typeof table>;
/** Those of people; the rest happens by itself once it holds. */
export type GoalMoveOfPeople = MovesOfPeopleIn<typeof table>;
export const moveNames = movesIn(table);
export const movesOfPeople = movesOfPeopleIn(table);

/** What somebody is to this goal; nobody's rank is consulted (S1-3). Whoever can load it can read it. */
export function rolesOf(goal: StoredGoal, viewer: Viewer): Role[] {
  if (viewer === clock) return ['clock'];
  const isMine = (party: string) => viewer.parties.has(party);
  const mine = goal.parties.filter((one) => isMine(one.party));
  const roles: Role[] = ['reader'];
  if (mine.length > 0) roles.push('party');
  if (isMine(goal.proposedBy)) roles.push('proposer');
  if (mine.some((one) => !hasJoined(goal, one))) roles.push('asked');
  // whoever proposed the end waits for somebody else, whichever other party they belong to
  const isCloser = goal.closing?.by === viewer.person;
  if (!isCloser && awaitedForEnd(goal).some(isMine)) roles.push('awaited');
  if (isCloser) roles.push('closer');
  if (awaitedForOpening(goal).some(isMine)) roles.push('asked-to-open');
  return roles;
}

const goals = machine<Role, GoalState, GoalMove, StoredGoal, Viewer, GoalMoveInput>(table, rolesOf, {
  notYours: () => refuse('goal.not-your-move'),
  notNow: () => refuse('goal.not-now'),
});
export const { make, rows } = goals;

/** The moves open to this viewer; agreeing is offered to whoever did not propose it. */
export const openMoves = (goal: StoredGoal, viewer: Viewer): GoalMove[] =>
  goals
    .openMoves(goal, viewer)
    .filter((move) => move !== 'confirm' || rolesOf(goal, viewer).includes('awaited'));

/** The parties among which somebody may choose whom a move is said for. */
export function partiesFor(goal: StoredGoal, move: GoalMove): string[] {
  const all = goal.parties.map((one) => one.party);
  if (move === 'join' || move === 'decline')
    return goal.parties.filter((one) => !hasJoined(goal, one)).map((one) => one.party);
  if (move === 'confirm' || move === 'not-yet') return awaitedForEnd(goal);
  if (move === 'agree-opening') return awaitedForOpening(goal);
  if (move === 'reword' || move === 'drop') return [goal.proposedBy];
  return all;
}
