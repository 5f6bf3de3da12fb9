import { describe, expect, test } from 'vitest';
import type { Refusal } from '#platform/refusal.ts';
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
  requested reflect performer|customer requested
  requested reword customer requested
  requested promise performer promised
  requested counter performer countered
  requested decline performer declined
  requested withdraw customer withdrawn
  requested lapse clock lapsed
  offered accept customer promised
  offered counter customer countered
  offered decline customer declined
  offered withdraw performer withdrawn
  offered lapse clock lapsed
  countered accept awaited promised
  countered counter awaited countered
  countered decline awaited declined
  countered withdraw lastMover withdrawn
  countered lapse clock lapsed
  promised say-early performer promised
  promised propose performer|customer promised
  promised agree awaited promised
  promised refuse awaited promised
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

const anna = { person: 'anna', parties: new Set(['anna', 'care', 'everyone']) };
const ben = { person: 'ben', parties: new Set(['ben', 'test', 'everyone']) };
const carla = { person: 'carla', parties: new Set(['carla', 'insights', 'everyone']) };
const stranger = { person: 'stranger', parties: new Set(['stranger', 'everyone']) };

/** Anna is the customer, Ben the performer; while countered, Anna is awaited; while new terms wait, Anna is asked. */
const awaits: Partial<Record<StoredPromise['state'], StoredPromise['awaits']>> = {
  requested: ['performer'],
  offered: ['customer'],
  countered: ['customer'],
  reported: ['customer'],
};

/** What the rule does not look at. */
const asItBegan = {
  beganAs: 'request',
  openedAt: '2054-11-24T09:00:00Z',
  movedAt: '2054-11-24T09:00:00Z',
  movedOn: null,
  lastDid: 'request',
  reachesAt: null,
  nudgedAt: null,
} as const;

const aPromise = (state: StoredPromise['state'], more: Partial<StoredPromise> = {}): StoredPromise => ({
  id: 'p',
  circleId: 'c',
  version: 1,
  state,
  customerId: 'anna',
  performerId: 'ben',
  customerStewardId: null,
  stewardId: null,
  terms: { what: 'Log access', doneLooksLike: 'Anna can read them', dueOn: '2054-11-27' },
  awaits: awaits[state] ?? [],
  atRisk: null,
  proposal: null,
  serves: null,
  openedBy: 'anna',
  handedOnBy: [],
  performerIsGone: false,
  ...asItBegan,
  ...more,
});

const laterTerms = { what: 'Log access', doneLooksLike: 'Anna can read them', dueOn: '2054-12-04' };
const proposal = {
  by: 'performer',
  terms: laterTerms,
  performerId: null,
  yes: ['performer'],
  stewardId: null,
} as const;
const underRevision = (): StoredPromise =>
  aPromise('promised', { proposal: { ...proposal, yes: ['performer'] }, awaits: ['customer'] });

/** What every guard is content with. */
const said = (more: Partial<MoveInput> = {}): MoveInput => ({
  mover: 'anna',
  today: '2054-11-24',
  words: 'in so many words',
  terms: { dueOn: '2054-12-01' },
  isOutOfTime: true,
  ...more,
});

const inState = (from: string, move: string): StoredPromise =>
  move === 'agree' || move === 'refuse' ? underRevision() : aPromise(from as StoredPromise['state']);

const viewers: Viewer[] = [anna, ben, carla, stranger, clock];
const holds = (doc: StoredPromise, viewer: Viewer, by: string): boolean =>
  by.split('|').some((role) => rolesOf(doc, viewer).includes(role as Role));

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (refusal) {
    return (refusal as Refusal).code;
  }
  return 'done';
};

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
    aPromise('requested'),
    'reflect',
    anna,
    { words: '', reflection: 'not-quite' },
    'promise.question-is-missing',
  ],
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

