import { expect, test } from 'vitest';
import type { StoredGoal, GoalMoveInput, GoalState, Viewer } from './goal-stored.ts';
import { make, moveNames, openMoves, rolesOf, rows, type GoalMove, type Role } from './goal.ts';
import { withAutomaticMoves } from './goal-automatic-moves.ts';

const at = '2054-11-24T09:00:00Z';
const party = (
  id: string,
  part: Partial<StoredGoal['parties'][number]> = {},
): StoredGoal['parties'][number] => ({
  party: id,
  kind: 'team',
  isHere: true,
  why: 'Why',
  joinedWording: 1,
  joinedAt: at,
  joinedBy: `${id} one`,
  ...part,
});
const goal = (part: Partial<StoredGoal> = {}): StoredGoal => ({
  id: 'goal',
  circle: 'both',
  version: 1,
  wording: 1,
  state: 'shared',
  aim: 'Calmer nights',
  whyForAll: 'Customers',
  measure: 'Calls',
  figure: null,
  byDay: null,
  parties: [party('care'), party('dispatch')],
  proposedBy: 'care',
  openedBy: 'care one',
  openedAt: at,
  closing: null,
  opening: null,
  isOpenToAll: false,
  sharedAt: at,
  endedAt: null,
  endedBy: null,
  endAgreedBy: null,
  movedAt: at,
  movedOn: 'care',
  lastDid: 'proposed',
  ...part,
});
const asked = party('dispatch', { joinedWording: null, joinedAt: null, joinedBy: null });
const proposed = goal({ state: 'proposed', parties: [party('care'), asked], sharedAt: null });
const closing = (part: Partial<NonNullable<StoredGoal['closing']>> = {}) => ({
  as: 'reached' as const,
  party: 'care',
  by: 'care one',
  words: null,
  at,
  yes: ['care'],
  saidBy: ['care one'],
  ...part,
});
const of = (person: string, ...parties: string[]): Viewer => ({
  person,
  parties: new Set([person, ...parties]),
});
const said = (
  person: string | null,
  of: string | null,
  more: Partial<GoalMoveInput> = {},
): GoalMoveInput => ({
  person,
  party: of,
  at,
  why: 'Because',
  words: 'Words',
  ...more,
});
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (problem) {
    return (problem as { code: string }).code;
  }
  return 'made';
};

/** The table of the model (section 4), with what people need around it. */
const table: [GoalState, GoalMove, Role[], GoalState][] = [
  ['proposed', 'join', ['asked'], 'proposed'],
  ['proposed', 'decline', ['asked'], 'set-aside'],
  ['proposed', 'say', ['party'], 'proposed'],
  ['proposed', 'say-why', ['party'], 'proposed'],
  ['proposed', 'reword', ['proposer'], 'proposed'],
  ['proposed', 'drop', ['proposer'], 'set-aside'],
  ['proposed', 'all-joined', ['clock'], 'shared'],
  ['proposed', 'lapse', ['clock'], 'set-aside'],
  ['proposed', 'left-alone', ['clock'], 'set-aside'],
  ['shared', 'say', ['party'], 'shared'],
  ['shared', 'say-why', ['party'], 'shared'],
  ['shared', 'report', ['party'], 'shared'],
  ['shared', 'reach', ['party'], 'shared'],
  ['shared', 'not-reached', ['party'], 'shared'],
  ['shared', 'set-aside', ['party'], 'shared'],
  ['shared', 'confirm', ['awaited', 'closer'], 'shared'],
  ['shared', 'not-yet', ['awaited'], 'shared'],
  ['shared', 'take-back', ['closer'], 'shared'],
  ['shared', 'end-reached', ['clock'], 'reached'],
  ['shared', 'end-not-reached', ['clock'], 'not-reached'],
  ['shared', 'end-set-aside', ['clock'], 'set-aside'],
  ['shared', 'open-to-all', ['party'], 'shared'],
  ['shared', 'agree-opening', ['asked-to-open'], 'shared'],
  ['shared', 'refuse-opening', ['party'], 'shared'],
  ['shared', 'opened', ['clock'], 'shared'],
  ['shared', 'keep-among-us', ['party'], 'shared'],
  ['shared', 'left-alone', ['clock'], 'set-aside'],
];

test('the table is the model’s, row by row', () => {
  expect(rows().map(({ from, name, by, to }) => [from, name, by, to])).toEqual(table);
});

/** Who stands in each role, towards a goal for which that role exists. */
const inRole: Record<Role, [StoredGoal, Viewer]> = {
  reader: [goal(), of('stranger')],
  party: [goal(), of('dispatch one', 'dispatch')],
  proposer: [proposed, of('care one', 'care')],
  asked: [proposed, of('dispatch one', 'dispatch')],
  awaited: [goal({ closing: closing() }), of('dispatch one', 'dispatch')],
  closer: [goal({ closing: closing() }), of('care one', 'care')],
  'asked-to-open': [goal({ opening: { party: 'care', yes: ['care'] } }), of('dispatch one', 'dispatch')],
  clock: [goal(), 'clock'],
};

