import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defined, entry, one } from '#platform/defined.ts';
import { chanceOf } from './random.ts';
import { pairUp } from './pairing.ts';
import { meetingsIn, oddOnes, type Participant, type PastMeeting, type Round } from './round.ts';

const someone = (id: string, more: Partial<Participant> = {}): Participant => ({
  id,
  teams: [id],
  hours: null,
  blocks: [],
  pausedUntil: null,
  tour: [],
  trios: true,
  roundsIn: 0,
  timesOdd: 0,
  ...more,
});
const people = (
  count: number,
  team: (at: number) => string = (at) => `t${at}`,
  trios = true,
): Participant[] => Array.from({ length: count }, (_, at) => someone(`p${at}`, { teams: [team(at)], trios }));
const named = (one: string, other: string) => [one, other].toSorted().join(' ');

/** Rounds one after another; who is absent in each is up to `isHere`. */
class Played {
  readonly rounds: { round: Round; present: string[] }[] = [];
  readonly past: PastMeeting[] = [];
  readonly turns = new Map<string, { roundsIn: number; timesOdd: number }>();

  play(
    all: readonly Participant[],
    times: number,
    seed: string,
    isHere = (_at: number, _round: number) => true,
  ) {
    for (let turn = 0; turn < times; turn++) {
      const number = this.rounds.length + 1;
      const present = all
        .filter((_, at) => isHere(at, number))
        .map((one) => Object.assign({}, one, this.turns.get(one.id)));
      const round = pairUp({ people: present, past: this.past, day: '2054-11-23', number, seed });
      this.#note(round, present, number);
    }
    return this;
  }

  #note(round: Round, present: readonly Participant[], number: number) {
    this.rounds.push({ round, present: present.map((one) => one.id) });
    const odd = new Set(oddOnes(round));
    for (const { id, roundsIn, timesOdd } of present)
      this.turns.set(id, { roundsIn: roundsIn + 1, timesOdd: timesOdd + (odd.has(id) ? 1 : 0) });
    for (const group of round.groups)
      for (const [one, other] of meetingsIn(group)) this.past.push({ one, other, round: number });
  }

  get pairs() {
    return this.past.map(({ one, other }) => named(one, other));
  }

  get repeats() {
    return this.pairs.length - new Set(this.pairs).size;
  }
}

describe('pairs', () => {
  test.each([4, 6, 10, 16, 22])('nobody of %i meets again until everybody has met everybody', (count) => {
    for (const seed of ['a', 'b', 'c']) {
      const played = new Played().play(people(count), count - 1, seed);
      expect(played.repeats).toBe(0);
      expect(played.pairs).toHaveLength((count * (count - 1)) / 2);
    }
  });

  test('meeting across teams first does not end in a corner: two teams of fifteen meet whole', () => {
    const played = new Played().play(
      people(30, (at) => (at < 15 ? 'one' : 'other')),
      29,
      'corner',
    );
    expect(played.repeats).toBe(0);
  });

  test('as many as can be meet across teams', () => {
    const all = people(20, (at) => (at < 12 ? 'large' : 'small'));
    const { round } = one(new Played().play(all, 1, 'across').rounds);
    const team = new Map(all.map((one) => [one.id, one.teams[0]]));
    expect(round.groups.filter(([one, other]) => team.get(one!) !== team.get(other!))).toHaveLength(8);
  });

  test('once everybody has met everybody, it begins anew', () => {
    const played = new Played().play(people(4), 6, 'anew');
    expect(new Set(played.pairs.slice(6)).size).toBe(6);
  });

  test('a block holds both ways, whoever set it', () => {
    const all = [someone('a', { blocks: ['b'] }), someone('b'), someone('c'), someone('d')];
    for (const { round } of new Played().play(all, 6, 'block').rounds)
      expect(round.groups.map((group) => group.toSorted().join())).not.toContain('a,b');
  });

  test('only people whose hours share half an hour meet', () => {
    const early = (id: string) => someone(id, { hours: [[540, 700]] });
    const late = (id: string) => someone(id, { hours: [[671, 900]] });
    const all = [early('a'), early('b'), late('c'), late('d')];
    for (const { round } of new Played().play(all, 3, 'hours').rounds)
      expect(round.groups.map((group) => group.toSorted().join()).toSorted()).toEqual(['a,b', 'c,d']);
    const thirty = [someone('a', { hours: [[540, 701]] }), late('c')];
    expect(one(new Played().play(thirty, 1, 'hours').rounds).round.groups).toHaveLength(1);
  });

  test('a pause keeps somebody out until its day', () => {
    const all = [
      someone('a', { pausedUntil: '2054-11-24' }),
      someone('b'),
      someone('c', { pausedUntil: '2054-11-23' }),
    ];
    expect(
      one(new Played().play(all, 1, 'pause').rounds)
        .round.groups.flat()
        .toSorted(),
    ).toEqual(['b', 'c']);
  });

  test('a newcomer first meets the teams that their own team depends on', () => {
    const all = people(20, (at) => `t${Math.floor(at / 4)}`);
    const newcomer = someone('new', { teams: ['t0'], tour: ['t3'] });
    const { round } = one(new Played().play([...all.slice(1), newcomer], 1, 'tour').rounds);
    const met = defined(
      defined(round.groups.find((group) => group.includes('new'))).find((id) => id !== 'new'),
    );
    expect(defined(all.find((one) => one.id === met)).teams).toEqual(['t3']);
  });

  test('the same pool, past and seed give the same round, in whatever order they come', () => {
    const all = people(17, (at) => `t${at % 4}`);
    const one = new Played().play(all, 5, 'same');
    const other = new Played().play(all.toReversed(), 5, 'same');
    expect(other.rounds.map(({ round }) => round)).toEqual(one.rounds.map(({ round }) => round));
    expect(new Played().play(all, 5, 'another').pairs).not.toEqual(one.pairs);
  });

  test('nobody, and one alone', () => {
    expect(pairUp({ people: [], past: [], day: '2054-11-23', number: 1, seed: '' })).toEqual({
      groups: [],
      sitOut: [],
    });
    const one = { people: people(1), past: [], day: '2054-11-23', number: 1, seed: '' };
    expect(pairUp(one)).toEqual({ groups: [], sitOut: ['p0'] });
  });
});