describe('terms', () => {
  test('an old date can still be promised, and "yes, that is it" needs no words', () => {
    const late = aPromise('requested', { terms: { ...laterTerms, dueOn: '2054-11-01' } });
    expect(promises.make(late, 'promise', ben, said({ terms: undefined })).state).toBe('promised');
    expect(codeOf(() => promises.make(late, 'reflect', anna, said({ words: '', reflection: 'yes' })))).toBe(
      'done',
    );
  });

  test('a counter-offer puts its terms on the table and awaits the other; accepting it takes them', () => {
    const countered = promises.make(aPromise('requested'), 'counter', ben, said({ mover: 'ben' }));
    expect(countered).toMatchObject({ awaits: ['customer'], terms: { dueOn: '2054-12-01' } });
    const again = promises.make(countered, 'counter', anna, said({ terms: { dueOn: null } }));
    expect(again).toMatchObject({ state: 'countered', awaits: ['performer'], terms: { dueOn: null } });
    const promised = promises.make(again, 'accept', ben, said({ mover: 'ben' }));
    expect(promised).toMatchObject({ state: 'promised', awaits: [], terms: { dueOn: null } });
  });

  test('new terms leave the agreed wording in force until the other says yes, and clear the risk', () => {
    const atRisk = promises.make(
      aPromise('promised'),
      'say-early',
      ben,
      said({ words: 'rig down until 14' }),
    );
    const proposed = promises.make(atRisk, 'propose', ben, said({ mover: 'ben' }));
    expect(proposed).toMatchObject({
      terms: { dueOn: '2054-11-27' },
      atRisk: 'rig down until 14',
      awaits: ['customer'],
    });
    const agreed = promises.make(proposed, 'agree', anna, said());
    expect(agreed).toMatchObject({
      terms: { dueOn: '2054-12-01' },
      atRisk: null,
      proposal: null,
      awaits: [],
    });
    const refusedTerms = promises.make(proposed, 'refuse', anna, said());
    expect(refusedTerms).toMatchObject({
      terms: { dueOn: '2054-11-27' },
      atRisk: 'rig down until 14',
      proposal: null,
    });
  });

  test('a hand-over holds only when both the customer and the new performer have said yes, in either order', () => {
    const proposed = promises.make(
      aPromise('promised'),
      'propose',
      ben,
      said({ mover: 'ben', terms: {}, newPerformerId: 'carla' }),
    );
    expect(proposed.awaits).toEqual(['customer', 'newPerformer']);
    const half = promises.make(proposed, 'agree', anna, said());
    expect(half).toMatchObject({ performerId: 'ben', awaits: ['newPerformer'] });
    const whole = promises.make(half, 'agree', carla, said({ mover: 'carla' }));
    expect(whole).toMatchObject({ performerId: 'carla', handedOnBy: ['ben'], proposal: null, awaits: [] });
    const other = promises.make(proposed, 'agree', carla, said({ mover: 'carla' }));
    expect(other.performerId).toBe('ben');
    expect(promises.make(proposed, 'refuse', carla, said({ mover: 'carla' }))).toMatchObject({
      performerId: 'ben',
      proposal: null,
    });
  });

  test("a customer's hand-over also waits for the present performer", () => {
    const proposed = promises.make(
      aPromise('promised'),
      'propose',
      anna,
      said({ terms: {}, newPerformerId: 'carla' }),
    );
    expect(proposed.awaits).toEqual(['performer', 'newPerformer']);
  });
});

const forTeam = (state: StoredPromise['state']) => aPromise(state, { performerId: 'test' });

describe('teams', () => {
  test('any member may say yes, and becomes the steward', () => {
    expect(promises.make(forTeam('requested'), 'promise', ben, said({ mover: 'ben' })).stewardId).toBe('ben');
    expect(promises.make(forTeam('requested'), 'counter', ben, said({ mover: 'ben' })).stewardId).toBe('ben');
    const offered = aPromise('offered', { customerId: 'care' });
    expect(promises.make(offered, 'accept', anna, said()).customerStewardId).toBe('anna');
    expect(promises.make(aPromise('requested'), 'promise', ben, said({ mover: 'ben' })).stewardId).toBeNull();
  });

  test('a member who takes a promise over for a team becomes its steward', () => {
    const proposed = promises.make(
      aPromise('promised'),
      'propose',
      ben,
      said({ newPerformerId: 'insights' }),
    );
    const taken = promises.make(proposed, 'agree', carla, said({ mover: 'carla' }));
    const agreed = promises.make(taken, 'agree', anna, said());
    expect(agreed).toMatchObject({ performerId: 'insights', stewardId: 'carla' });
  });

  test('whoever stands on one side in person does not answer for the team on the other', () => {
    const forEverybody = aPromise('reported', { customerId: 'everyone' });
    expect(rolesOf(forEverybody, ben)).toEqual(['performer']);
    expect(codeOf(() => promises.make(forEverybody, 'declare-satisfied', ben, said()))).toBe(
      'promise.not-your-move',
    );
    const stewarded = aPromise('reported', { customerId: 'everyone', performerId: 'test', stewardId: 'ben' });
    expect(rolesOf(stewarded, ben)).toEqual(['performer']);
  });
});
