/** What of somebody's promises belongs on the page of a week: told as things, never as numbers (B38, S2-10.1). Pure. */

export const promiseStates = [
  'requested',
  'offered',
  'countered',
  'promised',
  'reported',
  'satisfied',
  'declined',
  'withdrawn',
  'released',
  'reneged',
  'lapsed',
] as const;

/** A promise of one's own, as far as a week asks of it. Days are one's own calendar days. */
export interface WeekPromise {
  state: (typeof promiseStates)[number];
  mine: 'customer' | 'performer';
  other: string;
  dueOn: string | null;
  atRisk: boolean;
  renewedOn: string | null;
  movedOn: string;
}

const lookedAhead = { days: 7 };
const lostAfter = { days: 60 };
const mostLost = 3;

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

const isKept = ({ state }: WeekPromise) => state === 'reported' || state === 'satisfied';

/** The promises of a week: what helped me, whom I helped, what changed, and what I should perhaps say early about. */
export function ofWeek<One extends WeekPromise>(promises: readonly One[], today: string) {
  const monday = mondayOf(today);
  const moved = promises.filter((promise) => promise.movedOn >= monday);
  const ahead = Temporal.PlainDate.from(today).add(lookedAhead).toString();
  const mine = promises.filter((promise) => promise.mine === 'performer');
  const isNear = ({ dueOn, atRisk }: One) => atRisk || (dueOn !== null && dueOn <= ahead);
  return {
    helpedMe: moved.filter((promise) => promise.mine === 'customer' && isKept(promise)),
    iHelped: moved.filter((promise) => promise.mine === 'performer' && isKept(promise)),
    changed: mine.filter(
      ({ state, movedOn, renewedOn }) =>
        (renewedOn !== null && renewedOn >= monday) ||
        (movedOn >= monday && (state === 'reneged' || state === 'released')),
    ),
    sayEarly: mine.filter((promise) => promise.state === 'promised' && isNear(promise)),
  };
}

/** Those with whom something was once promised, and nothing since two months; the latest first, three at most (S2-10.1). */
export function lostTouch(promises: readonly WeekPromise[], today: string): string[] {
  const since = Temporal.PlainDate.from(today).subtract(lostAfter).toString();
  const latest = new Map<string, string>();
  for (const { other, movedOn } of promises)
    if (movedOn > (latest.get(other) ?? '')) latest.set(other, movedOn);
  return [...latest]
    .filter(([, movedOn]) => movedOn < since)
    .toSorted(([, one], [, other]) => (one < other ? 1 : -1))
    .slice(0, mostLost)
    .map(([other]) => other);
}
