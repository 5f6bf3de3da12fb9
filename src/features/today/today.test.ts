import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Availability } from '#platform/calendar.ts';
import { afterAMonth, secondDay, type Card } from '#platform/card.ts';
import {
  answers,
  mayBeShown,
  quietUntil,
  today,
  type CardAnswer,
  type Looking,
  type Remembered,
} from './card-quiet.ts';
import { cardsOn, hasBegun, newlyShown, selectToday, yieldedTo } from './today.ts';

/** Longer than somebody is new. */
const longAgo = '2054-01-04';
const days: Availability = { timeZone: 'Europe/Berlin', hours: [], away: [] };
const tuesday = Temporal.Instant.from('2054-11-24T09:00:00Z');
const after = (count: number) => tuesday.add({ hours: 24 * count });

function card(id: string, more: Partial<Card> = {}): Card {
  return {
    id,
    kind: 'T1',
    band: 1,
    order: 1,
    about: null,
    words: 'Words',
    answers: ['later'],
    subject: { kind: 'promise', id },
    why: { say: 'promise.near', with: {} },
    quiet: { showings: 1 },
    ...more,
  };
}
const about = (id: string) => ({ about: { id, name: id } });
const looking = (
  now = tuesday,
  remembered: Remembered[] = [],
  reader: Partial<Looking['reader']> = {},
): Looking => ({
  now,
  remembered: new Map(remembered.map((one) => [one.card, one])),
  reader: { days, mutes: [], hereSince: longAgo, ...reader },
});
const shown = (id: string, day: string, more: Partial<Remembered> = {}): Remembered => ({
  card: id,
  kind: 'T1',
  band: 1,
  about: null,
  lastDay: day,
  times: 1,
  joined: false,
  yieldedOn: null,
  answer: null,
  answeredOn: null,
  until: null,
  ...more,
});
const ids = (cards: readonly Card[]) => cards.map(({ id }) => id);
const many = (band: Card['band'], count: number, more: Partial<Card> = {}) =>
  Array.from({ length: count }, (_, index) => card(`${band}-${index}`, { band, ...more }));

const seldom = (id: string) =>
  card(id, { kind: 'T11', band: 2, quiet: { showings: 1, ofItsKind: { aDay: 1, aWeek: 3 } } });
const shownSeldom = (id: string, day: string) => shown(id, day, { kind: 'T11', band: 2 });

test('of a kind that comes seldom one a day and three a week are new, whatever has gathered', () => {
  const gathered = ['a', 'b', 'c'].map(seldom);
  expect(ids(selectToday(gathered, looking()))).toEqual(['a']);
  const again = looking(tuesday, [shownSeldom('a', '2054-11-24')]);
  expect(ids(selectToday(gathered, again))).toEqual(['a']);
  const nextDay = looking(after(1), [shownSeldom('a', '2054-11-24')]);
  expect(ids(selectToday(gathered, nextDay))).toEqual(['b']);
  const three = ['x', 'y', 'z'].map((id, day) => shownSeldom(id, `2054-11-${20 + day}`));
  expect(ids(selectToday(gathered, looking(tuesday, three)))).toEqual([]);
  expect(ids(selectToday(gathered, looking(after(3), three)))).toEqual(['a']);
});

test('five cards at most, three of them my word, and one place is always kept for others', () => {
  const page = selectToday([...many(1, 9), ...many(2, 4), ...many(3, 2), ...many(4, 2)], looking());
  expect(ids(page)).toEqual(['1-0', '1-1', '1-2', '2-0', '3-0']);
});

test('a page with little of my own is filled with what I can do for others', () => {
  expect(ids(selectToday([...many(1, 1), ...many(2, 6), ...many(3, 2), ...many(4, 2)], looking()))).toEqual([
    '1-0',
    '2-0',
    '2-1',
    '3-0',
    '4-0',
  ]);
  expect(ids(selectToday(many(2, 9), looking()))).toHaveLength(5);
  expect(ids(selectToday(many(1, 9), looking()))).toHaveLength(3);
});

