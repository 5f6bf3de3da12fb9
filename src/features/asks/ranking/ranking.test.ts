import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defined, one } from '#platform/defined.ts';
import { day, type Evidence } from './evidence.ts';
import { Ranking } from './ranking.ts';

const start = 1_700_000_000;

function help(
  id: string,
  on: number,
  asker: string,
  helpers: string[],
  text: string,
  paths: string[] = [],
): Evidence {
  const asked = start + on * day;
  return { id, asked, known: asked + 3_600, asker, authors: [asker], helpers, text, paths };
}

/** A small workplace: Rosa helps with money, Tom with the network, Ida works on reports without being asked. */
const history: Evidence[] = [
  help('1', 1, 'ann', ['rosa'], 'invoice: refund rounding is off by a cent'),
  help('2', 3, 'ben', ['tom'], 'the printer lost its network address'),
  help('3', 6, 'ann', ['rosa'], 'refund for a split invoice'),
  help('4', 9, 'eva', ['tom'], 'network cable in the hall', ['office/hall/network.md']),
  help('5', 12, 'ida', [], 'monthly report layout', ['reports/monthly.md']),
  help('6', 14, 'ben', ['rosa'], 'rounding of refund totals'),
  help('7', 16, 'eva', ['tom'], 'no network in the kitchen', ['office/kitchen/network.md']),
];
const everyone = ['ann', 'ben', 'eva', 'ida', 'rosa', 'tom'];
const now = start + 20 * day;
const refund = { asker: 'eva', text: 'refund rounding on an invoice' };

function remembering(events: readonly Evidence[]): Ranking {
  const ranking = new Ranking(1_000);
  for (const event of events.toSorted((one, other) => one.known - other.known)) ranking.remember(event);
  return ranking;
}

describe('who is put forward', () => {
  test('somebody who helped with the same thing comes before somebody who helped this asker with another', () => {
    expect(remembering(history).rank(refund, everyone, now)[0]?.person).toBe('rosa');
  });

  test('the chances of all candidates make one', () => {
    const chances = remembering(history)
      .rank(refund, [...everyone, 'newcomer'], now)
      .map((one) => one.chance);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
  });

  test('nobody who is not a candidate is put forward', () => {
    const ranked = remembering(history).rank(refund, ['tom', 'ida'], now);
    expect(ranked.map((one) => one.person).toSorted()).toEqual(['ida', 'tom']);
  });

  test('what happened in a circle the asker cannot see does not speak for anybody', () => {
    const hidden = history.map((event) => ({ ...event, circle: 'secret' }));
    const unseen = remembering(hidden).rank(refund, everyone, now, () => false);
    expect(new Set(unseen.map(({ chance }) => chance)).size).toBe(1);
    expect(remembering(hidden).rank(refund, everyone, now, () => true)[0]?.person).toBe('rosa');
  });

  test('the paths of a question find those who know them when its words find nobody', () => {
    const question = { asker: null, text: '', paths: ['office/kitchen/sink.md'] };
    expect(remembering(history).rank(question, everyone, now)[0]?.person).toBe('tom');
  });

  test('words that people say of themselves count, until they take them back', () => {
    const ranking = remembering([]);
    const question = { asker: 'ann', text: 'beekeeping on the roof' };
    ranking.stateStrengths('tom', 'networks', start);
    ranking.stateStrengths('mia', 'beekeeping and gardens', start);
    expect(ranking.rank(question, ['tom', 'mia'], now)[0]?.person).toBe('mia');
    ranking.stateStrengths('mia', '', start);
    expect(ranking.rank(question, ['tom', 'mia'], now)[0]?.person).toBe('tom');
  });

  test('somebody new is helped by those who helped others when they were new', () => {
    const events = Array.from({ length: 8 }, (_, n) => [
      help(`new ${n}`, 2 * n, `newcomer-${n}`, ['guide'], ''),
      help(`old ${n}`, 2 * n, 'veteran', ['expert'], ''),
    ]).flat();
    const first = (asker: string) =>
      one(remembering(events).rank({ asker, text: '' }, ['expert', 'guide'], now)).person;
    expect(first('zoe')).toBe('guide');
    expect(first('veteran')).toBe('expert');
  });

  test('with every question it learns what counts here', () => {
    const byAsker = Array.from({ length: 120 }, (_, n) =>
      help(`n${n}`, n / 4, `a${n % 4}`, [`h${n % 4}`], `topic t${(n * 7) % 5} again`),
    );
    const people = ['h0', 'h1', 'h2', 'h3'];
    const question = { asker: 'a2', text: 'topic t1 again' };
    const first = remembering(byAsker.slice(0, 12)).rank(question, people, start + 31 * day);
    const later = remembering(byAsker).rank(question, people, start + 31 * day);
    expect(later[0]?.person).toBe('h2');
    expect(one(later).chance).toBeGreaterThan(defined(first.find((one) => one.person === 'h2')).chance);
  });
});

