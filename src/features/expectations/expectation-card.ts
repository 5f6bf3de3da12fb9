/** When a line between two partners is worth a card on somebody's Today. Pure. Rows B06, B43, S4-25 (model 10.1). */
import { isReviewDue, wordingOn } from '#features/agreements/agreement.ts';
import { afterAMonth, secondDay, type Card, type CardSentence } from '#platform/card.ts';
import { defined } from '#platform/defined.ts';
import { awaitedOn } from './expectation.ts';
import type { ExpectationMove } from './expectation.ts';
import type { Expectation, LineSide } from './expectation-line.ts';

/** A line seen by one person who stands on a side of it. */
export interface LineCardContext {
  line: Expectation & { reachesAt: string | null; movedOn: LineSide | null; lastDid: string };
  side: LineSide;
  me: string;
  /** The member who stands for my team in the partnership, while nobody stands for it on this line. */
  partnershipSteward: string | null;
  about: { id: string; name: string };
  today: string;
  /** News older than this is no news. */
  newsSince: string;
}

type Answer = ExpectationMove | 'later' | 'got-it';

/** The cards of a line for somebody; none while the partnership rests. A team's are its contact's. */
export function expectationCards(context: LineCardContext): Card[] {
  const { line, side, me, partnershipSteward } = context;
  if (line.partnership !== 'active') return [];
  const party = side === 'needs' ? line.needs : line.neededFrom;
  const steward = line.stewards[side] ?? partnershipSteward;
  if (party !== me && steward !== null && steward !== me) return [];
  const card = answerAwaited(context) ?? reviewDue(context) ?? news(context);
  return card ? [card] : [];
}

/** What is asked of somebody: it names the card's sentence and its answers. */
function questionFor(
  { state, table }: Expectation,
  side: LineSide,
): { say: CardSentence; answers: Answer[] } {
  const [agree, refuse]: Answer[] =
    state === 'proposed'
      ? ['agree', side === 'needs' ? 'withdraw' : 'decline']
      : ['agree-wording', 'refuse-wording'];
  const about = state === 'proposed' ? 'expectation' : 'wording';
  if (defined(table).by === side)
    return { say: `expectations.${about}-said-back`, answers: ['confirm', 'not-quite', 'later'] };
  if (!defined(table).heard)
    return { say: `expectations.${about}-proposed`, answers: ['reflect', defined(refuse), 'later'] };
  return {
    say: `expectations.${about}-heard`,
    answers: [defined(agree), 'counter-offer', defined(refuse), 'later'],
  };
}

/** T1 an expectation needs my answer. On arrival and once three working days later. */
function answerAwaited(context: LineCardContext): Card | null {
  const { line, side, about } = context;
  if (awaitedOn(line) !== side) return null;
  const { say, answers } = questionFor(line, side);
  const { text, goodLooksLike, reflection, by } = defined(line.table);
  const saidBack = by === side && reflection !== null;
  return {
    id: `expectations.answer:${line.id}:${line.version}`,
    kind: 'T1',
    band: 1,
    order: 1,
    subject: { kind: 'expectation', id: line.id },
    about,
    why: { say, with: { party: about.name } },
    words: saidBack ? reflection : text,
    more: saidBack
      ? { say: 'expectations.you-said', with: { text } }
      : { say: 'expectations.good-looks-like', with: { good: goodLooksLike } },
    answers,
    saw: line.version,
    quiet: {
      showings: 2,
      apart: 3,
      fromDayHere: secondDay,
      ...(line.reachesAt === null ? {} : { notBefore: line.reachesAt }),
    },
  };
}

/** T14 a line is due to be looked over: twice, a week apart; then only on the page of the two. */
function reviewDue(context: LineCardContext): Card | null {
  const { line, side, about, today } = context;
  if (!isReviewDue(line, today) || line.keeps[side]) return null;
  const inForce = defined(wordingOn(line.wordings, today));
  return {
    id: `expectations.review:${line.id}:${line.reviewOn}`,
    kind: 'T14',
    band: 3,
    order: 2,
    subject: { kind: 'expectation', id: line.id },
    about,
    why: { say: 'expectations.review-due', with: { party: about.name } },
    words: inForce.text,
    more: { say: 'expectations.good-looks-like', with: { good: inForce.goodLooksLike } },
    answers: [
      ...(line.reviewed[side] ? [] : (['answer-review'] as const)),
      'keep',
      'propose-wording',
      'retire',
      'later',
    ],
    saw: line.version,
    quiet: { showings: 2, apart: 5, fromDayHere: afterAMonth },
  };
}

/** Moves of the other side that one is told of once. */
const toldOf = [
  'ask',
  'agree',
  'decline',
  'withdraw',
  'agree-wording',
  'refuse-wording',
  'retire',
] as const satisfies ExpectationMove[];

/** T6 the other side moved, not longer than a week ago. One showing. */
function news({ line, side, about, newsSince, today }: LineCardContext): Card | null {
  const did = toldOf.find((one) => one === line.lastDid);
  if (line.movedOn === side || !did) return null;
  if (line.reachesAt === null || Temporal.Instant.compare(line.reachesAt, newsSince) < 0) return null;
  const words = line.table ?? wordingOn(line.wordings, today);
  // what was declined before it was ever agreed has no words to show any more: the sentence alone
  return {
    id: `expectations.news:${line.id}:${line.version}`,
    kind: 'T6',
    band: 1,
    order: 6,
    subject: { kind: 'expectation', id: line.id },
    about,
    why: { say: `expectations.told.${did}`, with: { party: about.name } },
    words: words?.text ?? '',
    answers: did === 'ask' ? ['answer', 'later'] : ['got-it'],
    saw: line.version,
    quiet: { showings: 1, notBefore: line.reachesAt, fromDayHere: secondDay },
  };
}
