/** What was said of a statement, round by round, and where it stands in a picture (model 16.19). Pure. */
import { heightOf, type Band } from '#platform/protection/bands.ts';
import type { PulseOfTeam } from '../../contract.ts';
import type { Statement } from '../../pulse-statements.ts';

type Round = PulseOfTeam['rounds'][number];

/** A group says it itself, as a band; above stands in how many of the groups below how much is said. */
export type Said =
  | { by: 'group'; band: Band | null }
  | { by: 'groups'; shown: number; less: number; around: number; more: number };

export interface SaidInRound {
  round: Round;
  said: Said;
  /** From 0, at the bottom, to 1; null where there were too few. */
  level: number | null;
  /** Whether a line may lead from here to the next round that shows it. */
  joined: boolean;
}

/** Whether the group of a team speaks for it: its own, or only one that holds all of it. */
export type Speaks = 'own' | 'all-of-it';

/** Every round in which it was asked, the latest first. */
export function saidOf(
  rounds: readonly Round[],
  statement: Statement,
  speaks: Speaks = 'own',
): SaidInRound[] {
  const asked = rounds.flatMap((round) => {
    const found = round.statements.find((one) => one.statement === statement);
    if (!found) return [];
    const { own, shown, less, around, more } = found;
    const isOwn = round.hasOwn && (speaks === 'own' || round.isAll);
    const said: Said = isOwn ? { by: 'group', band: own } : { by: 'groups', shown, less, around, more };
    return [{ round, said, level: levelOf(said) }];
  });
  return asked.map((one) => {
    const next = asked.findLast(({ round, level }) => level !== null && round.opensOn > one.round.opensOn);
    return Object.assign(one, { joined: next !== undefined && mayJoin(one, next, rounds) });
  });
}

export function levelOf(said: Said): number | null {
  if (said.by === 'group') return said.band && heightOf(said.band);
  return said.shown === 0 ? null : (said.more + said.around / 2) / said.shown;
}

/** Fewer agree than not: what people could do about it together is said beside it. */
export const isWeak = ({ level }: SaidInRound): boolean => level !== null && level < 0.5;

type Placed = Omit<SaidInRound, 'joined'>;

/**
 * Two rounds lie on one line where they are of the same: a group from which nobody, or more than four, went or came in any
 * round between them; or as many groups as before.
 */
function mayJoin(one: Placed, next: Placed, rounds: readonly Round[]): boolean {
  if (one.said.by === 'groups') return next.said.by === 'groups' && next.said.shown === one.said.shown;
  return rounds
    .filter(({ opensOn }) => opensOn > one.round.opensOn && opensOn <= next.round.opensOn)
    .every(({ hasOwn, joined }) => hasOwn && joined);
}
