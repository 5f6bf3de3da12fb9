import { describe, expect, test } from 'vitest';
import { codeOf } from '#test/refusal-code.ts';
import { anna, aPromise, ben, carla, said, terms } from '#test/scenarios/stored-promise.ts';
import {
  clock,
  closedStates,
  promiseStates,
  type StoredPromise,
  type MoveInput,
  type Viewer,
} from './promise-stored.ts';
import { moveNames, promises, rolesOf, type PromiseMove, type Role } from './promise.ts';

/** The table of the model (section 4), written out once more: state, move, who, next. */
const model = `
  requested ask performer requested
  requested reflect performer|awaited requested
  requested reword customer requested
  requested promise performer promised
  requested counter performer countered
  requested decline performer declined
  requested withdraw customer withdrawn
  requested lapse clock lapsed
  offered ask customer offered
  offered reword performer offered
  offered accept customer promised
  offered counter customer countered
  offered decline customer declined
  offered withdraw performer withdrawn
  offered lapse clock lapsed
  countered ask awaited countered
  countered reword lastMover countered
  countered accept awaited promised
  countered counter awaited countered
  countered decline awaited declined
  countered withdraw lastMover withdrawn
  countered lapse clock lapsed
  promised say-early performer promised
  promised propose performer|customer promised
  promised agree awaited promised
  promised refuse awaited promised
  promised withdraw-proposal proposer promised
  promised report performer reported
  promised renege performer reneged
  promised release customer released
  reported declare-satisfied customer satisfied
  reported not-yet customer promised
  reported take-back performer promised
  reported release customer released`;

const rows = model
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '));

const stranger = { person: 'stranger', parties: new Set(['stranger', 'everyone']) };

/** New terms wait, and Anna is asked. */
const underRevision = (): StoredPromise =>
  aPromise('promised', {
    proposal: {
      by: 'performer',
      terms: { ...terms, dueOn: '2054-12-04' },
      performerId: null,
      yes: ['performer'],
      stewardId: null,
    },
    awaits: ['customer'],
  });

const inState = (from: string, move: string): StoredPromise =>
  ['agree', 'refuse', 'withdraw-proposal'].includes(move)
    ? underRevision()
    : aPromise(from as StoredPromise['state']);

const viewers: Viewer[] = [anna, ben, carla, stranger, clock];
const holds = (doc: StoredPromise, viewer: Viewer, by: string): boolean =>
  by.split('|').some((role) => rolesOf(doc, viewer).includes(role as Role));

test('the rows of the machine are the rows of the model, no more and no fewer', () => {
  const built = promises.rows().map(({ from, name, by, to }) => `${from} ${name} ${by.join('|')} ${to}`);
  expect(built.toSorted()).toEqual(rows.map((row) => row.join(' ')).toSorted());
});

describe.each(rows)('%s: %s', (from, move, by, to) => {
  const doc = inState(from!, move!);

  test(`leads to ${to} when the ${by} says it`, () => {
    const movers = viewers.filter((viewer) => holds(doc, viewer, by!));
    expect(movers.length).toBeGreaterThan(0);
    for (const mover of movers) {
      const after = promises.make(
        doc,
        move as PromiseMove,
        mover,
        said({ mover: mover === clock ? null : mover.person }),
      );
      expect(after.state).toBe(to);
      expect(after.customerId).toBe('anna');
    }
  });

  test('is refused to everybody else, and a stranger finds nothing', () => {
    for (const viewer of viewers.filter((one) => !holds(doc, one, by!))) {
      const expected = rolesOf(doc, viewer).length === 0 ? 'not-found' : 'promise.not-your-move';
      expect(codeOf(() => promises.make(doc, move as PromiseMove, viewer, said()))).toBe(expected);
    }
  });
});

