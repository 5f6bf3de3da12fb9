/** Partnerships as their readers see them: `one` is always the reader's own side. */
import { idsInLine, lineOf as expectationOf, linesIn, stands } from '#features/expectations/public.ts';
import {
  describeCircle,
  everyoneId,
  namesBeside,
  partiesNamed,
  showCircle,
  showHistory,
  type PartyView,
  type Actor,
  actorWith,
  sidesAmong,
  partyIn,
} from '#features/people/public.ts';
import type { BetweenTwo } from '#features/promises/public.ts';
import { asInstant } from '#platform/database/instant.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { Person } from '#platform/http/routes.ts';
import type { PartnershipLine, PartnershipView } from './contract.ts';
import {
  across,
  asksWhetherItFits,
  awaited,
  catchUpDueOn,
  openToday,
  type Partnership,
  type Side,
} from './partnership.ts';
import { findPage, newestFew, type PageFound, type ThanksBetween } from './page-store.ts';
import { partnershipInJson, type StoredPartnership } from './store.ts';

type Names = ReadonlyMap<string, PartyView>;

/** The reader's own side, and how sides are called for them. */
function perspective(partnership: Partnership, who: Actor) {
  const mine: Side = sidesAmong<Side>({ one: partnership.one, other: partnership.other }, who)[0] ?? 'one';
  return { mine, theirs: across(mine), seen: (side: Side): Side => (side === mine ? 'one' : 'other') };
}

export const partiesIn = ({ one, other, stewards }: StoredPartnership): string[] =>
  [one, other, stewards.one, stewards.other].filter((id) => id !== null);

function lineOf(partnership: StoredPartnership, who: Actor, names: Names): PartnershipLine {
  const { mine, theirs, seen } = perspective(partnership, who);
  const sides = sidesAmong<Side>({ one: partnership.one, other: partnership.other }, who);
  const waits = awaited(partnership);
  const { id, state, purpose, since, nextCatchUpOn, version } = partnership;
  return {
    id,
    state,
    purpose,
    since,
    nextCatchUpOn,
    version,
    one: partyIn(names, partnership[mine]),
    other: partyIn(names, partnership[theirs]),
    invitedBy: seen('one'),
    turn: waits === null ? 'nobody' : sides.includes(waits) ? 'mine' : 'theirs',
    can: openToday(partnership, { person: who.person, sides }, who.today),
  };
}

/** Lines for a list, with one query for all the names. */
export async function showLines(
  db: Reading,
  list: readonly StoredPartnership[],
  who: Actor,
): Promise<PartnershipLine[]> {
  const names = await partiesNamed(db, list.flatMap(partiesIn));
  return list.map((partnership) => lineOf(partnership, who, names));
}

const openOf = (
  promises: readonly BetweenTwo[],
  names: Names,
  mine: string,
): PartnershipView['openPromises'] =>
  promises
    .filter(({ isOpen }) => isOpen)
    .map(({ id, what, customer, performer }) => ({
      id,
      what,
      customer: partyIn(names, customer),
      performer: partyIn(names, performer),
      mayRelease: customer === mine,
    }));

/** What came true between the two, promises and thanks in one run, newest first (B05). */
function recordOf({ promises, thanks }: PageFound, names: Names): PartnershipView['record'] {
  const kept = promises
    .filter(({ isOpen }) => !isOpen)
    .map(({ id, what, customer, performer, at }) => ({
      kind: 'promise' as const,
      id,
      words: what,
      by: partyIn(names, performer),
      towards: partyIn(names, customer),
      at: asInstant(at),
    }));
  const thanked = thanks.map(({ id, words, author, authorName, towards, at }) => ({
    kind: 'thanks' as const,
    id,
    words,
    by: { id: author, kind: 'person' as const, name: authorName },
    towards: partyIn(names, towards),
    at: asInstant(at),
  }));
  return [...kept, ...thanked].toSorted((one, other) => other.at.localeCompare(one.at)).slice(0, newestFew);
}

/** What the rhythm and its suggestions are, in the reader's own words for the sides. */
function rhythmOf(partnership: StoredPartnership, seen: (side: Side) => Side) {
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

/** The page of two partners with everything on it. Refuses `not-found`. */
export async function showPage(
  db: Reading,
  id: string,
  reader: Pick<Person, 'id' | 'timeZone'>,
  now: Temporal.Instant,
  thanksBetween: ThanksBetween,
): Promise<PartnershipView> {
  const found = await findPage(db, id, thanksBetween);
  const partnership = partnershipInJson(found.partnership);
  const lines = linesIn(found.lines);
  const who = actorWith(found.mine, reader, now);
  const { mine, theirs, seen } = perspective(partnership, who);
  const whoCanSee = (await showCircle(db, found.circle))!;
  const everybody = [...partiesIn(partnership), ...lines.flatMap(idsInLine)];
  const names = await namesBeside(db, everybody, whoCanSee.parties);
  const steward = (side: Side) => names.get(partnership.stewards[side] ?? '') ?? null;
  const isEmpty = (side: Side) => !lines.some((line) => stands(line) && line.needs === partnership[side]);
  const opens = { one: partnership.opens[mine], other: partnership.opens[theirs] };
  return {
    ...lineOf(partnership, who, names),
    ...rhythmOf(partnership, seen),
    stewards: { one: steward(mine), other: steward(theirs) },
    opens: { ...opens, everyone: opens.one && opens.other },
    lines: lines.map((line) => expectationOf(line, who, names)),
    empty: { one: isEmpty(mine), other: isEmpty(theirs) },
    record: recordOf(found, names),
    openPromises: openOf(found.promises, names, partnership[mine]),
    whoCanSee,
    agreedIsSeenBy: opens.one && opens.other ? await describeCircle(db, await everyoneId(db)) : null,
    history: showHistory(found.history),
  };
}
