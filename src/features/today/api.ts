/** Looking at Today, answering its cards, and what is open besides. */
import { finishFirstStep, partiesNamed } from '#features/people/public.ts';
import { dayFor, workingDaysAfter } from '#platform/calendar.ts';
import type { Beginning } from '#platform/beginning.ts';
import type { Card } from '#platform/card.ts';
import type { CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { isInBrowser } from '#platform/http/authentication.ts';
import { on, type Call } from '#platform/http/routes.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import { cameFor } from './came-for.ts';
import { isFirstDay, isQuietDay, quietUntil, today } from './card-quiet.ts';
import * as contract from './contract.ts';
import { firstSteps, stepsLeft } from './first-steps.ts';
import { lookAtDesk, type Desk } from './looking.ts';
import { partsNotYetFor } from './not-yet-store.ts';
import { openThings } from './open-things.ts';
import { refuse } from './refusals.ts';
import { countShowings, forgetAnswer, forgetBefore, keepAnswer, keepYielded, ownDay } from './store.ts';
import { cardsOn, hasBegun, newlyShown, selectToday, yieldedTo, type TodayCard } from './today.ts';

const rememberedDays = 90;

/** What the features below hand to Today. */
export interface Sources {
  cards: readonly CardSource[];
  open: readonly OpenSource[];
  beginnings: readonly Beginning[];
}

/** What waits for a word, and thanks, say since when; other cards have days of their own. */
const cameAt = ({ at, band, kind, quiet: { notBefore } }: Card) =>
  at ?? (band === 1 || kind === 'T7r' ? notBefore : undefined);

type Kinds = Awaited<ReturnType<typeof partiesNamed>>;

function showCard(card: Card, kinds: Kinds, now: Temporal.Instant): contract.CardView {
  const {
    order: _o,
    quiet: _q,
    gathers: _g,
    pressing: _p,
    inReplyTo: _r,
    asksAnew: _a,
    about,
    ...shown
  } = card;
  const at = cameAt(card);
  // on a first day also what would have reached them later
  const isAhead = at !== undefined && Temporal.Instant.compare(at, now) > 0;
  return {
    ...shown,
    about: about && { ...about, kind: kinds.get(about.id)?.kind ?? 'person' },
    ...(at === undefined ? {} : { at: isAhead ? now.toString() : at }),
  };
}

/** The page, each card with whom it concerns: a person or a team. */
async function showPage(
  db: Reading,
  page: readonly TodayCard[],
  now: Temporal.Instant,
): Promise<contract.TodayView['cards']> {
  const parties = cardsOn(page).flatMap(({ about }) => about?.id ?? []);
  const kinds: Kinds = parties.length > 0 ? await partiesNamed(db, parties) : new Map();
  return page.map(({ also, joined, ...card }) => ({
    ...showCard(card, kinds, now),
    joined,
    also: also.map((one) => showCard(one, kinds, now)),
  }));
}

/** Writes down what is on the page for the first time today. A second look finds nothing new and writes nothing. */
async function countNewShowings(
  call: Call<typeof contract.readToday>,
  desk: Desk,
  page: readonly TodayCard[],
): Promise<void> {
  const { person, transact } = call;
  const shown = newlyShown(page, desk);
  if (shown.length === 0) return;
  const day = today(desk);
  const joined = hasBegun(desk);
  const offered = desk.offered.map((card) => card.id);
  const horizon = Temporal.PlainDate.from(day).subtract({ days: rememberedDays }).toString();
  await transact(async (tx) => {
    await countShowings(tx, person.id, shown, { day, joined });
    if (!joined) await keepYielded(tx, person.id, yieldedTo(page, desk.offered, desk), day);
    await forgetBefore(tx, person.id, horizon, offered);
    for (const step of firstSteps) {
      if (desk.reader.has[step] && !desk.reader.stepsDone.includes(step))
        await finishFirstStep(tx, person.id, step);
    }
  });
}

/** The page of somebody's day. */
async function showToday(
  cards: readonly CardSource[],
  call: Call<typeof contract.readToday>,
): Promise<contract.TodayView> {
  const { desk, page, shown, question } = await call.read(async (db) => {
    const seen = await lookAtDesk(cards, db, call.person, call.now);
    const chosen = selectToday(seen.offered, seen);
    const question = isFirstDay(seen) ? await cameFor(db, chosen) : null;
    return { desk: seen, page: chosen, shown: await showPage(db, chosen, call.now), question };
  });
  // What a program fetches nobody has looked at.
  if (isInBrowser(call.request)) await countNewShowings(call, desk, page);
  const day = today(desk);
  const firstDay = isFirstDay(desk);
  return {
    day,
    nextDay: workingDaysAfter(day, 1, desk.reader.days),
    begun: hasBegun(desk) || page.length > 0,
    quiet: isQuietDay(desk),
    cards: shown,
    firstDay,
    cameFor: question,
    firstSteps: stepsLeft(desk.reader, firstDay),
  };
}

/** Today's routes over what the features have to say. */
export const todayRoutes = ({ cards, open, beginnings }: Sources) => [
  on(contract.readToday, (call) => showToday(cards, call)),
  on(contract.readNotYet, ({ person, now, read }) =>
    read(async (db) => ({ parts: await partsNotYetFor(db, person.id, beginnings, now) })),
  ),
  on(contract.openWithMe, ({ person, now, read }) =>
    read(async (db) => ({ items: await openThings(open, db, person, now) })),
  ),
  on(contract.answerCard, ({ input, now, transact }) =>
    transact(async (tx) => {
      const { days } = await ownDay(tx);
      const on = dayFor(now, days.timeZone);
      if (input.day !== undefined && input.day <= on) refuse('today.day-has-passed');
      const until = quietUntil(input.answer, input.day, on, days);
      const wasShown = await keepAnswer(tx, input.card, { answer: input.answer, on, until });
      return wasShown ? {} : refuse('today.no-such-card');
    }),
  ),
  on(contract.takeAnswerBack, ({ input, now, transact }) =>
    transact(async (tx) => {
      const { days } = await ownDay(tx);
      const wasGiven = await forgetAnswer(tx, input.card, dayFor(now, days.timeZone));
      return wasGiven ? {} : refuse('today.no-such-card');
    }),
  ),
  on(contract.finishFirstStep, ({ person, input, transact }) =>
    transact(async (tx) => {
      await finishFirstStep(tx, person.id, input.step);
      return {};
    }),
  ),
];
