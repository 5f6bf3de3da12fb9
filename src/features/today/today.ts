/**
 * Selects the cards of the page, a small feed (model 10.1, B46): at most five, in four bands, most of them about others.
 * Pure.
 */
import type { Card } from '#platform/card.ts';
import { fewOfAKind, mayBeShown, today, type Looking } from './card-quiet.ts';

/** A card with those about the same party that merged into it. */
export type TodayCard = Card & { also: Card[] };

const mostCards = 5;
const mostOfYourWord = 3;

/** A colleague who struggles is shown whenever they say so; the rest of the day's page does not fill up again. */
const isPressing = (card: Card): boolean => card.kind === 'T8';

const arrival = (card: Card) => card.quiet.notBefore ?? '';
const inOrder = (a: Card, b: Card): number =>
  a.band - b.band || a.order - b.order || arrival(a).localeCompare(arrival(b)) || a.id.localeCompare(b.id);

/** Cards of one band about the same party, or that gather, become one: the first, with the others beneath it. */
export function merged(cards: readonly Card[]): TodayCard[] {
  const groups = Map.groupBy(
    cards.toSorted(inOrder),
    (card) => `${card.band}:${card.gathers ?? card.about?.id ?? card.id}`,
  );
  return [...groups.values()].map(([first, ...also]) => Object.assign({}, first!, { also }));
}

/** The page: the cards that may be shown, chosen by band, in order. Five at most, whatever there is. */
export function selectToday(cards: readonly Card[], looking: Looking): TodayCard[] {
  const mayBe = [...new Map(cards.map((card) => [card.id, card])).values()].filter((card) =>
    mayBeShown(card, looking),
  );
  const due = merged(fewOfAKind(mayBe, looking));
  const band = (number: 1 | 2 | 3 | 4) => due.filter((card) => card.band === number);
  const gone = goneToday(due, looking);
  const yourWord = band(1).slice(0, mostOfYourWord);
  const together = band(3).slice(0, placesLeft(1, gone(3)));
  const you = band(4).slice(0, placesLeft(1, gone(4)));
  const forOthers = othersWithin(
    band(2),
    mostCards - yourWord.length - together.length - you.length,
    gone(2),
  );
  return [...yourWord, ...forOthers, ...together, ...you].slice(0, mostCards);
}

const placesLeft = (places: number, gone: number) => Math.max(0, places - gone);

/** One place is always kept for others when there is a card for it (S1-12). */
function othersWithin(cards: readonly TodayCard[], room: number, gone: number): TodayCard[] {
  const places = Math.max(1, room);
  const calm = cards.filter((card) => !isPressing(card)).slice(0, placesLeft(places, gone));
  return cards.filter((card) => isPressing(card) || calm.includes(card)).slice(0, places);
}

/** How many of today's cards of a band were shown and are done with: their places stay empty, the page ends. */
function goneToday(due: readonly TodayCard[], looking: Looking): (band: number) => number {
  const still = new Set(due.flatMap((card) => [card.id, ...card.also.map(({ id }) => id)]));
  const shown = [...looking.remembered.values()].filter(
    (one) => one.lastDay === today(looking) && !still.has(one.card),
  );
  return (band) => shown.filter((one) => one.band === band).length;
}

/** Every card on the page, the merged ones too. */
export const cardsOn = (page: readonly TodayCard[]): Card[] =>
  page.flatMap(({ also, ...card }) => [card, ...also]);

/** The cards that stand on the page for the first time today: each counts as one showing. */
export const newlyShown = (page: readonly TodayCard[], looking: Looking): Card[] =>
  cardsOn(page).filter((card) => looking.remembered.get(card.id)?.lastDay !== today(looking));
