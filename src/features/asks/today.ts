/** What asks may put on Today: T8, T11, T12, what others shared (T6), introductions (T4, T6), and a suggestion for an ask past its day. */
import { guideLinesOf, partiesNamed, partyIn } from '#features/people/public.ts';
import { dayFor, workingDaysAfter, type Availability } from '#platform/calendar.ts';
import type { Card, Sentence } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { Person } from '#platform/http/routes.ts';
import { momentOn } from '#platform/zone.ts';
import type { Size } from './ask.ts';
import { sentenceOf, type Reason } from './ask-reason.ts';
import { asksOpenToMe } from './list-store.ts';
import { sharesTopic, topicOf } from './posting/ask-topic.ts';
import type { StoredAsk } from './store.ts';
import { asksOnMyMind, topicsAtRest, type CardRow } from './card-store.ts';
import {
  introductionsMetLately,
  introductionsOf,
  mayHaveIntroductionCards,
  type StoredIntroduction,
} from './introductions/store.ts';

const helping = ['help', 'introduce', 'notThisTime'];
const once = { showings: 1 };
/** However many one was told of while away: one a day, three a week (model 10.1, T11). */
const seldom = { ...once, ofItsKind: { aDay: 1, aWeek: 3 } };

type Reader = Pick<Person, 'id' | 'timeZone'>;

/** The cards of asks for somebody's Today; which of them are shown, and how often, is Today's affair. */
export const askCards: CardSource = {
  cards: cardsOfAsks,
};

/** Introductions that wait for the reader's word, and those of which two will meet. */
export const introductionCards: CardSource = {
  mayHaveCards: mayHaveIntroductionCards,
  cards: async (db, reader, now) => [
    ...(await cardsOfIntroductions(
      db,
      reader,
      await introductionsOf(db, reader.id, { most: 5, state: 'invited' }),
    )),
    ...(await newsOfIntroductions(db, reader, now)),
  ],
};

async function cardsOfAsks(db: Reading, person: CardReader, now: Temporal.Instant): Promise<Card[]> {
  const startOfToday = momentOn(person.timeZone, dayFor(now, person.timeZone));
  const found = await asksOnMyMind(db, person.id, now, startOfToday);
  const rows = found.filter((row) => row.whyHere !== 'helped');
  const helped = found.find((row) => row.whyHere === 'helped');
  const wasHelped = helped !== undefined && isNextDay(helped, await person.days, now);
  const near = new Set(rows.filter((row) => row.whyHere === 'near').map((row) => row.id));
  const shown = rows.filter((row) => row.whyHere !== 'told' || !near.has(row.id));
  return [
    ...shown.map(cardOf),
    ...(wasHelped ? await payItForward(db, person, now, new Set(rows.map((row) => row.id))) : []),
  ];
}

const aboutAuthor = (row: { authorId: string; authorName: string }) => ({
  id: row.authorId,
  name: row.authorName,
});
const askedFor = (row: { size: Size; kind: string; byDay: string | null }): Sentence => ({
  say: `asks.size.${row.size}`,
  with: { kind: row.kind, ...(row.byDay ? { by: row.byDay } : {}) },
});

/** Who could use somebody, and for how long. */
const needs = (
  { authorName, size }: { authorName: string; size: Size },
  how: 'struggling' | 'stuck-today' | 'asks-a-hand',
): Sentence => ({ say: `asks.${how}.${size}`, with: { party: authorName } });

/**
 * Where so few are here that all of them are shown an ask, nobody's turn has to be waited for: the limit of one a day does
 * not hold.
 */
const quietOf = ({ kind }: Reason): Card['quiet'] =>
  kind === 'nobody-said' || kind === 'all-see-it' ? once : seldom;

const cardAbout = (row: CardRow) => ({
  subject: { kind: 'ask' as const, id: row.id },
  words: row.what,
  saw: row.version,
  more: askedFor(row),
});

function cardOf(row: CardRow): Card {
  if (row.whyHere === 'overdue') return pastItsDay(row);
  if (row.whyHere === 'shared') return sharedOnMine(row);
  const pressing = row.neededToday;
  const toHelp = { ...cardAbout(row), about: aboutAuthor(row), answers: helping, pressing, asksAnew: true };
  if (row.whyHere === 'near') {
    const say = row.kind === 'struggling' ? 'struggling' : 'stuck-today';
    const near = { id: `ask.near:${row.id}`, kind: 'T8', band: 2, order: 1 } as const;
    // Gone when helped or on any answer; until then it stays, for team and leader alike (S1-18).
    return { ...toHelp, ...near, pressing: true, why: needs(row, say), quiet: { showings: 14 } };
  }
  const because = row.because ?? { kind: 'new-here' };
  const told = { id: `ask.told:${row.id}`, kind: 'T11', band: 2, order: 4 } as const;
  const at = row.toldAt === null ? {} : { at: row.toldAt };
  const why = needs(row, 'asks-a-hand');
  return { ...toHelp, ...told, ...at, why, more: sentenceOf(because), quiet: quietOf(because) };
}