test('cards of one band about the same party become one', () => {
  const page = selectToday(
    [
      card('a', about('Care')),
      card('b', { ...about('Care'), order: 2 }),
      card('c', about('Test')),
      card('d', { band: 2, ...about('Care') }),
    ],
    looking(),
  );
  expect(page.map((one) => [one.id, ids(one.also)])).toEqual([
    ['a', ['b']],
    ['c', []],
    ['d', []],
  ]);
});

test('a day that has begun does not fill up again; only what is needed today joins, below', () => {
  const gone = ['x', 'y'].map((id) =>
    shown(id, '2054-11-24', { band: 2, answer: 'got-it', answeredOn: '2054-11-24' }),
  );
  const remembered = [...gone, shown('1-1', '2054-11-24')];
  const struggling = card('struggling', { band: 2, kind: 'T8', pressing: true });
  const cards = [struggling, ...many(1, 3), ...many(2, 3), ...many(3, 1)];
  const page = selectToday(cards, looking(tuesday, remembered));
  expect(page.map(({ id, joined }) => [id, joined])).toEqual([
    ['1-1', false],
    ['struggling', true],
  ]);
  const seen = [...remembered, shown('struggling', '2054-11-24', { joined: true })];
  expect(selectToday(cards, looking(tuesday, seen))).toEqual(page);
  expect(ids(selectToday(cards, looking(after(1), remembered)))).toHaveLength(5);
});

test('what answers something done today joins the day, one’s own dates do not', () => {
  const begun = looking(tuesday, [
    shown('done', '2054-11-24', { answer: 'got-it', answeredOn: '2054-11-24' }),
  ]);
  const cards = [
    card('counter', { subject: { kind: 'promise', id: 'asked' } }),
    card('offer', { subject: { kind: 'promise', id: 'offered' }, inReplyTo: 'ask' }),
    card('near', {
      subject: { kind: 'promise', id: 'asked' },
      quiet: { showings: 2, onDays: ['2054-11-24'] },
    }),
    card('other'),
  ];
  expect(ids(selectToday(cards, begun))).toEqual([]);
  expect(ids(selectToday(cards, { ...begun, moved: new Set(['asked', 'ask']) }))).toEqual([
    'counter',
    'offer',
  ]);
});

test('no kind gets a second place while another has none, and who yielded goes first the next day', () => {
  const requests = many(1, 5);
  const done = card('done', { kind: 'T3', order: 3 });
  const talk = card('talk', { kind: 'T4', order: 4 });
  const news = card('news', { kind: 'T6', order: 6 });
  const all = [...requests, done, talk, news];
  const first = looking();
  const page = selectToday(all, first);
  expect(ids(page)).toEqual(['done', '1-0', 'talk']);
  expect(ids(yieldedTo(page, all, first)).toSorted()).toEqual(['1-1', '1-2', '1-3', '1-4', 'news']);
  const due = card('due', { kind: 'T2', order: 2, quiet: { showings: 2, onDays: ['2054-11-25'] } });
  const yielded = [shown('news', '', { lastDay: null, times: 0, yieldedOn: '2054-11-24' })];
  const next = selectToday([...all, due], looking(after(1), yielded));
  expect(ids(next)).toEqual(['due', 'done', 'news']);
  const urgent = card('urgent', { pressing: true });
  expect(ids(selectToday([...all, urgent], first))).toEqual(['urgent', 'done', '1-0']);
});

test('thanks to me are there on their day, whatever else there is', () => {
  const thanks = card('thanks', { band: 3, kind: 'T7r', order: 0 });
  const crowd = [...many(1, 9), ...many(2, 4), ...many(3, 2, { order: 0 }), ...many(4, 2)];
  expect(ids(selectToday([...crowd, thanks], looking()))).toContain('thanks');
});

