/** Carries out a move on a line between two: lock it, decide, write, remember. */
import {
  circleOf,
  reachesWhen,
  refuseAbsentMentions,
  type Actor,
  speakFor,
} from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { refuse } from '../refusals.ts';
import { move, openMoves } from './expectation.ts';
import { acrossLine, type ExpectationMove, type LineSide, type SaidOfLine } from './expectation-line.ts';
import { tidyOccasion, type Occasion } from './expectation-wording.ts';
import { saveReview } from './review-store.ts';
import { partiesOn, showLines } from './show.ts';
import { lockExpectation, refuseSixthLine, saveExpectation, type KeptExpectation } from './store.ts';

export interface Wish {
  id: string;
  saw: number;
  as?: string | undefined;
  words?: string | undefined;
  text?: string;
  goodLooksLike?: string;
  occasion?: Occasion;
  from?: string | null;
  until?: string | null;
  reviewOn?: string;
  answer?: SaidOfLine['answer'];
}

export interface MovedLine {
  before: KeptExpectation;
  after: KeptExpectation;
  side: LineSide;
}

/** Locks the line somebody looked at. Refuses `not-found`, and `expectation.stale` with the words as they are now. */
export async function holdLine(
  tx: Writing,
  who: Actor,
  { id, saw }: Pick<Wish, 'id' | 'saw'>,
): Promise<KeptExpectation> {
  const line = await lockExpectation(tx, id);
  if (line.version === saw) return line;
  return refuse('expectation.stale', { newer: (await showLines(tx, [line], who))[0] });
}

/** Carries out somebody's move on the line they saw. Refuses what the rule refuses. */
export async function makeMove(
  tx: Writing,
  who: Actor,
  name: ExpectationMove,
  wish: Wish,
  now: Temporal.Instant,
): Promise<MovedLine> {
  const line = await holdLine(tx, who, wish);
  const side = speakFor<LineSide>(partiesOn(line), who, {
    as: wish.as,
    isOpenFrom: (one) => openMoves(line, { person: who.person, sides: [one] }, who.today).includes(name),
    notYours: () => refuse('expectation.not-your-move'),
    which: () => refuse('expectation.say-for-whom'),
  });
  return carryOut(tx, who, line, { name, side, ...wish }, now);
}

/** The move itself, on a line that is held. */
export async function carryOut(
  tx: Writing,
  who: Actor,
  before: KeptExpectation,
  wish: Partial<Wish> & { name: ExpectationMove; side: LineSide },
  now: Temporal.Instant,
): Promise<MovedLine> {
  const { name, side } = wish;
  const occasion = wish.occasion === undefined ? undefined : tidyOccasion(wish.occasion);
  const said: SaidOfLine = {
    ...wish,
    ...(occasion === undefined ? {} : { occasion }),
    ...{ side, mover: who.person, today: who.today, at: now.toString() },
  };
  const moved = move(before, name, said);
  const circle = name === 'propose' ? await circleOf(tx, Object.values(partiesOn(before))) : before.circle;
  await refuseAbsentMentions(tx, everythingSaid(wish, name === 'propose' ? before : null), circle);
  const other = partiesOn(before)[acrossLine(side)];
  if (name === 'propose') await refuseSixthLine(tx, other);
  const after: KeptExpectation = isUnseen(name, before, side)
    ? { ...before, ...moved, version: before.version }
    : {
        ...before,
        ...moved,
        circle,
        reachesAt: (await reachesWhen(tx, other, now)).toString(),
        movedOn: side,
        lastDid: name,
      };
  // a side's own answer is written before the row that opens both answers to both
  await saveReview(tx, before, after, who, side);
  await saveExpectation(tx, before, after);
  await tell(tx, { before, after, side }, who, wish, now);
  return { before, after, side };
}

const everythingSaid = (wish: Partial<Wish>, draft: KeptExpectation | null): string =>
  [wish.words, wish.text, wish.goodLooksLike, draft?.table?.text, draft?.table?.goodLooksLike]
    .filter((text) => text !== undefined)
    .join('\n');

/** At a review a side's answer shows to the other once both have spoken; until then nothing tells that it was given. */
const isUnseen = (name: ExpectationMove, before: KeptExpectation, side: LineSide): boolean =>
  name === 'answer-review' && !before.reviewed[acrossLine(side)];

/** Whether the history tells of it: what one side says at a review is its own, and a draft leaves no trace. */
function isTold(name: ExpectationMove, { before, after }: MovedLine): boolean {
  if (name === 'answer-review' || name === 'reword') return false;
  return name !== 'keep' || after.reviewOn !== before.reviewOn;
}

async function tell(
  tx: Writing,
  moved: MovedLine,
  who: Actor,
  { name, words }: { name: ExpectationMove; words?: string | undefined },
  now: Temporal.Instant,
): Promise<void> {
  const { after, side } = moved;
  if (!isTold(name, moved)) {
    const isOwn = isUnseen(name, moved.before, side);
    await announce(tx, isOwn ? partiesOn(after)[side] : after.circle, 'expectation', after.id);
    return;
  }
  const party = partiesOn(after)[side];
  const { table } = after;
  const saysWords = name === 'propose' || name === 'counter-offer' || name === 'propose-wording';
  await remember(tx, {
    ...{ circle: after.circle, kind: 'expectation', subject: after.id, at: now, mover: who.person },
    forParty: party === who.person ? undefined : party,
    ...{ did: name, words },
    details:
      saysWords && table
        ? { after: { text: table.text, goodLooksLike: table.goodLooksLike, occasion: table.occasion } }
        : undefined,
  });
  await announce(tx, after.circle, 'partnership', after.partnershipId);
}
