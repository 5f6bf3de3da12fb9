/** How a move of an ask is carried out: lock it, decide, refuse names, write it or what it is answered with. */
import { actorOf, circleOf, describeCircle, type Actor } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import { moveCommand, type Asked, type Change, type RequestOf } from '#platform/move-command.ts';
import { help, helpAtOnce, refuseSecondYes, share, take } from './answers/answering.ts';
import { asks } from './ask.ts';
import { planRouting } from './begin.ts';
import type { moves } from './contract.ts';
import { end } from './ending/ending.ts';
import { introduce, refuseUnfit } from './introductions/begin.ts';
import { refuseNames } from './posting/absent-mentions.ts';
import { isNear } from './posting/ask-circle.ts';
import { wordingOf } from './posting/ask-wording.ts';
import { refuse } from './refusals.ts';
import {
  asAsk,
  lockAsk,
  momentOf,
  refuseSixthNear,
  saveCircle,
  saveWording,
  type StoredAsk,
} from './store.ts';

type AskRequest = RequestOf<typeof moves>;
type RequestFor<Move extends AskRequest['move']> = Extract<AskRequest, { move: Move }>;
type AskedOfAsk<Request = AskRequest> = Asked<StoredAsk, Actor, Request, null>;
type AskChange = Change<StoredAsk, Actor, AskRequest>;

const command = moveCommand<StoredAsk, Actor, AskRequest>({
  lock: async (tx, { id }, mover, now) => {
    const [actor, before] = await Promise.all([actorOf(tx, mover, now), lockAsk(tx, id)]);
    return { actor, before, beside: null };
  },
  decide: (tx, asked) => {
    const { before, actor, request } = asked;
    const state = asks.decide(asAsk(before), request.move, actor, { saw: undefined, ...request });
    if (request.move === 'reword') return reworded(tx, { ...asked, request });
    if (request.move === 'widen') return widened(tx, { ...asked, request });
    return { ...before, state };
  },
  check: async (tx, { before, after, actor, request }) => {
    const { move } = request;
    await refuseNames(tx, written(request, after), actor.person);
    if (move === 'help' || move === 'helpOnTheSpot' || move === 'take')
      await refuseSecondYes(tx, before, actor);
    if (move === 'introduce') await refuseUnfit(tx, before, actor, request.person);
    if (move === 'reword' && after.near) await refuseSixthNear(tx, actor.person, after.id);
  },
  write: async (tx, change) => {
    await write(tx, change);
    return change.after;
  },
  follow: async (tx, { after, request, now }) => {
    if (request.move === 'reword' || request.move === 'widen') await planRouting(tx, after, now);
  },
});

/** Carries out a person's move. Refuses `not-found`, or what the rule refuses; the rule looks at the version that was seen. */
export const makeMove = command.make;

async function reworded(
  tx: Writing,
  { before, actor, request }: AskedOfAsk<RequestFor<'reword'>>,
): Promise<StoredAsk> {
  const wording = wordingOf(before.direction, request, actor.today, before);
  const circle = await describeCircle(tx, before.circleId);
  const near = isNear({ ...wording, ...circle }, actor.parties);
  return { ...before, ...wording, near, version: before.version + 1 };
}

/** More people or teams see it. Earlier answers and history keep the circle they were written in. */
async function widened(
  tx: Writing,
  { before, actor, request: { add, words = '' } }: AskedOfAsk<RequestFor<'widen'>>,
): Promise<StoredAsk> {
  await refuseNames(tx, words, actor.person);
  const parties = (before.circleParties ?? []).map((party) => party.id);
  const circle = await describeCircle(tx, await circleOf(tx, [...parties, ...add], parties));
  if (circle.id === before.circleId || before.forEveryone) refuse('ask.already-in-circle');
  const near = isNear({ ...before, ...circle }, actor.parties);
  const placed = { circleId: circle.id, circleParties: circle.parties };
  return { ...before, ...placed, near, version: before.version + 1 };
}

/** What others read of it; an introduction is for the three alone, and a wider circle was found for words without names. */
function written(request: AskRequest, after: StoredAsk): string {
  if (request.move === 'introduce' || request.move === 'widen') return '';
  const { words = '' } = request;
  if (request.move === 'share') return `${words} ${request.link ?? ''}`;
  return request.move === 'reword' ? `${after.what} ${after.why} ${words}` : words;
}

async function write(tx: Writing, change: AskChange): Promise<void> {
  const { before, after, actor, request, now } = change;
  const { words } = request;
  const moment = momentOf(after, actor.person, now);
  switch (request.move) {
    case 'help':
      return help(tx, { ...change, request });
    case 'helpOnTheSpot':
      return helpAtOnce(tx, { ...change, request });
    case 'take':
      return take(tx, { ...change, request });
    case 'introduce':
      return introduce(tx, { ...change, request });
    case 'share':
      return share(tx, { ...change, request });
    case 'reword': {
      await saveWording(tx, after);
      const { what, why, byDay: by, size, kind } = before;
      const details = { before: { what, why, by, size, kind } };
      return remember(tx, { ...moment, did: 'reworded', words, details });
    }
    case 'widen':
      await saveCircle(tx, after);
      return remember(tx, { ...moment, did: 'widened', words, details: { parties: after.circleParties } });
    case 'close':
      return end(tx, before, request.how, { mover: actor.person, words, now });
  }
}