test('nothing on quiet days, while away, or from whom and what I muted', () => {
  const one = card('a', about('Care'));
  const is = (state: Looking) => mayBeShown(one, state);
  expect(is(looking())).toBe(true);
  expect(is(looking(after(4)))).toBe(false);
  expect(
    is(looking(tuesday, [], { days: { ...days, away: [{ from: '2054-11-23', until: '2054-11-24' }] } })),
  ).toBe(false);
  expect(is(looking(tuesday, [], { mutes: [{ kind: 'party', what: 'Care' }] }))).toBe(false);
  expect(is(looking(tuesday, [], { mutes: [{ kind: 'card', what: 'T1' }] }))).toBe(false);
  expect(is(looking(tuesday, [], { mutes: [{ kind: 'topic', what: 'Care' }] }))).toBe(true);
});

test('what asks something new with words one named stays away; what is under way does not', () => {
  const reader = { mutes: [{ kind: 'topic', what: 'Night shift' }] };
  const asked = card('a', { words: 'Swap a night with my shift?', asksAnew: true });
  expect(mayBeShown(asked, looking(tuesday, [], reader))).toBe(false);
  expect(mayBeShown({ ...asked, words: 'The shift plan' }, looking(tuesday, [], reader))).toBe(true);
  expect(mayBeShown({ ...asked, asksAnew: false }, looking(tuesday, [], reader))).toBe(true);
  expect(mayBeShown(asked, looking(tuesday, [], { mutes: [{ kind: 'topic', what: '…' }] }))).toBe(true);
});

test('on a quiet day the answer to what one did on it is there, and nothing else', () => {
  const saturday = after(4);
  const answer = card('a', { subject: { kind: 'promise', id: 'asked' } });
  const state = { ...looking(saturday), moved: new Set(['asked']) };
  expect(ids(selectToday([answer, card('b')], state))).toEqual(['a']);
});

test('what was held until the hours began joins a day that was opened before them; what came later waits', () => {
  const early = card('own-day', { kind: 'T2', quiet: { showings: 1, onDays: ['2054-11-24'] } });
  const held = card('held', { quiet: { showings: 2, notBefore: '2054-11-23T18:00:00Z' } });
  const later = card('later', { quiet: { showings: 2, notBefore: '2054-11-24T08:30:00Z' } });
  const seen = shown('own-day', '2054-11-24');
  const page = selectToday([early, held, later], looking(tuesday, [seen]));
  expect(page.map(({ id, joined }) => [id, joined])).toEqual([
    ['own-day', false],
    ['held', true],
  ]);
  const yielded = shown('held', '2054-11-24', { lastDay: null, times: 0, yieldedOn: '2054-11-24' });
  expect(ids(selectToday([early, held], looking(tuesday, [seen, yielded])))).toEqual(['own-day']);
});

test('what was sent in the evening is there when my hours begin', () => {
  const evening = card('a', { quiet: { showings: 2, notBefore: '2054-11-24T17:10:00Z' } });
  expect(mayBeShown(evening, looking(Temporal.Instant.from('2054-11-24T17:30:00Z')))).toBe(false);
  expect(mayBeShown(evening, looking(Temporal.Instant.from('2054-11-25T08:00:00Z')))).toBe(true);
});

test('a card is shown on arrival and once three working days later, and then no more', () => {
  const request = card('a', { quiet: { showings: 2, apart: 3 } });
  const once = [shown('a', '2054-11-24')];
  expect(mayBeShown(request, looking(tuesday, once))).toBe(true);
  expect(mayBeShown(request, looking(after(2), once))).toBe(false);
  expect(mayBeShown(request, looking(after(3), once))).toBe(true);
  const twice = [shown('a', '2054-11-27', { times: 2 })];
  for (const days of [6, 13, 60]) expect(mayBeShown(request, looking(after(days), twice))).toBe(false);
});

