/** Plays rounds one after another with one method, and counts. */
import { entry } from '#platform/defined.ts';
import { chanceOf, type Chance } from '../../src/features/rounds/pairing/random.ts';
import { graphOf, grades } from '../../src/features/rounds/pairing/graph.ts';
import { nobodyYet, pairUpAt } from '../../src/features/rounds/pairing/matching.ts';
import type { RoundSetting } from '../../src/features/rounds/pairing/pairing.ts';
import {
  meetingsIn,
  oddOnes,
  type Participant,
  type PastMeeting,
  type Round,
} from '../../src/features/rounds/pairing/round.ts';
import { dayOf, inPlaceOf, type World } from './people.ts';

export interface Plan {
  rounds: number;
  /** The share of people who are absent in a round. */
  absent: number;
  /** The share of people who leave for good in a round, each followed by somebody new. */
  turnover: number;
  seed: string;
}

export interface Figures {
  pairs: number;
  repeats: number;
  firstRepeat: number | null;
  across: number;
  acrossHighest: number;
  sitOutsMin: number;
  sitOutsMax: number;
  msPerRound: number;
  /** Repeats that the same past did not force: more than the largest set of new pairs in that round left over. */
  avoidable: number;
}

type Method = (setting: RoundSetting) => Round;

/** Who comes to each round, the same for every method. */
export function attendance(world: World, plan: Plan): { present: Participant[]; acrossHighest: number }[] {
  const chance = chanceOf(plan.seed, 'attendance');
  let people = world.people.map((one) => ({ ...one }));
  const rounds = [];
  for (let round = 1; round <= plan.rounds; round++) {
    people = people.map((one) =>
      happens(chance, plan.turnover) ? inPlaceOf(one, `${one.id}+${round}`) : one,
    );
    const present = people.filter(() => !happens(chance, plan.absent));
    rounds.push({ present, acrossHighest: mostAcross(present) });
  }
  return rounds;
}

const happens = (chance: Chance, share: number) => share > 0 && chance(1_000_000) < share * 1_000_000;

/** The highest possible share across teams, whatever happened before. */
function mostAcross(present: readonly Participant[]): number {
  const { graph } = graphOf(present, []);
  const mates = pairUpAt(graph, grades.across, nobodyYet(graph.size), chanceOf('across'));
  const paired = mates.filter((mate) => mate !== -1).length / 2;
  return paired / Math.max(1, Math.floor(present.length / 2));
}

/** One method's rounds over this attendance. */
export function play(
  method: Method,
  world: World,
  plan: Plan,
  comes: ReturnType<typeof attendance>,
): Figures {
  const past: PastMeeting[] = [...world.past];
  const tally = new Tally(world.past);
  let time = 0;
  comes.forEach(({ present }, at) => {
    const people = present.map((one) => ({ ...one, ...tally.of(one.id) }));
    const number = at + 1;
    const setting = { people, past, day: dayOf(number), number, seed: plan.seed };
    const begun = performance.now();
    const round = method(setting);
    time += performance.now() - begun;
    tally.count(round, people, number);
    for (const group of round.groups)
      for (const [one, other] of meetingsIn(group)) past.push({ one, other, round: number });
  });
  const acrossHighest = comes.reduce((sum, one) => sum + one.acrossHighest, 0) / Math.max(1, comes.length);
  return { ...tally.figures(), acrossHighest, msPerRound: time / Math.max(1, comes.length) };
}

const pairName = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

class Tally {
  readonly #met: Set<string>;
  readonly #turns = new Map<string, { roundsIn: number; timesOdd: number }>();
  #pairs = 0;
  #across = 0;
  #repeats = 0;
  #avoidable = 0;
  #firstRepeat: number | null = null;

  constructor(past: readonly PastMeeting[]) {
    this.#met = new Set(past.map(({ one, other }) => pairName(one, other)));
  }

  of(person: string) {
    return this.#turns.get(person) ?? { roundsIn: 0, timesOdd: 0 };
  }

  count(round: Round, people: readonly Participant[], number: number): void {
    const teams = new Map(people.map((one) => [one.id, one.teams]));
    const meetings = round.groups.flatMap(meetingsIn);
    const repeats = meetings.filter(([one, other]) => this.#met.has(pairName(one, other))).length;
    if (repeats > 0) this.#avoidable += Math.max(0, repeats - this.#forced(people, round));
    if (repeats > 0) this.#firstRepeat ??= number;
    this.#repeats += repeats;
    this.#pairs += meetings.length;
    this.#across += meetings.filter(
      ([one, other]) => !entry(teams, one).some((t) => entry(teams, other).includes(t)),
    ).length;
    for (const [one, other] of meetings) this.#met.add(pairName(one, other));
    const odd = new Set(oddOnes(round));
    for (const { id } of people) {
      const { roundsIn, timesOdd } = this.of(id);
      this.#turns.set(id, { roundsIn: roundsIn + 1, timesOdd: timesOdd + (odd.has(id) ? 1 : 0) });
    }
  }

  /** How many repeats nobody could have avoided in this round, given everything before. */
  #forced(people: readonly Participant[], round: Round): number {
    const met = [...people.keys()].flatMap((one) =>
      people.flatMap((other, at) =>
        at > one && this.#met.has(pairName(people[one]!.id, other.id))
          ? [{ one: people[one]!.id, other: other.id, round: 0 }]
          : [],
      ),
    );
    const { graph } = graphOf(people, met);
    const mates = pairUpAt(graph, grades.unmet, nobodyYet(graph.size), chanceOf('forced'));
    return Math.max(0, round.groups.length - mates.filter((mate) => mate !== -1).length / 2);
  }

  /** Sit-outs and trios where they differ most among people who were in equally often. */
  figures(): Omit<Figures, 'acrossHighest' | 'msPerRound'> {
    const alike = [...Map.groupBy(this.#turns.values(), (one) => one.roundsIn).values()].map((some) => {
      const times = some.map((one) => one.timesOdd);
      return { least: Math.min(...times), most: Math.max(...times) };
    });
    const widest = alike.toSorted((a, b) => b.most - b.least - (a.most - a.least) || b.most - a.most)[0];
    return {
      pairs: this.#pairs,
      repeats: this.#repeats,
      firstRepeat: this.#firstRepeat,
      across: this.#pairs === 0 ? 0 : this.#across / this.#pairs,
      avoidable: this.#avoidable,
      sitOutsMin: widest?.least ?? 0,
      sitOutsMax: widest?.most ?? 0,
    };
  }
}
