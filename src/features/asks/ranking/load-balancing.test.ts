import { describe, expect, test } from 'vitest';
import { choose, balanceLoad } from './load-balancing.ts';

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
    expect(names(balanceLoad(ranked, nobody))).toEqual(names(ranked));
  });

  test('lets the next go first', () => {
    expect(names(balanceLoad(ranked, new Map([['rosa', 3]])))[0]).toBe('tom');
  });

  test('costs a place when somebody else is nearly as likely', () => {
    expect(names(balanceLoad(ranked, new Map([['ida', 10]]))).slice(0, 3)).toEqual(['rosa', 'tom', 'eva']);
  });

  test('costs nobody a place when the next are clearly less likely', () => {
    const clear = [0.3, 0.29, 0.28, 0.24, 0.23].map((chance, n) => ({ person: `p${n}`, chance }));
    const told = new Map(names(clear.slice(0, 3)).map((person) => [person, 40]));
    expect(new Set(names(balanceLoad(clear, told)).slice(0, 3))).toEqual(new Set(['p0', 'p1', 'p2']));
  });

  test('changes so many places as together cost little, the least likely first', () => {
    const near = [0.3, 0.29, 0.28, 0.265, 0.26].map((chance, n) => ({ person: `p${n}`, chance }));
    const told = new Map(names(near.slice(0, 3)).map((person) => [person, 40]));
    const chosen = names(balanceLoad(near, told)).slice(0, 3);
    expect(chosen[0]).toBe('p3');
    expect(new Set(chosen)).toEqual(new Set(['p0', 'p1', 'p3']));
  });

  test('counts as a share of all that was told, so that many asks do not make everybody seem busy', () => {
    const often = (times: number) => new Map(names(ranked).map((person) => [person, times]));
    expect(names(balanceLoad(ranked, often(200)))).toEqual(names(ranked));
  });

  test('does not bring forward who is hardly likely', () => {
    expect(
      names(
        balanceLoad(
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