test('a card with days of its own appears on these and no others', () => {
  const near = card('a', { quiet: { showings: 2, onDays: ['2054-11-24', '2054-11-26'] } });
  expect(mayBeShown(near, looking())).toBe(true);
  expect(mayBeShown(near, looking(after(1)))).toBe(false);
  const answered = shown('a', '2054-11-24', {
    answer: 'still-fine',
    answeredOn: '2054-11-24',
    until: '2054-11-25',
  });
  expect(mayBeShown(near, looking(tuesday, [answered]))).toBe(false);
  expect(mayBeShown(near, looking(after(2), [answered]))).toBe(true);
});

test('“later” brings a card back on the day that was chosen, once', () => {
  const later = shown('a', '2054-11-24', { answer: 'later', answeredOn: '2054-11-24', until: '2054-11-26' });
  expect(mayBeShown(card('a'), looking(tuesday, [later]))).toBe(false);
  expect(mayBeShown(card('a'), looking(after(1), [later]))).toBe(false);
  expect(mayBeShown(card('a'), looking(after(2), [later]))).toBe(true);
  expect(mayBeShown(card('a'), looking(after(3), [{ ...later, lastDay: '2054-11-26', times: 2 }]))).toBe(
    false,
  );
});

const dismissed = (id: string, day: string) =>
  shown(id, day, { kind: 'T11', about: 'Care', answer: 'not-this-time', answeredOn: day });

test('dismissing the same kind for the same person twice rests it for thirty days', () => {
  const fresh = card('new', { kind: 'T11', ...about('Care') });
  const once = [dismissed('one', '2054-11-20')];
  const twice = [...once, dismissed('two', '2054-11-23')];
  expect(mayBeShown(fresh, looking(tuesday, once))).toBe(true);
  expect(mayBeShown(fresh, looking(tuesday, twice))).toBe(false);
  expect(mayBeShown(card('new', { kind: 'T11', ...about('Test') }), looking(tuesday, twice))).toBe(true);
  expect(mayBeShown(card('new', about('Care')), looking(tuesday, twice))).toBe(true);
  expect(mayBeShown(fresh, looking(after(28), twice))).toBe(false);
  expect(mayBeShown(fresh, looking(after(30), twice))).toBe(true);
});

interface AnyCard {
  number: number;
  band: Card['band'];
  kind: string;
  party: string | null;
  showings: number;
  apart: number | undefined;
}
const anyCard = fc.record<AnyCard>({
  number: fc.nat({ max: 60 }),
  band: fc.constantFrom(1, 2, 3, 4),
  kind: fc.constantFrom('T1', 'T2', 'T8', 'T9', 'T11'),
  party: fc.constantFrom('Care', 'Test', 'Payments', null),
  showings: fc.integer({ min: 1, max: 3 }),
  apart: fc.constantFrom(undefined, 1, 3),
});
const madeOf = ({ number, band, kind, party, showings, apart }: AnyCard): Card =>
  card(`card-${number}`, {
    band,
    kind,
    order: number % 7,
    about: party === null ? null : { id: party, name: party },
    quiet: { showings, ...(apart === undefined ? {} : { apart }) },
  });
const anyDay = fc.record({
  looks: fc.integer({ min: 0, max: 3 }),
  answers: fc.array(fc.tuple(fc.nat({ max: 4 }), fc.constantFrom(...answers)), { maxLength: 3 }),
});