describe('an odd number', () => {
  test('makes one trio of three who have not met', () => {
    const { round } = one(new Played().play(people(21), 1, 'trio').rounds);
    expect(round.groups.map((group) => group.length).toSorted()).toEqual([...Array<number>(9).fill(2), 3]);
    expect(round.sitOut).toEqual([]);
  });

  test('lets one sit out where three are not fine, each in turn', () => {
    const all = people(9, undefined, false);
    const played = new Played().play(all, 9, 'alone');
    expect(played.rounds.flatMap(({ round }) => round.sitOut).toSorted()).toEqual(
      all.map((one) => one.id).toSorted(),
    );
    expect(played.repeats).toBe(0);
  });
});

/** The most pairs of two who have not met, tried out in full: for small numbers only. */
function mostNew(present: readonly string[], met: ReadonlySet<string>): number {
  const [first, ...rest] = present;
  if (first === undefined) return 0;
  let most = mostNew(rest, met);
  for (const other of rest)
    if (!met.has(named(first, other)))
      most = Math.max(
        most,
        1 +
          mostNew(
            rest.filter((id) => id !== other),
            met,
          ),
      );
  return most;
}

describe('property 14, fair rounds', () => {
  const pools = fc.record({
    count: fc.integer({ min: 2, max: 9 }),
    teams: fc.integer({ min: 1, max: 4 }),
    rounds: fc.integer({ min: 1, max: 9 }),
    seed: fc.string(),
    absences: fc.constantFrom(0, 1, 3),
  });

  test('nobody meets again where a round without is possible, whoever is absent', () => {
    fc.assert(
      fc.property(pools, ({ count, teams, rounds, seed, absences }) => {
        const chance = chanceOf(seed, 'absent');
        const all = people(count, (at) => `t${at % teams}`);
        const played = new Played().play(all, rounds, seed, () => chance(10) >= absences);
        const met = new Set<string>();
        for (const { round, present } of played.rounds) {
          const pairs = round.groups.flatMap(meetingsIn).map(([one, other]) => named(one, other));
          const repeats = pairs.filter((pair) => met.has(pair)).length;
          const rest = present.filter((id) => !round.sitOut.includes(id));
          const isPossible = mostNew(rest, met) === Math.floor(rest.length / 2);
          expect(isPossible ? repeats : 0).toBe(0);
          expect(round.sitOut.length).toBeLessThanOrEqual(present.length % 2);
          for (const pair of pairs) met.add(pair);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('sit-outs and trios differ by at most one among people who were in the same rounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 15 }), fc.boolean(), fc.string(), (count, trios, seed) => {
        const chance = chanceOf(seed, 'absent');
        const all = people(count, undefined, trios);
        const isRegular = (at: number) => at < count / 2;
        const played = new Played().play(all, 12, seed, (at) => isRegular(at) || chance(100) >= 30);
        const times = all.filter((_, at) => isRegular(at)).map((one) => entry(played.turns, one.id).timesOdd);
        expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 25 },
    );
  });

  test('everybody who is in is in one group or sits out, once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 20 }),
        fc.string(),
        (count, blocks, seed) => {
          const chance = chanceOf(seed, 'blocks');
          const all = people(count, (at) => `t${at % 3}`);
          for (let block = 0; block < blocks && count > 0; block++)
            all[chance(count)]!.blocks = [`p${chance(count)}`];
          for (const { round, present } of new Played().play(all, 3, seed).rounds) {
            expect([...round.groups.flat(), ...round.sitOut].toSorted()).toEqual(present.toSorted());
            for (const group of round.groups) expect([2, 3]).toContain(group.length);
            for (const [one, other] of round.groups.flatMap(meetingsIn))
              expect(defined(all.find((person) => person.id === one)).blocks).not.toContain(other);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
