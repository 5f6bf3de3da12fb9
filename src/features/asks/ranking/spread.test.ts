import { describe, expect, test } from 'vitest';
import { choose, spread } from './spread.ts';

const ranked = [
  { person: 'rosa', chance: 0.34 },
  { person: 'tom', chance: 0.3 },
  { person: 'ida', chance: 0.26 },
  { person: 'eva', chance: 0.25 },
  { person: 'ben', chance: 0.01 },
];
const nobody = new Map<string, number>();
const names = (people: readonly { person: string }[]) => people.map((one) => one.person);

describe('being told often lately', () => {
  test('changes nothing while nobody was told', () => {
    expect(names(spread(ranked, nobody))).toEqual(names(ranked));
  });

  test('lets the next go first', () => {
    expect(names(spread(ranked, new Map([['rosa', 3]])))[0]).toBe('tom');
  });

  test('costs a place when somebody else is nearly as likely', () => {
    expect(names(spread(ranked, new Map([['ida', 10]]))).slice(0, 3)).toEqual(['rosa', 'tom', 'eva']);
  });

  test('does not bring forward who is hardly likely', () => {
    expect(
      names(
        spread(
          ranked,
          new Map([
            ['rosa', 20],
            ['tom', 20],
            ['ida', 20],
            ['eva', 20],
          ]),
        ),
      )[4],
    ).toBe('ben');
  });
});

describe('the places of an ask', () => {
  const asks = Array.from({ length: 400 }, (_, n) => `ask-${n}`);
  const newcomers = ['new-a', 'new-b'];
  const chosenFor = (ask: string) => choose(ranked, { ask, places: 3, toldLately: nobody, newcomers });

  test('the same ask chooses the same people', () => {
    expect(chosenFor('ask-1')).toEqual(chosenFor('ask-1'));
  });

  test('go to three people, each once', () => {
    for (const ask of asks) expect(new Set(names(chosenFor(ask))).size).toBe(3);
  });

  test('a small share of them is kept for newcomers, each in turn', () => {
    const fresh = asks.flatMap((ask) => chosenFor(ask).filter((one) => one.place === 'newcomer'));
    expect(fresh.length / (3 * asks.length)).toBeGreaterThan(0.06);
    expect(fresh.length / (3 * asks.length)).toBeLessThan(0.14);
    expect(new Set(names(fresh))).toEqual(new Set(newcomers));
  });

  test('never more than one in three while people with evidence are left', () => {
    for (const ask of asks)
      expect(chosenFor(ask).filter((one) => one.place === 'newcomer').length).toBeLessThan(2);
  });

  test('go to newcomers where nobody has evidence', () => {
    const chosen = choose([], { ask: 'ask-1', places: 3, toldLately: nobody, newcomers });
    expect(new Set(names(chosen))).toEqual(new Set(newcomers));
  });

  test('a newcomer who was told lately lets the other go first', () => {
    const toldLately = new Map([['new-a', 1]]);
    const chosen = choose([], { ask: 'ask-1', places: 1, toldLately, newcomers });
    expect(names(chosen)).toEqual(['new-b']);
  });
});
