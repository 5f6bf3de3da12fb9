/** How a move of the side that sent a heads-up is carried out. */
import { actorOf, type Actor } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import { unqueue } from '#platform/jobs.ts';
import { moveCommand, type Asked, type Change, type MoveRequest } from '#platform/move-command.ts';
import { circleFor, fitToBeTold } from './audience.ts';
import {
  headsUpExpiry,
  momentOf,
  namesSomebody,
  planEnd,
  refuseAbsent,
  untold,
  worded,
  type Typed,
} from './begin.ts';
import { textOf, type Wording } from './heads-up-wording.ts';
import { make, type HeadsUpInput, type HeadsUpMove } from './heads-up.ts';
import { addTold, lockHeadsUp, refuseStale, saveHeadsUp, type StoredHeadsUp } from './store.ts';

export type SideMove = Extract<HeadsUpMove, 'correct' | 'tell-more' | 'remind' | 'over' | 'withdraw'>;

export type SideRequest = MoveRequest<SideMove> & { words?: string | undefined } & (
    | ({ move: 'correct' } & Typed)
    | { move: 'tell-more'; told: readonly string[] }
    | { move: 'remind' | 'over' | 'withdraw' }
  );

type AskedOfSide = Asked<StoredHeadsUp, Actor, SideRequest, null>;
type SideChange = Change<StoredHeadsUp, Actor, SideRequest>;

const command = moveCommand<StoredHeadsUp, Actor, SideRequest>({
  lock: async (tx, { id }, mover, now) => {
    const before = await lockHeadsUp(tx, id);
    return { before, actor: await actorOf(tx, mover, now), beside: null };
  },
  refuseStale: async (_tx, { before }) => refuseStale(before),
  decide: async (tx, asked) => {
    const { before, actor, request } = asked;
    const decided = make(before, request.move, actor, { ...givenBy(asked), today: actor.today });
    return { ...before, ...decided, version: before.version + 1, ...(await changesBy(tx, asked)) };
  },
  check: async (tx, { before, after, request: { move, words } }) => {
    if (move === 'correct') await refuseAbsent(tx, before.circle, after.what, after.means, words);
    if (move === 'over' || move === 'withdraw') await refuseAbsent(tx, before.circle, words);
  },
  write: async (tx, change) => {
    const { before, after, mover, request, now } = change;
    await saveHeadsUp(tx, after);
    const told = after.told.slice(before.told.length);
    if (told.length > 0) await addTold(tx, after.id, told);
    // a nudge is nobody's record
    if (request.move === 'remind') return after;
    const did = inHistory[request.move];
    await remember(tx, {
      ...momentOf(after, mover.id, now),
      did,
      words: request.words,
      details: detailsOf(change),
    });
    return after;
  },
  follow: async (tx, { before, after, mover }) => {
    if (after.state !== 'sent') await unqueue(tx, headsUpExpiry, after.id);
    else if (after.until !== before.until) await planEnd(tx, after, mover.timeZone);
  },
});

/** Carries out a move of the side. Refuses `not-found`, `heads-up.stale` with the newer text, or what the rule refuses. */
export const makeMove = command.make;

const inHistory = {
  correct: 'corrected',
  'tell-more': 'told-more',
  over: 'over',
  withdraw: 'withdrawn',
} as const;

/** What the rule wants to know of the move. */
function givenBy({ before, actor, request }: AskedOfSide): Omit<HeadsUpInput, 'today'> {
  if (request.move === 'correct') return { text: correctedText(before, request, actor) };
  if (request.move === 'tell-more') return { parties: request.told, namesSomebody: namesSomebody(before) };
  if (request.move === 'remind')
    return { sentOn: dayFor(Temporal.Instant.from(before.wordedAt), actor.timeZone) };
  return {};
}

/** The earlier text stays in the history, and those affected see the newer one. */
function correctedText(before: StoredHeadsUp, typed: Typed, actor: Actor): Wording {
  const asked = typed.askOf ?? before.askOf;
  // a member who corrects what another sent for the team does not change whom to ask by that
  const askOf = asked === before.askOf ? before.forParty : asked;
  const text = worded({ ...typed, askOf, until: typed.until ?? before.until }, actor, before.forParty);
  return asked === before.askOf ? { ...text, askOf: asked } : text;
}

/** What the move changes besides what its row in the table says. */
async function changesBy(
  tx: Writing,
  { before, request, now }: AskedOfSide,
): Promise<Partial<StoredHeadsUp>> {
  const at = now.toString();
  if (request.move === 'correct') return { wordedAt: at };
  if (request.move === 'tell-more') return toldMore(tx, before, request.told, now);
  // those who have not answered see it once more; nothing of it is another
  if (request.move === 'remind') return { remindedAt: at, version: before.version };
  return { endedAt: at };
}

/** Others are told as well. Questions asked before, and the history, keep the circle they were written in. */
async function toldMore(
  tx: Writing,
  before: StoredHeadsUp,
  parties: readonly string[],
  now: Temporal.Instant,
): Promise<Pick<StoredHeadsUp, 'told' | 'circle'>> {
  const known = before.told.map(({ party }) => party);
  const side = { person: before.author, forParty: before.forParty };
  const fresh = (await fitToBeTold(tx, parties, side)).filter((party) => !known.includes(party));
  const told = [...before.told, ...fresh.map((party) => untold(party, now))];
  const all = told.map(({ party }) => party);
  return { told, circle: await circleFor(tx, before.forParty, all, known) };
}

function detailsOf({ before, after, request }: SideChange): Record<string, unknown> | undefined {
  if (request.move === 'correct') return { before: textOf(before), after: textOf(after) };
  if (request.move !== 'tell-more') return undefined;
  return { parties: after.told.slice(before.told.length).map(({ party }) => party) };
}