test.for(table)('%s: "%s" belongs to %s and to nobody else', ([state, move, by]) => {
  for (const [subject, viewer] of Object.values(inRole)) {
    const code = codeOf(() => make({ ...subject, state }, move, viewer, said('x', 'care')));
    const roles = rolesOf({ ...subject, state }, viewer);
    expect([roles, code === 'goal.not-your-move']).toEqual([roles, !roles.some((role) => by.includes(role))]);
  }
});

test('each of the people is in the role they stand for', () => {
  for (const [role, [subject, viewer]] of Object.entries(inRole))
    expect(rolesOf(subject, viewer)).toContain(role);
  expect(rolesOf(...inRole.reader)).toEqual(['reader']);
});

test('an end has no exit, for anybody', () => {
  for (const state of ['reached', 'not-reached', 'set-aside'] as const) {
    for (const [, viewer] of Object.values(inRole)) {
      expect(openMoves(goal({ state }), viewer)).toEqual([]);
      for (const move of moveNames)
        expect(codeOf(() => make(goal({ state }), move, viewer, said('x', 'care')))).toBe('goal.not-now');
    }
  }
});

const byClock = (subject: StoredGoal, move: GoalMove, more: Partial<GoalMoveInput> = {}) =>
  codeOf(() => make(subject, move, 'clock', said(null, null, more)));

test('what happens by itself does so only when it holds', () => {
  expect(byClock(proposed, 'all-joined')).toBe('goal.not-now');
  expect(byClock(proposed, 'lapse')).toBe('goal.not-now');
  expect(byClock(proposed, 'lapse', { isOutOfTime: true })).toBe('made');
  expect(byClock(proposed, 'left-alone')).toBe('goal.not-now');
  expect(byClock(goal({ closing: closing() }), 'end-reached')).toBe('goal.not-now');
  expect(byClock(goal(), 'opened')).toBe('goal.not-now');
});

test('guards refuse a second end, a second opening, and answers to what is not proposed', () => {
  const [, one] = inRole.party;
  const code = (subject: StoredGoal, move: GoalMove) =>
    codeOf(() => make(subject, move, one, said('dispatch one', 'dispatch')));
  expect(code(goal({ closing: closing() }), 'not-reached')).toBe('goal.end-is-proposed');
  expect(code(goal({ opening: { party: 'care', yes: [] } }), 'open-to-all')).toBe('goal.opening-is-proposed');
  expect(code(goal({ isOpenToAll: true }), 'open-to-all')).toBe('goal.not-now');
  expect(code(goal(), 'refuse-opening')).toBe('goal.not-now');
  expect(code(goal(), 'keep-among-us')).toBe('goal.not-now');
});

test('reached holds with one more party, the other ends only with each', () => {
  const three = { parties: [party('care'), party('dispatch'), party('finance')] };
  const yes = { yes: ['care', 'dispatch'], saidBy: ['care one', 'dispatch one'] };
  const after = (as: 'reached' | 'not-reached' | 'set-aside', more = yes) =>
    withAutomaticMoves(goal({ ...three, closing: closing({ as, ...more }) }), at).goal;
  expect(after('reached')).toMatchObject({
    state: 'reached',
    closing: null,
    endedBy: 'care one',
    endAgreedBy: 'dispatch one',
  });
  expect(after('not-reached').state).toBe('shared');
  const all = { yes: ['care', 'dispatch', 'finance'], saidBy: ['care one', 'dispatch one', 'dispatch one'] };
  expect(after('not-reached', all).state).toBe('not-reached');
  expect(after('set-aside', { ...all, saidBy: ['care one', 'care one', 'care one'] }).state).toBe('shared');
});

test('when the only other side has left, a goal is set aside; a team goes on with its own', () => {
  const gone = party('friend', { kind: 'person', isHere: false });
  const alone = goal({ parties: [party('me', { kind: 'person' }), gone] });
  expect(withAutomaticMoves(alone, at)).toMatchObject({ goal: { state: 'set-aside' }, did: ['left-alone'] });
  expect(withAutomaticMoves(goal({ parties: [party('care'), gone] }), at).did).toEqual([]);
  const waiting = { ...proposed, parties: [party('care'), { ...asked, isHere: false }] };
  expect(withAutomaticMoves(waiting, at)).toMatchObject({ goal: { state: 'shared' }, did: ['all-joined'] });
});

test('of the moves offered, agreeing is never offered to whoever proposed the end', () => {
  const closed = goal({ closing: closing() });
  expect(openMoves(closed, of('care one', 'care', 'dispatch'))).not.toContain('confirm');
  expect(openMoves(closed, of('dispatch one', 'dispatch'))).toEqual(
    expect.arrayContaining(['confirm', 'not-yet']),
  );
  expect(openMoves(goal(), of('stranger'))).toEqual([]);
});
