/** When a partnership is worth a card on somebody's Today, and what the card says. Pure. Rows B05, S4-25 (model 10.1). */
import { newsFor, type Card, type CardSentence } from '#platform/card.ts';
import {
  across,
  asksWhetherItFits,
  catchUpDueOn,
  type Partnership,
  type PartnershipMove,
  type Side,
} from './partnership.ts';

/** A partnership seen by one person who stands on a side of it. */
export interface CardContext {
  partnership: Partnership & { reachesAt: string; movedOn: Side | null; lastDid: string };
  side: Side;
  me: string;
  about: { id: string; name: string };
  today: string;
  now: Temporal.Instant;
}

type Answer = PartnershipMove | 'later' | 'got-it';

/** The cards of a partnership for somebody. A team's are its contact's, or every member's while it has none. */
export function partnershipCards(context: CardContext): Card[] {
  const { partnership, side, me } = context;
  const steward = partnership.stewards[side];
  if (partnership[side] !== me && steward !== null && steward !== me) return [];
  const card =
    invited(context) ??
    rhythmSuggested(context) ??
    daySuggested(context) ??
    dayHasCome(context) ??
    due(context) ??
    news(context);
  return card ? [card] : [];
}

interface CardParts {
  id: string;
  kind: string;
  band: Card['band'];
  order: number;
  say: CardSentence;
  with?: Record<string, string>;
  answers: Answer[];
  asksAnew?: boolean;
  quiet: Card['quiet'];
}

function cardAbout(
  { partnership, about }: CardContext,
  { say, with: filled = {}, ...card }: CardParts,
): Card {
  return {
    ...card,
    subject: { kind: 'partnership', id: partnership.id },
    about,
    why: { say, with: { party: about.name, ...filled } },
    // a suggestion to meet is said by its own sentence
    words: card.kind === 'T13' ? '' : partnership.purpose,
    saw: partnership.version,
  };
}

/** T1 an invitation waits for me. On arrival and once three working days later. */
function invited(context: CardContext): Card | null {
  const { partnership, side } = context;
  if (partnership.state !== 'invited' || side !== 'other') return null;
  return cardAbout(context, {
    id: `partnerships.invited:${partnership.id}`,
    kind: 'T1',
    band: 1,
    order: 1,
    say: 'partnerships.invited',
    answers: ['accept', 'decline', 'later'],
    asksAnew: true,
    quiet: { showings: 2, apart: 3, notBefore: partnership.reachesAt },
  });
}

const rhythmSays = (weeks: number | null): CardSentence => {
  if (weeks === null) return 'partnerships.no-rhythm-suggested';
  return weeks === 1 ? 'partnerships.weekly-suggested' : 'partnerships.rhythm-suggested';
};

/** T1 the other side suggests how often to catch up. */
function rhythmSuggested(context: CardContext): Card | null {
  const { partnership, side } = context;
  const suggested = partnership.suggestedRhythm;
  if (!suggested || suggested.by !== across(side)) return null;
  return cardAbout(context, {
    id: `partnerships.rhythm:${partnership.id}:${partnership.version}`,
    kind: 'T1',
    band: 1,
    order: 1,
    say: rhythmSays(suggested.weeks),
    with: { weeks: String(suggested.weeks ?? '') },
    answers: ['agree-rhythm', 'suggest-rhythm', 'refuse-rhythm', 'later'],
    quiet: { showings: 2, apart: 3, notBefore: partnership.reachesAt },
  });
}

/** T13 the other side suggests a day. */
function daySuggested(context: CardContext): Card | null {
  const { partnership, side } = context;
  const suggested = partnership.suggestedDay;
  if (!suggested || suggested.by !== across(side)) return null;
  return cardAbout(context, {
    id: `partnerships.day:${partnership.id}:${suggested.on}`,
    kind: 'T13',
    band: 3,
    order: 1,
    say: 'partnerships.day-suggested',
    with: { day: suggested.on },
    answers: ['agree-day', 'suggest-day', 'skip', 'later'],
    quiet: { showings: 2, apart: 3, notBefore: partnership.reachesAt },
  });
}

/** T13 the day both agreed on has come. One showing. */
function dayHasCome(context: CardContext): Card | null {
  const { partnership, today } = context;
  const on = partnership.nextCatchUpOn;
  if (on === null || on > today) return null;
  return cardAbout(context, {
    id: `partnerships.met:${partnership.id}:${on}`,
    kind: 'T13',
    band: 3,
    order: 1,
    say: 'partnerships.day-has-come',
    with: { day: on },
    answers: ['met', 'suggest-day', 'skip'],
    quiet: { showings: 1 },
  });
}

/** T13 a catch-up is due: one showing in each period; after two that were skipped it asks whether the rhythm fits, then rests. */
function due(context: CardContext): Card | null {
  const { partnership, today } = context;
  const on = catchUpDueOn(partnership);
  if (on === null || partnership.suggestedDay !== null) return null;
  if (asksWhetherItFits(partnership))
    return cardAbout(context, {
      id: `partnerships.fits:${partnership.id}:${partnership.weeks}`,
      kind: 'T13',
      band: 3,
      order: 1,
      say: 'partnerships.does-rhythm-fit',
      with: { weeks: String(partnership.weeks) },
      answers: ['suggest-rhythm', 'suggest-day', 'rest'],
      quiet: { showings: 1 },
    });
  if (on > today) return null;
  return cardAbout(context, {
    id: `partnerships.catch-up:${partnership.id}:${on}`,
    kind: 'T13',
    band: 3,
    order: 1,
    say: 'partnerships.catch-up-due',
    answers: ['suggest-day', 'skip', 'rest'],
    quiet: { showings: 1 },
  });
}

/** Moves of the other side that one is told of once, without an answer being awaited. */
const toldOf = [
  'accept',
  'decline',
  'agree-rhythm',
  'refuse-rhythm',
  'agree-day',
  'end',
  'partner-left',
] as const satisfies (PartnershipMove | 'partner-left')[];

/** T6 the other side moved, not longer than a week ago. One showing. */
function news(context: CardContext): Card | null {
  const { partnership, side, now } = context;
  const { reachesAt, lastDid, movedOn } = partnership;
  const did = toldOf.find((one) => one === lastDid);
  if (movedOn === side || !did) return null;
  if (Temporal.Instant.compare(Temporal.Instant.from(reachesAt), now.subtract(newsFor)) < 0) return null;
  return cardAbout(context, {
    id: `partnerships.news:${partnership.id}:${partnership.version}`,
    kind: 'T6',
    band: 1,
    order: 6,
    say: `partnerships.told.${did}`,
    with: { day: partnership.nextCatchUpOn ?? '' },
    answers: ['got-it'],
    quiet: { showings: 1, notBefore: reachesAt },
  });
}
