/** How a move of a line between two is carried out. */
import {
  actorOf,
  circleOf,
  reachesWhen,
  refuseAbsentMentions,
  speakFor,
  type Actor,
} from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { moveCommand, type Change, type MoveRequest } from '#platform/move-command.ts';
import { refuse } from './refusals.ts';
import { acrossLine, type LineSide, type SaidOfLine } from './expectation-line.ts';
import { tidyOccasion, type Occasion } from './expectation-wording.ts';
import { move, openMoves, type ExpectationMove } from './expectation.ts';
import { saveReview } from './review-store.ts';
import { partiesOn, showLines } from './show.ts';
import { lockExpectation, refuseSixthLine, saveExpectation, type StoredExpectation } from './store.ts';

export interface LineRequest extends MoveRequest<ExpectationMove> {
  as?: string | undefined;
  /** The side, where it is known already whose move it is. */
  side?: LineSide;
  words?: string | undefined;
  text?: string;
  goodLooksLike?: string;
  occasion?: Occasion;
  from?: string | null;
  until?: string | null;
  reviewOn?: string;
  answer?: SaidOfLine['answer'];
}

export type LineChange = Change<StoredExpectation, Actor, LineRequest>;

const sideOf = ({ before, actor, request }: Pick<LineChange, 'before' | 'actor' | 'request'>): LineSide =>
  request.side ??
  speakFor<LineSide>(partiesOn(before), actor, {
    as: request.as,
    isOpenFrom: (side) =>
      openMoves(before, { person: actor.person, sides: [side] }, actor.today).includes(request.move),
    notYours: () => refuse('expectation.not-your-move'),
    which: () => refuse('expectation.say-for-whom'),
  });

export const lineMoves = moveCommand<StoredExpectation, Actor, LineRequest>({
  lock: async (tx, { id }, mover, now) => {
    const actor = await actorOf(tx, mover, now);
    return { actor, before: await lockExpectation(tx, id), beside: null };
  },
  refuseStale: async (tx, { before, actor }) =>
    refuse('expectation.stale', { newer: (await showLines(tx, [before], actor))[0] }),
  decide: async (tx, asked) => {
    const { before, request } = asked;
    const side = sideOf(asked);
    const moved = move(before, request.move, saidIn(asked, side));
    if (isUnseen(request.move, before, side)) return { ...before, ...moved, version: before.version };
    const circle =
      request.move === 'propose' ? await circleOf(tx, Object.values(partiesOn(before))) : before.circle;
    return { ...before, ...moved, circle, movedOn: side, lastDid: request.move };
  },
  check: async (tx, change) => {
    const { before, after, request } = change;
    const draft = request.move === 'propose' ? before : null;
    await refuseAbsentMentions(tx, everythingSaid(request, draft), after.circle);
    if (draft) await refuseSixthLine(tx, partiesOn(before)[acrossLine(sideOf(change))]);
  },
  write: async (tx, change) => {
    const side = sideOf(change);
    const { before, actor, request, now } = change;
    const after = isUnseen(request.move, before, side)
      ? change.after
      : { ...change.after, reachesAt: await reachesOther(tx, before, side, now) };
    // a side's own answer is written before the row that opens both answers to both
    await saveReview(tx, before, after, actor, side);
    await saveExpectation(tx, before, after);
    await tell(tx, { ...change, after }, side);
    return after;
  },
});

const reachesOther = async (
  tx: Writing,
  line: StoredExpectation,
  side: LineSide,
  now: Temporal.Instant,
): Promise<string> => (await reachesWhen(tx, partiesOn(line)[acrossLine(side)], now)).toString();

function saidIn({ actor, request, now }: Omit<LineChange, 'after'>, side: LineSide): SaidOfLine {
  const { occasion, ...said } = request;
  const tidied = occasion === undefined ? {} : { occasion: tidyOccasion(occasion) };
  return { ...said, ...tidied, side, mover: actor.person, today: actor.today, at: now.toString() };
}

const everythingSaid = (wish: LineRequest, draft: StoredExpectation | null): string =>
  [wish.words, wish.text, wish.goodLooksLike, draft?.table?.text, draft?.table?.goodLooksLike]
    .filter((text) => text !== undefined)
    .join('\n');

/** At a review a side's answer shows to the other once both have spoken; until then nothing tells that it was given. */
const isUnseen = (name: ExpectationMove, before: StoredExpectation, side: LineSide): boolean =>
  name === 'answer-review' && !before.reviewed[acrossLine(side)];

/** Whether the history tells of it: what one side says at a review is its own, and a draft leaves no trace. */
function isTold(name: ExpectationMove, { before, after }: LineChange): boolean {
  if (name === 'answer-review' || name === 'reword') return false;
  return name !== 'keep' || after.reviewOn !== before.reviewOn;
}

async function tell(tx: Writing, change: LineChange, side: LineSide): Promise<void> {
  const { before, after, actor, request, now } = change;
  const { move: name, words } = request;
  const party = partiesOn(after)[side];
  if (!isTold(name, change)) {
    const isOwn = isUnseen(name, before, side);
    await announce(tx, isOwn ? party : after.circle, 'expectation', after.id);
    return;
  }
  const { table } = after;
  const saysWords = name === 'propose' || name === 'counter-offer' || name === 'propose-wording';
  await remember(tx, {
    circle: after.circle,
    kind: 'expectation',
    subject: after.id,
    at: now,
    mover: actor.person,
    forParty: party === actor.person ? undefined : party,
    did: name,
    words,
    details:
      saysWords && table
        ? { after: { text: table.text, goodLooksLike: table.goodLooksLike, occasion: table.occasion } }
        : undefined,
  });
  await announce(tx, after.circle, 'partnership', after.partnershipId);
}