/** T6. Somebody shared an answer, an idea or a link on an ask of mine: the newest of each, once. */
const sharedOnMine = (row: CardRow): Card => ({
  id: `ask.shared:${row.id}:${row.toldAt}`,
  kind: 'T6',
  band: 1,
  order: 6,
  subject: { kind: 'ask', id: row.id },
  about: aboutAuthor(row),
  ...(row.toldAt === null ? {} : { at: row.toldAt }),
  why: { say: 'asks.told.shared', with: { party: row.authorName } },
  words: row.what,
  answers: ['open', 'got-it'],
  saw: row.version,
  quiet: once,
});

const pastItsDay = (row: CardRow): Card => ({
  ...cardAbout(row),
  id: `ask.overdue:${row.id}`,
  kind: 'ask-past-its-day',
  band: 4,
  order: 0,
  about: null,
  why: { say: 'asks.past-its-day', with: { by: row.byDay ?? '' } },
  answers: ['reword', 'widen', 'askByName', 'close'],
  quiet: once,
});

async function cardsOfIntroductions(db: Reading, me: Reader, rows: StoredIntroduction[]): Promise<Card[]> {
  const waiting = rows.filter((row) => row.introducerId !== me.id && !row.saidYes);
  const names = await partiesNamed(
    db,
    waiting.flatMap((row) => [row.introducerId, row.askerId, row.introducedId]),
  );
  return waiting.map((row) => {
    const other = partyIn(names, row.askerId === me.id ? row.introducedId : row.askerId);
    const introducer = partyIn(names, row.introducerId);
    return {
      id: `introduction:${row.id}`,
      kind: 'T4',
      band: 1,
      order: 4,
      subject: { kind: 'introduction', id: row.id },
      about: { id: introducer.id, name: introducer.name },
      why: { say: 'asks.introduced-to', with: { other: other.name } },
      words: row.words,
      answers: ['accept', 'later', 'decline'],
      asksAnew: true,
      quiet: once,
    };
  });
}

/** T6. Both said yes: each of the two hears of the other, and the introducer that they meet. One showing. */
async function newsOfIntroductions(db: Reading, me: Reader, now: Temporal.Instant): Promise<Card[]> {
  const met = await introductionsMetLately(db, me.id, now);
  const names = await partiesNamed(
    db,
    met.flatMap((row) => [row.introducerId, row.askerId, row.introducedId]),
  );
  return met.map((row) => {
    const asker = partyIn(names, row.askerId);
    const introduced = partyIn(names, row.introducedId);
    const other = row.askerId === me.id ? introduced : asker;
    const isIntroducer = row.introducerId === me.id;
    return {
      id: `introduction.met:${row.id}`,
      kind: 'T6',
      band: 1,
      order: 6,
      subject: { kind: 'introduction', id: row.id },
      about: { id: other.id, name: other.name },
      at: row.metAt,
      why: isIntroducer
        ? { say: 'asks.told.met-by-you', with: { party: asker.name, other: introduced.name } }
        : { say: 'asks.told.met', with: { party: other.name } },
      words: row.words,
      answers: ['open', 'got-it'],
      quiet: once,
    };
  });
}

/** Whether today is the first working day after an ask was closed: after a Friday that is Monday. */
function isNextDay({ toldAt: closedAt }: CardRow, days: Availability, now: Temporal.Instant): boolean {
  if (closedAt === null) return false;
  const closedOn = dayFor(Temporal.Instant.from(closedAt), days.timeZone);
  return workingDaysAfter(closedOn, 1, days) === dayFor(now, days.timeZone);
}

/** The day after an ask of mine was helped: somebody I could help in turn. At most one a month, and never as a debt (S0-14). */
async function payItForward(
  db: Reading,
  me: Reader,
  now: Temporal.Instant,
  already: ReadonlySet<string>,
): Promise<Card[]> {
  const month = Temporal.PlainDate.from(dayFor(now, me.timeZone)).toPlainYearMonth();
  const fitting = (await askThatFits(db, me, now)).find((row) => !already.has(row.id));
  if (!fitting) return [];
  return [
    {
      id: `pay-forward:${month.toString()}`,
      kind: 'T12',
      band: 2,
      order: 5,
      subject: { kind: 'ask', id: fitting.id },
      about: aboutAuthor(fitting),
      why: needs(fitting, 'asks-a-hand'),
      words: fitting.what,
      more: { say: 'asks.you-could-help', with: {} },
      answers: helping,
      asksAnew: true,
      saw: fitting.version,
      quiet: once,
    },
  ];
}

const lookedThrough = 50;

/** The newest open asks that share words with my strengths and do not rest; a five-minute one fits anybody. */
async function askThatFits(db: Reading, me: Reader, now: Temporal.Instant): Promise<StoredAsk[]> {
  const open = await asksOpenToMe(db, me.id, { direction: 'need', most: lookedThrough });
  const lines = (await guideLinesOf(db, me.id)).filter((line) => line.topic === 'help-with');
  const strengths = topicOf(lines.map((line) => line.words).join(' '));
  const resting = await topicsAtRest(db, now);
  const awake = open.filter((row) => !resting.some((topic) => sharesTopic(topic, row.topic)));
  const mine = awake.filter((row) => row.topic.some((word) => strengths.includes(word)));
  return [...mine, ...awake.filter((row) => row.size === 'five-minutes')];
}
