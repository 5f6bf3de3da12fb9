/**
 * Who meets whom in a round (model 7b, property 14; S0-8, S3-14). Nobody meets again as long as a round without is possible and as
 * long as such rounds can follow; as many as possible meet across teams; hours overlap; blocks and pauses are kept. The same pool,
 * past and seed give the same round, and nothing about why is kept or told.
 */
import { nth } from '#platform/defined.ts';
import { pairsOf, type Seeds } from './even-count.ts';
import { graphOf } from './graph.ts';
import { byTurn } from './odd-one-out.ts';
import { takeIn, withOneAlone, withTrio } from './odd-count.ts';
import { placedBy, type Pool } from './placement.ts';
import { inOn, type Participant, type PastMeeting, type Round } from './round.ts';

export interface RoundSetting {
  people: readonly Participant[];
  past: readonly PastMeeting[];
  /** The day of the round, an ISO day: whoever pauses beyond it is not in. */
  day: string;
  /** The round's number, counted upwards. */
  number: number;
  /** The same for every round of a pool. */
  seed: string;
}

/** Above so many people a round is made in parts, each of people drawn together by chance. */
const mostAtOnce = 6000;

/** Makes one round. */
export function pairUp({ people, past, day, number, seed }: RoundSetting): Round {
  const present = inOn(people, day).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const parts = Math.ceil(present.length / mostAtOnce);
  if (parts <= 1) return roundOf(present, past, { pool: seed, round: `${seed} ${number}` });
  const drawn = byTurn(present, `${seed} ${number}`);
  const rounds = Array.from({ length: parts }, (_, part) => {
    const some = drawn.filter((_one, at) => at % parts === part).map((at) => nth(present, at));
    return roundOf(some, past, { pool: seed, round: `${seed} ${number} ${part}` });
  });
  return { groups: rounds.flatMap((one) => one.groups), sitOut: rounds.flatMap((one) => one.sitOut) };
}

function roundOf(people: readonly Participant[], past: readonly PastMeeting[], seeds: Seeds): Round {
  if (people.length < 2) return { groups: [], sitOut: people.map((one) => one.id) };
  const pool: Pool = { people, ...graphOf(people, past) };
  const placed =
    people.length % 2 === 0
      ? takeIn(pool, placedBy(pairsOf(pool.graph, pool.lastMet, seeds)))
      : (withTrio(pool, seeds) ?? withOneAlone(pool, seeds));
  const name = (at: number) => nth(people, at).id;
  return { groups: placed.groups.map((group) => group.map(name)), sitOut: placed.alone.map(name) };
}