test('what is no row of the table is refused in every state, by everybody', () => {
  for (const state of promiseStates)
    for (const move of moveNames.filter(
      (name) => !rows.some(([from, row]) => from === state && row === name),
    ))
      for (const viewer of [anna, ben, clock] as const)
        expect(codeOf(() => promises.make(aPromise(state), move, viewer, said()))).toBe('promise.not-now');
});

test('a closed promise has no moves, and its end leaves nothing awaited or proposed', () => {
  for (const state of closedStates) expect(promises.openMoves(aPromise(state), anna)).toEqual([]);
  const ended = promises.make(underRevision(), 'renege', ben, said({ mover: 'ben' }));
  expect(ended).toMatchObject({ awaits: [], proposal: null });
});

/** Every guard with what it refuses: state, move, what is said, and the code. */
const refused: [StoredPromise, PromiseMove, Viewer, Partial<MoveInput>, string][] = [
  [aPromise('requested'), 'ask', ben, { words: ' ' }, 'promise.question-is-missing'],
  [aPromise('requested'), 'reflect', ben, { words: '', reflection: 'heard' }, 'promise.question-is-missing'],
  [
    aPromise('requested', { awaits: ['customer'] }),
    'reflect',
    anna,
    { words: '', reflection: 'not-quite' },
    'promise.question-is-missing',
  ],
  [aPromise('offered'), 'ask', anna, { words: ' ' }, 'promise.question-is-missing'],
  [aPromise('offered'), 'reword', ben, { words: '', terms: {} }, 'promise.terms-are-the-same'],
  [aPromise('countered'), 'ask', anna, { words: '' }, 'promise.question-is-missing'],
  [aPromise('requested'), 'reword', anna, { words: '', terms: {} }, 'promise.terms-are-the-same'],
  [aPromise('requested'), 'reword', anna, { terms: { what: ' ' } }, 'promise.what-is-missing'],
  [aPromise('requested'), 'reword', anna, { terms: { doneLooksLike: '' } }, 'promise.done-is-missing'],
  [aPromise('requested'), 'reword', anna, { terms: { dueOn: '2054-11-23' } }, 'promise.date-has-passed'],
  [aPromise('requested'), 'counter', ben, { terms: {} }, 'promise.terms-are-the-same'],
  [aPromise('offered'), 'counter', anna, { terms: { dueOn: '2054-11-27' } }, 'promise.terms-are-the-same'],
  [aPromise('countered'), 'counter', anna, { terms: {} }, 'promise.terms-are-the-same'],
  [aPromise('requested'), 'lapse', clock, { isOutOfTime: false }, 'promise.still-has-time'],
  [aPromise('offered'), 'lapse', clock, { isOutOfTime: false }, 'promise.still-has-time'],
  [aPromise('countered'), 'lapse', clock, { isOutOfTime: false }, 'promise.still-has-time'],
  [aPromise('promised'), 'say-early', ben, { words: undefined }, 'promise.risk-is-missing'],
  [aPromise('promised'), 'propose', ben, { terms: {} }, 'promise.terms-are-the-same'],
  [aPromise('promised'), 'propose', ben, { newPerformerId: 'anna' }, 'promise.same-party'],
  [aPromise('promised'), 'propose', anna, { newPerformerId: 'ben' }, 'promise.same-party'],
  [underRevision(), 'propose', ben, {}, 'promise.proposal-is-open'],
  [aPromise('promised', { awaits: ['performer'] }), 'agree', ben, {}, 'promise.no-proposal'],
  [aPromise('promised', { awaits: ['performer'] }), 'refuse', ben, {}, 'promise.no-proposal'],
  [aPromise('promised'), 'renege', ben, { words: '\n' }, 'promise.acknowledgement-is-missing'],
  [aPromise('reported'), 'not-yet', anna, { words: '' }, 'promise.say-what-is-missing'],
];

test.each(refused)('a guard refuses: %#', (doc, move, viewer, more, code) => {
  expect(codeOf(() => promises.make(doc, move, viewer, said(more)))).toBe(code);
});
