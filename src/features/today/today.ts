/**
 * Selects the cards of the page, a small feed (model 10.1, B46): at most five, in four bands, most of them about others. They
 * are fixed when the day is first opened, so that it can come to its end. Pure.
 */
import { reachesAt, startOfWork } from '#platform/calendar.ts';
import type { Card } from '#platform/card.ts';
import { answersToday, fewOfAKind, mayBeShown, today, type Looking } from './card-quiet.ts';
import { fairly, inOrder } from './fair-turns.ts';

/** A card with those about the same party that merged into it. */
export type TodayCard = Card & {
  also: Card[];
  /** It came when the day had begun. */
  joined: boolean;
};

const mostCards = 5;
const mostOfYourWord = 3;

/** Cards of one band about the same party, or that gather, become one: the first, with the others beneath it. */
export function merged(cards: readonly Card[], joined = false): TodayCard[] {
  const groups = Map.groupBy(
    cards.toSorted(inOrder),
    (card) => `${card.band}:${card.gathers ?? card.about?.id ?? card.id}`,
  );
  return [...groups.values()].map(([first, ...also]) => Object.assign({}, first!, { also, joined }));
}

/** The page: chosen when the day is first opened, and from then on what is left of that. Five at most, whatever there is. */
export function selectToday(cards: readonly Card[], looking: Looking): TodayCard[] {
  const due = dueOf(cards, looking);
  return hasBegun(looking) ? restOfTheDay(due, looking) : setOfTheDay(due, looking);
}

/** Every card that may be shown now, each once. */
function dueOf(cards: readonly Card[], looking: Looking): Card[] {
  const each = [...new Map(cards.map((card) => [card.id, card])).values()];
  return fewOfAKind(
    each.filter((card) => mayBeShown(card, looking)),
    looking,
  );
}

/** A day begins with the first look that finds something: an empty page is none that could be finished. */
export function hasBegun(looking: Looking): boolean {
  const day = today(looking);
  return [...looking.remembered.values()].some((one) => one.lastDay === day);
}

function setOfTheDay(due: readonly Card[], looking: Looking): TodayCard[] {
  const all = merged(due);
  const band = (number: Card['band']) => all.filter((card) => card.band === number);
  const yourWord = fairly(band(1), looking).slice(0, mostOfYourWord).toSorted(inOrder);
  const together = band(3).toSorted(thanksFirst).slice(0, 1);
  const you = band(4).slice(0, 1);
  // one place is always kept for others when there is a card for it (S1-12)
  const left = Math.max(1, mostCards - yourWord.length - together.length - you.length);
  return [...yourWord, ...band(2).slice(0, left), ...together, ...you].slice(0, mostCards);
}

/** Thanks to me are never crowded out on their day. */
const thanksFirst = (a: Card, b: Card): number => Number(b.kind === 'T7r') - Number(a.kind === 'T7r');

/** What is left of the set; and below it what is needed today, was held for the hours, or answers something done today. */
function restOfTheDay(due: readonly Card[], looking: Looking): TodayCard[] {
  const day = today(looking);
  const shown = due.filter(({ id }) => looking.remembered.get(id)?.lastDay === day);
  const [joined, set] = [true, false].map((did) =>
    shown.filter(({ id }) => looking.remembered.get(id)?.joined === did),
  ) as [Card[], Card[]];
  const arriving = due.filter((card) => !shown.includes(card) && mayJoin(card, looking));
  return [...merged(set), ...merged(joined, true), ...merged(arriving, true)].slice(0, mostCards);
}

const mayJoin = (card: Card, looking: Looking): boolean =>
  card.pressing === true || cameWithTheHours(card, looking) || answersToday(card, looking);

/**
 * Whether it was held until the reader's hours began, and they had looked before: what waits for their word since then does not
 * wait for another day. Whatever was due at that look is remembered, shown or not.
 */
function cameWithTheHours({ id, band, quiet: { notBefore } }: Card, looking: Looking): boolean {
  if (band !== 1 || notBefore === undefined || looking.remembered.has(id)) return false;
  const { days } = looking.reader;
  const came = reachesAt(Temporal.Instant.from(notBefore), days);
  return Temporal.Instant.compare(came, startOfWork(today(looking), days)) <= 0;
}

/** Every card on the page, the merged ones too. */
export const cardsOn = (page: readonly TodayCard[]): Card[] =>
  page.flatMap(({ also, joined: _joined, ...card }) => [card, ...also]);

/** The cards that stand on the page for the first time today: each counts as one showing. */
export const newlyShown = (page: readonly TodayCard[], looking: Looking): Card[] =>
  cardsOn(page).filter((card) => looking.remembered.get(card.id)?.lastDay !== today(looking));

/** What waits for the reader's word and finds no place on this page: it goes first the next time. */
export function yieldedTo(page: readonly TodayCard[], cards: readonly Card[], looking: Looking): Card[] {
  const shown = new Set(cardsOn(page).map(({ id }) => id));
  return dueOf(cards, looking).filter(({ id, band }) => band === 1 && !shown.has(id));
}
