/** When a promise is worth a card on somebody's Today, and what the card says. Pure. Rows S2-7.1, S2-7.2, S4-25 (model 10.1). */
import { dayFor, isWorkingDay, workingDaysAfter, type Availability } from '#platform/calendar.ts';
import { newsFor, type Card, type CardSentence, type QuietRule } from '#platform/card.ts';
import { asSentence } from '#platform/text/sentence.ts';
import { isClosed, type Side, type StoredPromise } from './promise-stored.ts';
import { partyOn, stewardOn, waitsForLeaveToAsk } from './promise-sides.ts';
import type { PromiseMove } from './promise.ts';

/** A promise seen by one person who stands on a side of it. */
export interface CardContext {
  promise: StoredPromise;
  side: Side;
  me: string;
  /** The other party. */
  about: { id: string; name: string };
  /** The name of whoever would take it over. */
  newPerformer: string | null;
  /** What was said with the yes to what is done. */
  saidWithYes: string | undefined;
  /** My own days. */
  days: Availability;
  now: Temporal.Instant;
}

/** The card of a promise for somebody, or none. A team's card is its steward's, or every member's while it has none. */
export function cardOf(context: CardContext): Card[] {
  if (isStewardsAffair(context)) return [];
  const card = answerAwaited(context) ?? nearOrPast(context) ?? newsOf(context);
  return card ? [card] : [];
}

function isStewardsAffair({ promise, side, me }: CardContext): boolean {
  const steward = stewardOn(promise, side);
  return partyOn(promise, side) !== me && steward !== null && steward !== me;
}

type Answer = PromiseMove | 'later' | 'still-fine' | 'got-it';

const answersTo = {
  requested: ['promise', 'counter', 'decline', 'ask', 'later'],
  question: ['reword', 'reflect', 'withdraw', 'later'],
  offered: ['accept', 'counter', 'decline', 'later'],
  countered: ['accept', 'counter', 'decline', 'later'],
  proposed: ['agree', 'refuse', 'later'],
  left: ['agree', 'release', 'later'],
  'nobody-keeps-it': ['propose', 'release', 'later'],
  'not-yet': ['report', 'say-early', 'propose', 'later'],
  reported: ['declare-satisfied', 'not-yet', 'later'],
} satisfies Record<string, Answer[]>;
type Question = keyof typeof answersTo;
const isQuestion = (state: string): state is Question => state in answersTo;

/** What is asked of somebody: it names the card's sentence and its answers. */
function questionFor(promise: StoredPromise, side: Side): Question | null {
  if (isAskedAboutIts(side, promise)) return 'question';
  if (promise.state !== 'promised') return isQuestion(promise.state) ? promise.state : null;
  if (waitsForLeaveToAsk(promise)) return 'left';
  if (promise.proposal) return 'proposed';
  return promise.performerIsGone ? 'nobody-keeps-it' : 'not-yet';
}

/** Whether it is a question about their own words that somebody is to answer. */
function isAskedAboutIts(side: Side, { state, lastDid }: StoredPromise): boolean {
  if (state === 'countered') return lastDid === 'ask';
  return (state === 'requested' && side === 'customer') || (state === 'offered' && side === 'performer');
}

/** T1 needs your answer; T3 somebody says it is done. Shown on arrival and once three working days later. */
function answerAwaited(context: CardContext): Card | null {
  const { promise, side } = context;
  if (!promise.awaits.includes(side)) return null;
  const question = questionFor(promise, side);
  if (question === null) return null;
  const [kind, order] = promise.state === 'reported' ? (['T3', 3] as const) : (['T1', 1] as const);
  const words = promise.proposal?.terms.what ?? promise.terms.what;
  const isForToday = promise.terms.dueOn === dayFor(context.now, context.days.timeZone);
  return cardAbout(context, {
    id: `promise.answer:${promise.id}:${promise.version}`,
    kind,
    order,
    say: `promise.${question}`,
    words,
    answers: answersTo[question],
    pressing: promise.state === 'requested' && isForToday,
    asksAnew: question === 'requested' || question === 'offered',
    quiet: { showings: 2, apart: 3, notBefore: promise.reachesAt ?? promise.movedAt },
  });
}

/**
 * T2 your promise is near or past: two working days before and on the day; then the first and third working day after.
 * "Still fine" is Today's to remember: it is an answer to the card, not a move.
 */
function nearOrPast(context: CardContext): Card | null {
  const { promise, side, days, now } = context;
  const { dueOn } = promise.terms;
  if (promise.state !== 'promised' || side !== 'performer' || dueOn === null) return null;
  if (isFarFrom(dueOn, dayFor(now, days.timeZone), days)) return null;
  const isPast = dayFor(now, days.timeZone) > dueOn;
  const onDays = isPast
    ? [workingDaysAfter(dueOn, 1, days), workingDaysAfter(dueOn, 3, days)]
    : [workingDaysBefore(dueOn, 2, days), dueOn];
  if (!onDays.includes(dayFor(now, days.timeZone))) return null;
  return cardAbout(context, {
    id: `promise.${isPast ? 'past' : 'near'}:${promise.id}:${dueOn}`,
    kind: 'T2',
    order: 2,
    say: isPast ? 'promise.past' : 'promise.near',
    words: promise.terms.what,
    answers: isPast ? ['report', 'propose', 'renege'] : ['report', 'still-fine', 'say-early', 'renege'],
    quiet: { showings: 2, onDays },
  });
}

