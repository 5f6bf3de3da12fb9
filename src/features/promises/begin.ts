/** How a promise begins: asked for, offered, given at once, or kept on the spot. */
import {
  daysOf,
  circleOf,
  isTooSmallToActAsTeam,
  mutesOf,
  partiesNamed,
  partiesOf,
  plateOf,
  reachesWhen,
  refuseAbsentMentions,
} from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import { newId } from '#platform/id.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { momentOn } from '#platform/zone.ts';
import { defined } from '#platform/defined.ts';
import type { PromiseState, Serves, Side, StoredPromise } from './promise-stored.ts';
import { partyOn } from './promise-sides.ts';
import { completeTerms, type DraftTerms, type Terms } from './terms/promise-terms.ts';
import { refuse } from './refusals.ts';
import { tellTheRest } from './move.ts';
import { addPromise, refuseSixthPromise } from './store.ts';

export interface Beginning {
  /** The person who acts. */
  by: string;
  /** Their own calendar day; without it any day is taken, where it stood in an ask before. */
  today?: string | undefined;
  customer: string;
  performer: string;
  terms: DraftTerms;
  words?: string | undefined;
  serves?: Serves | null | undefined;
  /** The standing offer's author gave their word before: they are the steward, or the performer themselves. */
  stewardId?: string | undefined;
  /** The member who agreed for a team that receives it, where that is not who acts. */
  customerStewardId?: string | undefined;
  /** The side `by` acts on, where it is not the one that usually begins. */
  movedOn?: 'customer' | 'performer' | undefined;
  /** A later day on which a request reaches somebody whose plate is full. */
  deliverOn?: string | undefined;
}

const starts: Record<StoredPromise['beganAs'], { state: PromiseState; mover: Side; awaits: Side[] }> = {
  request: { state: 'requested', mover: 'customer', awaits: ['performer'] },
  offer: { state: 'offered', mover: 'performer', awaits: ['customer'] },
  promise: { state: 'promised', mover: 'customer', awaits: [] },
  help: { state: 'reported', mover: 'performer', awaits: ['customer'] },
};

/**
 * Writes a new promise and returns it. Refuses incomplete terms, what `refuseParties` refuses, names of people who are
 * absent, and a sixth thing that waits for the other's answer.
 */
export async function begin(
  tx: Writing,
  as: StoredPromise['beganAs'],
  beginning: Beginning,
  now: Temporal.Instant,
): Promise<StoredPromise> {
  const { by, customer, performer, words } = beginning;
  const terms = completeTerms(beginning.terms, {}, beginning.today ?? null);
  const mover = beginning.movedOn ?? starts[as].mover;
  const [mine, other] = mover === 'customer' ? [customer, performer] : [performer, customer];
  await refuseParties(tx, by, mine, other);
  if (isOnesOwnIdea(as, beginning)) await refuseSixthPromise(tx, other);
  const circleId = await circleOf(tx, [customer, performer]);
  await refuseAbsentMentions(tx, [terms.what, terms.doneLooksLike, words].join('\n'), circleId);
  const reaches = await reachesWhen(tx, other, await deliveredFrom(tx, beginning, now));
  const promise = freshPromise(as, beginning, terms, now);
  const placed = { ...promise, circleId, reachesAt: reaches.toString() };
  await addPromise(tx, placed);
  await rememberBeginning(tx, placed, beginning, now);
  return placed;
}

/** What waits for an answer and neither answers an ask of theirs nor makes right what was not kept to them. */
const isOnesOwnIdea = (as: StoredPromise['beganAs'], { serves }: Beginning): boolean =>
  starts[as].awaits.length > 0 && as !== 'help' && serves?.kind !== 'ask' && serves?.kind !== 'promise';

function freshPromise(
  as: StoredPromise['beganAs'],
  { by, customer, performer, serves, stewardId, customerStewardId, movedOn }: Beginning,
  terms: Terms,
  now: Temporal.Instant,
): Omit<StoredPromise, 'circleId' | 'reachesAt'> {
  const { state, awaits } = starts[as];
  const mover = movedOn ?? starts[as].mover;
  const steward = (side: Side, party: string) => (mover === side && party !== by ? by : null);
  return {
    id: newId(),
    version: 1,
    state,
    customerId: customer,
    performerId: performer,
    customerStewardId: customerStewardId ?? steward('customer', customer),
    stewardId: stewardId ?? steward('performer', performer),
    terms,
    awaits,
    atRisk: null,
    proposal: null,
    serves: serves ?? null,
    openedBy: by,
    handedOnBy: [],
    performerIsGone: false,
    beganAs: as,
    openedAt: now.toString(),
    movedAt: now.toString(),
    movedOn: mover,
    lastDid: as,
    nudgedAt: null,
  };
}

/** Both sides are different parties who are here and large enough; one speaks for one's own and has not muted the other. */
async function refuseParties(tx: Writing, by: string, mine: string, other: string): Promise<void> {
  if (mine === other) refuse('promise.same-party');
  if (mine !== by && !(await partiesOf(tx, by)).includes(mine)) refuse('promise.not-yours-to-speak-for');
  const named = await partiesNamed(tx, [mine, other]);
  if (!named.has(other)) refuseAnyone('not-found');
  for (const party of named.values()) await refuseTooSmallATeam(tx, party);
  if ((await mutesOf(tx)).some((mute) => mute.kind === 'party' && mute.what === other))
    refuse('promise.you-muted-them');
}

/** A team of fewer than three is treated as its persons (model 15.1). */
export async function refuseTooSmallATeam(tx: Writing, party: { id: string; kind: string }): Promise<void> {
  if (party.kind === 'team' && (await isTooSmallToActAsTeam(tx, party.id))) refuse('promise.team-too-small');
}

/** Somebody whose plate is full is asked only knowingly, or for a later day (B42). */
export async function refuseFullPlate(tx: Writing, performer: string, now: Temporal.Instant): Promise<void> {
  if ((await plateOf(tx, performer)) !== 'full') return;
  refuse('promise.plate-is-full', { reachesAt: (await reachesWhen(tx, performer, now)).toString() });
}

async function deliveredFrom(
  tx: Writing,
  { deliverOn, performer }: Beginning,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  if (deliverOn === undefined) return now;
  const { timeZone } = await daysOf(tx, performer);
  const day = momentOn(timeZone, deliverOn);
  return Temporal.Instant.compare(day, now) > 0 ? day : now;
}

async function rememberBeginning(
  tx: Writing,
  promise: StoredPromise,
  { by, words }: Beginning,
  now: Temporal.Instant,
): Promise<void> {
  const mine = defined(partyOn(promise, defined(promise.movedOn)));
  await remember(tx, {
    circle: promise.circleId,
    kind: 'promise',
    subject: promise.id,
    at: now,
    mover: by,
    forParty: mine === by ? undefined : mine,
    did: promise.beganAs,
    words,
    details: { after: promise.terms },
  });
  await tellTheRest(tx, null, promise, by);
}