describe('honest routing (property 13)', () => {
  test('the same history and clock give the same people', () => {
    expect(remembering(history).rank(refund, everyone, now)).toEqual(
      remembering(history).rank(refund, everyone, now),
    );
  });

  const anyone = fc.constantFrom(...everyone);
  const anyEvent = fc.record({
    id: fc.uuid(),
    asked: fc.integer({ min: start, max: start + 40 * day }),
    lag: fc.integer({ min: 0, max: 30 * day }),
    asker: fc.option(anyone),
    authors: fc.uniqueArray(anyone, { maxLength: 2 }),
    helpers: fc.uniqueArray(anyone, { maxLength: 2 }),
    text: fc.constantFrom('refund rounding', 'network in the hall', 'invoice', ''),
    paths: fc.subarray(['office/hall/network.md', 'reports/monthly.md']),
  });

  test('what is known only after a question is asked never changes its answer', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 25 }),
        fc.array(anyEvent, { maxLength: 10 }),
        (past, more) => {
          const earlier = past.map(({ lag, ...event }) => ({
            ...event,
            known: Math.min(event.asked + lag, now - 1),
          }));
          const later = more.map(({ lag, ...event }) => ({ ...event, known: now + lag }));
          const ranking = remembering(earlier);
          const before = ranking.rank(refund, everyone, now);
          for (const event of later.toSorted((one, other) => one.known - other.known)) ranking.recall(event);
          const after = ranking.rank(refund, everyone, now);
          expect(after.map(({ person }) => person)).toEqual(before.map(({ person }) => person));
          expect(after.map(({ chance }) => chance)).toEqual(before.map(({ chance }) => chance));
        },
      ),
    );
  });

  test('words told after the question was asked do not count for it', () => {
    const ranking = remembering(history);
    const before = ranking.rank(refund, everyone, now);
    ranking.stateStrengths('ida', 'refund rounding on an invoice', now);
    expect(ranking.rank(refund, everyone, now)).toEqual(before);
  });
});

describe('what is kept', () => {
  test('only the newest events are kept', () => {
    const [newest, all] = [new Ranking(4), new Ranking(1_000)];
    for (const event of history) for (const ranking of [newest, all]) ranking.recall(event);
    const chanceOf = (ranking: Ranking, person: string, text: string) =>
      defined(ranking.rank({ asker: null, text }, everyone, now).find((one) => one.person === person)).chance;
    expect(chanceOf(newest, 'rosa', 'split invoice')).toBeLessThan(chanceOf(all, 'rosa', 'split invoice'));
    expect(newest.rank({ asker: null, text: 'kitchen network' }, everyone, now)[0]?.person).toBe('tom');
  });

  test('what was learnt comes back, with the evidence, to the same answers', () => {
    const ranking = remembering(history);
    const back = new Ranking(1_000);
    expect(back.restore(JSON.parse(JSON.stringify(ranking.snapshot())))).toBe(true);
    for (const event of history) back.recall(event);
    expect(back.rank(refund, everyone, now)).toEqual(ranking.rank(refund, everyone, now));
  });

  test('a snapshot holds no name, and one of another make is not taken up', () => {
    const snapshot = remembering(history).snapshot();
    expect(JSON.stringify(snapshot)).not.toContain('rosa');
    expect(new Ranking().restore({ ...snapshot, weights: [1], slopes: [1] })).toBe(false);
    expect(new Ranking().restore({ ...snapshot, edition: snapshot.edition + 1 })).toBe(false);
  });
});