const dayMs = 24 * 60 * 60 * 1000;

/** With a working day in every week three of them lie within three weeks: beyond these nobody has to count. */
const isFarFrom = (day: string, today: string, { away }: Availability): boolean =>
  away.length === 0 && Math.abs(Date.parse(day) - Date.parse(today)) > 21 * dayMs;

/** The day that is `count` working days before `day`. */
export function workingDaysBefore(day: string, count: number, person: Availability): string {
  let date = Temporal.PlainDate.from(day);
  for (let left = count, looked = 0; left > 0 && looked < 730; looked++) {
    date = date.subtract({ days: 1 });
    if (isWorkingDay(date.toString(), person)) left--;
  }
  return date.toString();
}

/** Moves of the other side that one is told of once, without an answer being awaited. */
const news = [
  'promise',
  'accept',
  'decline',
  'withdraw',
  'lapse',
  'say-early',
  'agree',
  'refuse',
  'take-back',
  'renege',
  'release',
  'declare-satisfied',
] as const satisfies PromiseMove[];

/** T6 heads-up: the other side moved, not longer than a week ago. One showing. */
function newsOf(context: CardContext): Card | null {
  const { promise, side, now } = context;
  const { lastDid, movedOn } = promise;
  if (Temporal.Instant.compare(Temporal.Instant.from(promise.movedAt), now.subtract(newsFor)) < 0)
    return null;
  const did = news.find((one) => one === lastDid);
  if (movedOn === side || !did) return null;
  return cardAbout(context, {
    id: `promise.news:${promise.id}:${promise.version}`,
    kind: 'T6',
    order: 6,
    say: `promise.told.${newsIn(promise, did)}`,
    words: saidWith(did, context) ?? promise.terms.what,
    answers: ['got-it'],
    quiet: { showings: 1, notBefore: promise.reachesAt ?? promise.movedAt },
  });
}

/** What was said with it: what has changed, or what it made possible. */
function saidWith(
  did: (typeof news)[number],
  { promise, saidWithYes }: CardContext,
): string | null | undefined {
  if (did === 'say-early') return promise.atRisk;
  return did === 'declare-satisfied' ? saidWithYes : null;
}

/** The sentence of the news: of a departure, and of a no to taking it over, it is one of its own. */
function newsIn({ movedOn, performerIsGone }: StoredPromise, did: (typeof news)[number]) {
  if (movedOn === null && performerIsGone) return 'left';
  const isAboutHandOver = movedOn === null || movedOn === 'newPerformer';
  return did === 'refuse' && isAboutHandOver ? 'not-taken-on' : did;
}

/** How a promise to me that mine stands on has changed: said early, or come to an end without being kept; null while it holds. */
export function shakenIn({ state, atRisk }: StoredPromise): 'early' | 'ended' | null {
  if (isClosed(state)) return state === 'satisfied' ? null : 'ended';
  return atRisk === null ? null : 'early';
}

/** T2 what my promise stands on has changed: does mine still stand? In the place of the news of it. One showing (model 16.18). */
export function shakenCard(context: CardContext, ground: StoredPromise & { performer: string }): Card | null {
  const { promise, now } = context;
  const how = shakenIn(ground);
  const isNews = Temporal.Instant.compare(Temporal.Instant.from(ground.movedAt), now.subtract(newsFor)) >= 0;
  if (how === null || !isNews || promise.state !== 'promised') return null;
  const occasion = how === 'early' ? (ground.terms.dueOn ?? 'no-rush') : ground.state;
  const card = cardAbout(context, {
    id: `promise.shaken:${promise.id}:${ground.id}:${how}:${occasion}`,
    kind: 'T2',
    order: 2,
    say: `promise.shaken.${how}`,
    words: promise.terms.what,
    answers: ['still-fine', 'say-early', 'propose', 'renege', 'later'],
    quiet: { showings: 1, notBefore: ground.reachesAt ?? ground.movedAt },
  });
  const what = asSentence(ground.terms.what);
  return {
    ...card,
    why: { say: card.why.say, with: { ...card.why.with, ground: ground.performer } },
    more: { say: `promise.stood-on.${how}`, with: { what, said: ground.atRisk ?? '' } },
  };
}

interface CardParts {
  id: string;
  kind: string;
  order: number;
  say: CardSentence;
  words: string;
  answers: Answer[];
  pressing?: boolean;
  asksAnew?: boolean;
  quiet: QuietRule;
}

function cardAbout({ promise, about, newPerformer }: CardContext, { say, ...card }: CardParts): Card {
  const { doneLooksLike, dueOn } = promise.proposal?.terms ?? promise.terms;
  return {
    ...card,
    band: 1,
    subject: { kind: 'promise', id: promise.id },
    ...(promise.serves?.kind === 'ask' ? { inReplyTo: promise.serves.id } : {}),
    about,
    why: { say, with: { party: about.name, by: dueOn ?? '', team: newPerformer ?? '' } },
    more: {
      say: dueOn === null ? 'promise.done-no-rush' : 'promise.done-by',
      with: { done: asSentence(doneLooksLike), by: dueOn ?? '' },
    },
    saw: promise.version,
  };
}
