/** Partnerships as their readers see them: `one` is always the reader's own side. */
import { describeCircle, historyLines, partiesNamed, type PartyView } from '#features/people/public.ts';
import { closedBetween, openBetween } from '#features/promises/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { showLines as showExpectations } from './charter/show.ts';
import { linesBetween } from './charter/store.ts';
import type { PartnershipLine, PartnershipView } from './contract.ts';
import {
  across,
  asksWhetherItFits,
  awaited,
  catchUpDueOn,
  openMoves,
  type Partnership,
  type Side,
} from './partnership.ts';
import { sidesOf, type Somebody } from './standing.ts';
import type { KeptPartnership } from './store.ts';

type Names = ReadonlyMap<string, PartyView>;

/** Thanks between exactly two parties, newest first: given by whoever puts the house together. */
export type ThanksBetween = (
  db: Reading,
  two: readonly [string, string],
  many: number,
) => Promise<{ id: string; words: string; by: PartyView; towards: PartyView; at: string }[]>;

/** The reader's own side, and how sides are called for them. */
function perspective(partnership: Partnership, who: Somebody) {
  const mine: Side = sidesOf<Side>({ one: partnership.one, other: partnership.other }, who)[0] ?? 'one';
  return { mine, theirs: across(mine), seen: (side: Side): Side => (side === mine ? 'one' : 'other') };
}

export const partiesIn = ({ one, other, stewards }: KeptPartnership): string[] =>
  [one, other, stewards.one, stewards.other].filter((id) => id !== null);

function lineOf(partnership: KeptPartnership, who: Somebody, names: Names): PartnershipLine {
  const { mine, theirs, seen } = perspective(partnership, who);
  const sides = sidesOf<Side>({ one: partnership.one, other: partnership.other }, who);
  const waits = awaited(partnership);
  const { id, state, purpose, since, nextCatchUpOn, version } = partnership;
  return {
    id,
    state,
    purpose,
    since,
    nextCatchUpOn,
    version,
    one: names.get(partnership[mine])!,
    other: names.get(partnership[theirs])!,
    invitedBy: seen('one'),
    turn: waits === null ? 'nobody' : sides.includes(waits) ? 'mine' : 'theirs',
    can: openMoves(partnership, { person: who.person, sides }),
  };
}

/** Lines for a list, with one query for all the names. */
export async function showLines(
  db: Reading,
  list: readonly KeptPartnership[],
  who: Somebody,
): Promise<PartnershipLine[]> {
  const names = await partiesNamed(db, [...new Set(list.flatMap(partiesIn))]);
  return list.map((partnership) => lineOf(partnership, who, names));
}

const newestFew = 6;

/** What came true between the two, promises and thanks in one run, newest first (B05). */
async function recordOf(
  db: Reading,
  two: readonly [string, string],
  thanksBetween: ThanksBetween,
): Promise<PartnershipView['record']> {
  const [kept, thanked] = await Promise.all([
    closedBetween(db, two, newestFew),
    thanksBetween(db, two, newestFew),
  ]);
  const promises = kept.map(({ id, what, customer, performer, at }) => ({
    kind: 'promise' as const,
    id,
    words: what,
    by: performer,
    towards: customer,
    at,
  }));
  const thanks = thanked.map(({ id, words, by, towards, at }) => ({
    kind: 'thanks' as const,
    id,
    words,
    by,
    towards,
    at,
  }));
  return [...promises, ...thanks]
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .slice(0, newestFew);
}

/** What the rhythm and its suggestions are, in the reader's own words for the sides. */
function rhythmOf(partnership: KeptPartnership, seen: (side: Side) => Side) {
  const { weeks, suggestedRhythm, nextCatchUpOn, suggestedDay, lastCatchUpOn } = partnership;
  return {
    rhythm: {
      weeks,
      suggested: suggestedRhythm && { weeks: suggestedRhythm.weeks, by: seen(suggestedRhythm.by) },
    },
    catchUp: {
      nextOn: nextCatchUpOn,
      suggested: suggestedDay && { on: suggestedDay.on, by: seen(suggestedDay.by) },
      lastOn: lastCatchUpOn,
      dueOn: catchUpDueOn(partnership),
      asksWhetherItFits: asksWhetherItFits(partnership),
    },
  };
}

const stands = ({ state }: { state: string }) => state === 'proposed' || state === 'agreed';

/** The whole page of two partners. */
export async function showPartnership(
  db: Reading,
  partnership: KeptPartnership,
  who: Somebody,
  thanksBetween: ThanksBetween,
): Promise<PartnershipView> {
  const { mine, theirs, seen } = perspective(partnership, who);
  const two = [partnership.one, partnership.other] as const;
  const kept = await linesBetween(db, partnership.id);
  const [names, lines, record, open, whoCanSee, history] = await Promise.all([
    partiesNamed(db, partiesIn(partnership)),
    showExpectations(db, kept, who),
    recordOf(db, two, thanksBetween),
    openBetween(db, two),
    describeCircle(db, partnership.circle),
    historyLines(db, partnership.id),
  ]);
  const steward = (side: Side) => names.get(partnership.stewards[side] ?? '') ?? null;
  const isEmpty = (side: Side) => !kept.some((line) => stands(line) && line.needs === partnership[side]);
  const opens = { one: partnership.opens[mine], other: partnership.opens[theirs] };
  return {
    ...lineOf(partnership, who, names),
    ...rhythmOf(partnership, seen),
    stewards: { one: steward(mine), other: steward(theirs) },
    opens: { ...opens, everyone: opens.one && opens.other },
    lines,
    empty: { one: isEmpty(mine), other: isEmpty(theirs) },
    record,
    openPromises: open.map(({ id, what, customer, performer }) => ({
      id,
      what,
      customer,
      performer,
      mayRelease: customer.id === partnership[mine],
    })),
    whoCanSee,
    history,
  };
}