/** Property 8: whatever is on offer, however often somebody looks, and whatever they answer or do not. */
test('Today is quiet: five cards at most, none more often than its rule, and it stops without action', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyCard, { selector: ({ number }) => number, maxLength: 40 }),
      fc.array(anyDay, { maxLength: 40 }),
      (kinds, history) => {
        const cards = kinds.map(madeOf);
        const memory = new Map<string, Remembered>();
        const daysShown = new Map<string, Set<string>>();
        const asked = new Map<string, number>();
        history.forEach(({ looks, answers }, index) => {
          const state: Looking = {
            now: after(index),
            remembered: memory,
            reader: { days, mutes: [], hereSince: longAgo },
          };
          for (let look = 0; look < looks; look++) {
            const page = selectToday(cards, state);
            expect(page.length).toBeLessThanOrEqual(5);
            expect(new Set(ids(cardsOn(page))).size).toBe(cardsOn(page).length);
            expect(page.filter((one) => one.band === 1).length).toBeLessThanOrEqual(3);
            const joined = hasBegun(state);
            for (const one of newlyShown(page, state)) count(one, today(state), joined);
            for (const [place, answer] of answers.slice(look, look + 1)) {
              const chosen = page[place];
              if (chosen) give(chosen, answer, today(state));
            }
          }
        });
        for (const one of cards) {
          expect(daysShown.get(one.id)?.size ?? 0).toBeLessThanOrEqual(
            one.quiet.showings + (asked.get(one.id) ?? 0),
          );
        }

        function count(one: Card, day: string, joined: boolean) {
          const past = memory.get(one.id);
          const base =
            past ??
            shown(one.id, day, { kind: one.kind, band: one.band, about: one.about?.id ?? null, times: 0 });
          memory.set(one.id, { ...base, lastDay: day, times: base.times + 1, joined });
          daysShown.set(one.id, (daysShown.get(one.id) ?? new Set()).add(day));
        }
        function give(one: Card, answer: CardAnswer, day: string) {
          const until = quietUntil(answer, undefined, day, days);
          memory.set(one.id, { ...memory.get(one.id)!, answer, answeredOn: day, until });
          if (answer === 'later') asked.set(one.id, (asked.get(one.id) ?? 0) + 1);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('without any action every card is shown out within its rule, and then Today is empty', () => {
  const cards = [...many(1, 4, { quiet: { showings: 2, apart: 3 } }), ...many(2, 6), ...many(4, 3)];
  const memory = new Map<string, Remembered>();
  for (let index = 0; index < 60; index++) {
    const state: Looking = {
      now: after(index),
      remembered: memory,
      reader: { days, mutes: [], hereSince: longAgo },
    };
    for (const one of newlyShown(selectToday(cards, state), state)) {
      const times = (memory.get(one.id)?.times ?? 0) + 1;
      memory.set(one.id, shown(one.id, today(state), { band: one.band, times }));
    }
  }
  expect(
    [...memory.values()].every(
      ({ card: id, times }) => times === cards.find((one) => one.id === id)!.quiet.showings,
    ),
  ).toBe(true);
  expect(memory.size).toBe(cards.length);
  expect(
    selectToday(cards, {
      now: after(60),
      remembered: memory,
      reader: { days, mutes: [], hereSince: longAgo },
    }),
  ).toEqual([]);
});

test('on the first day stands what is asked of somebody, what presses and thanks; the rest comes from the second day on', () => {
  const cards = [
    card('asked'),
    card('vote', { quiet: { showings: 2, fromDayHere: secondDay } }),
    card('needed', { kind: 'T8', band: 2, pressing: true }),
    card('idea', { kind: 'T15', band: 3 }),
    card('thanks', { kind: 'T7r', band: 3 }),
    card('riddle', { kind: 'T22', band: 4, quiet: { showings: 1, fromDayHere: afterAMonth } }),
  ];
  const on = (day: number) =>
    ids(cards.filter((one) => mayBeShown(one, looking(after(day), [], { hereSince: '2054-11-24' }))));
  expect(on(0)).toEqual(['asked', 'needed', 'thanks']);
  expect(on(1)).toEqual(['asked', 'vote', 'needed', 'idea', 'thanks']);
  expect(on(30)).toEqual(['asked', 'vote', 'needed', 'idea', 'thanks', 'riddle']);
});
