/** The moves of people: each names the version it saw and may carry words. */
import { partiesNamed, type PartyView } from '#features/people/public.ts';
import type { InputOf } from '#platform/contract.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { moves, type PromiseView } from '../contract.ts';
import { followTheDeparture } from '../leaving/departure.ts';
import { makeMove, type Moved, type Mover, type Wish } from './move.ts';
import { begin, refuseTooSmallATeam } from './open.ts';
import type { PromiseMove } from '../promise.ts';
import type { DraftTerms } from '../terms/promise-terms.ts';
import { showPromise } from '../show.ts';

interface Said extends DraftTerms {
  id: string;
  saw: number;
  words?: string;
}

/** The part of an input that every move has; terms only count where the move takes terms. */
const wishOf = (move: PromiseMove, { id, saw, words, what, doneLooksLike, dueOn }: Said): Wish => ({
  id,
  saw,
  move,
  said: { words, terms: { what, doneLooksLike, dueOn } },
});

const show = (db: Reading, { after, viewer, circle, readersBefore }: Moved): Promise<PromiseView> =>
  showPromise(db, after, viewer, circle, readersBefore);

const plain = [
  'ask',
  'reword',
  'promise',
  'accept',
  'counter',
  'withdraw',
  'say-early',
  'agree',
  'refuse',
  'report',
  'release',
  'declare-satisfied',
  'take-back',
] as const;

const plainRoutes = plain.map((move) =>
  on(moves[move], ({ person, input, now, transact }) =>
    transact(async (tx) => show(tx, await makeMove(tx, person, wishOf(move, input), now))),
  ),
);

/** The party one names in a move, who must be here to be named. */
async function named(db: Reading, id: string): Promise<PartyView> {
  return (await partiesNamed(db, [id])).get(id) ?? refuseAnyone('not-found');
}

async function proposeTerms(
  tx: Writing,
  person: Mover,
  input: InputOf<typeof moves.propose>,
  now: Temporal.Instant,
) {
  if (input.newPerformer !== undefined) await refuseTooSmallATeam(tx, await named(tx, input.newPerformer));
  const wish = wishOf('propose', input);
  return makeMove(tx, person, { ...wish, said: { ...wish.said, newPerformerId: input.newPerformer } }, now);
}

async function declineIt(
  tx: Writing,
  person: Mover,
  input: InputOf<typeof moves.decline>,
  now: Temporal.Instant,
) {
  const details = input.suggests === undefined ? {} : { suggests: await named(tx, input.suggests) };
  return makeMove(tx, person, { ...wishOf('decline', input), details }, now);
}

async function reflectBack(
  tx: Writing,
  person: Mover,
  input: InputOf<typeof moves.reflect>,
  now: Temporal.Instant,
) {
  const { reflection } = input;
  const wish = wishOf('reflect', input);
  return makeMove(tx, person, { ...wish, said: { ...wish.said, reflection }, details: { reflection } }, now);
}

async function sayNotYet(
  tx: Writing,
  person: Mover,
  input: InputOf<(typeof moves)['not-yet']>,
  now: Temporal.Instant,
) {
  const moved = await makeMove(tx, person, wishOf('not-yet', input), now);
  await followTheDeparture(tx, moved.after);
  return moved;
}

/** Owning it, and if one likes, a new promise offered to make it right (S2-7.4). */
async function renege(
  tx: Writing,
  person: Mover,
  input: InputOf<typeof moves.renege>,
  now: Temporal.Instant,
) {
  const moved = await makeMove(tx, person, wishOf('renege', input), now);
  const { customerId: customer, performerId: performer, id } = moved.after;
  if (input.makeRight) {
    const serves = { kind: 'promise', id } as const;
    const today = dayFor(now, person.timeZone);
    await begin(
      tx,
      'offer',
      { by: person.id, today, customer, performer, terms: input.makeRight, serves },
      now,
    );
  }
  return moved;
}

export const moveRoutes: Route[] = [
  ...plainRoutes,
  on(moves.propose, ({ person, input, now, transact }) =>
    transact(async (tx) => show(tx, await proposeTerms(tx, person, input, now))),
  ),
  on(moves.decline, ({ person, input, now, transact }) =>
    transact(async (tx) => show(tx, await declineIt(tx, person, input, now))),
  ),
  on(moves['not-yet'], ({ person, input, now, transact }) =>
    transact(async (tx) => show(tx, await sayNotYet(tx, person, input, now))),
  ),
  on(moves.reflect, ({ person, input, now, transact }) =>
    transact(async (tx) => show(tx, await reflectBack(tx, person, input, now))),
  ),
  on(moves.renege, ({ person, input, now, transact }) =>
    transact(async (tx) => show(tx, await renege(tx, person, input, now))),
  ),
];
