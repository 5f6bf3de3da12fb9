/** A promise as the rule sees it, in any state: Anna is the customer, Ben the performer; Carla could take it over. */
import type { MoveInput, StoredPromise } from '#features/promises/promise-stored.ts';

export const anna = { person: 'anna', parties: new Set(['anna', 'care', 'everyone']) };
export const ben = { person: 'ben', parties: new Set(['ben', 'test', 'everyone']) };
export const carla = { person: 'carla', parties: new Set(['carla', 'insights', 'everyone']) };

export const terms = { what: 'Log access', doneLooksLike: 'Anna can read them', dueOn: '2054-11-27' };

/** While countered, Anna is awaited. */
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

export const aPromise = (
  state: StoredPromise['state'],
  more: Partial<StoredPromise> = {},
): StoredPromise => ({
  id: 'p',
  circleId: 'c',
  version: 1,
  state,
  customerId: 'anna',
  performerId: 'ben',
  customerStewardId: null,
  stewardId: null,
  terms,
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

/** What every guard is content with. */
export const said = (more: Partial<MoveInput> = {}): MoveInput => ({
  mover: 'anna',
  today: '2054-11-24',
  words: 'in so many words',
  terms: { dueOn: '2054-12-01' },
  isOutOfTime: true,
  ...more,
});
