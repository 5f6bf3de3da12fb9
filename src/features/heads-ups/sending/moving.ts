/** The moves of the side that sent a heads-up. */
import { readerOf } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import type { Person } from '#platform/http/routes.ts';
import { unqueue } from '#platform/jobs.ts';
import { circleFor, fitToBeTold } from '../audience/audience.ts';
import { textOf } from './heads-up-wording.ts';
import { make, type HeadsUpInput } from '../heads-up.ts';
import {
  momentOf,
  namesSomebody,
  planEnd,
  refuseAbsent,
  untold,
  worded,
  type Typed,
  headsUpExpiry,
} from './sending.ts';
import { addTold, lockHeadsUp, saveHeadsUp, type KeptHeadsUp } from '../store.ts';

interface Seen {
  id: string;
  saw: number;
  words?: string | undefined;
}
type Sided = 'correct' | 'tell-more' | 'remind' | 'over' | 'withdraw';

/** Decides a move of the side and returns the heads-up as it is afterwards, with a new version; nothing is written yet. */
async function moved(
  tx: Writing,
  person: Person,
  before: KeptHeadsUp,
  move: Sided,
  input: Omit<HeadsUpInput, 'today'>,
  now: Temporal.Instant,
): Promise<KeptHeadsUp> {
  const today = dayFor(now, person.timeZone);
  const after = make(before, move, await readerOf(tx, person.id), { ...input, today });
  return { ...before, ...after, version: before.version + 1 };
}

/** Says it in other words: the earlier text stays in the history, and those affected see the newer one. */
export async function correct(
  tx: Writing,
  person: Person,
  input: Seen & Typed,
  now: Temporal.Instant,
): Promise<KeptHeadsUp> {
  const before = await lockHeadsUp(tx, input.id, input.saw);
  const asked = input.askOf ?? before.askOf;
  // a member who corrects what another sent for the team does not change whom to ask by that
  const askOf = asked === before.askOf ? before.forParty : asked;
  const typed = { ...input, askOf, until: input.until ?? before.until };
  const text = {
    ...worded(typed, person, before.forParty, now),
    ...(asked === before.askOf ? { askOf: asked } : {}),
  };
  const after = { ...(await moved(tx, person, before, 'correct', { text }, now)), wordedAt: now.toString() };
  await refuseAbsent(tx, before.circle, text.what, text.means, input.words);
  await saveHeadsUp(tx, after);
  const details = { before: textOf(before), after: text };
  await remember(tx, { ...momentOf(after, person.id, now), did: 'corrected', words: input.words, details });
  if (text.until !== before.until) await planEnd(tx, after, person.timeZone);
  return after;
}

/** Tells others as well. Questions asked before, and the history, keep the circle they were written in. */
export async function tellMore(
  tx: Writing,
  person: Person,
  input: Seen & { told: readonly string[] },
  now: Temporal.Instant,
): Promise<KeptHeadsUp> {
  const before = await lockHeadsUp(tx, input.id, input.saw);
  const move = { parties: input.told, namesSomebody: namesSomebody(before) };
  const decided = await moved(tx, person, before, 'tell-more', move, now);
  const known = new Set(before.told.map(({ party }) => party));
  const side = { person: before.author, forParty: before.forParty };
  const fresh = (await fitToBeTold(tx, input.told, side)).filter((party) => !known.has(party));
  const told = [...before.told, ...fresh.map((party) => untold(party, now))];
  const circle = await circleFor(
    tx,
    before.forParty,
    told.map(({ party }) => party),
    [...known],
  );
  const after = { ...decided, told, circle };
  await saveHeadsUp(tx, after);
  await addTold(tx, after.id, told.slice(before.told.length));
  await remember(tx, { ...momentOf(after, person.id, now), did: 'told-more', details: { parties: fresh } });
  return after;
}

/** Shows it once more to those who have not answered. It leaves no trace in the history: a nudge is nobody's record. */
export async function remind(
  tx: Writing,
  person: Person,
  input: Seen,
  now: Temporal.Instant,
): Promise<KeptHeadsUp> {
  const before = await lockHeadsUp(tx, input.id, input.saw);
  const sentOn = dayFor(Temporal.Instant.from(before.wordedAt), person.timeZone);
  const decided = await moved(tx, person, before, 'remind', { sentOn }, now);
  const after = { ...decided, remindedAt: now.toString(), version: before.version };
  await saveHeadsUp(tx, after);
  return after;
}

/** Ends it for everybody: it is over, or it was wrong and is taken back. */
export async function end(
  tx: Writing,
  person: Person,
  move: 'over' | 'withdraw',
  input: Seen,
  now: Temporal.Instant,
): Promise<KeptHeadsUp> {
  const before = await lockHeadsUp(tx, input.id, input.saw);
  const after = { ...(await moved(tx, person, before, move, {}, now)), endedAt: now.toString() };
  await refuseAbsent(tx, before.circle, input.words);
  await saveHeadsUp(tx, after);
  await unqueue(tx, headsUpExpiry, after.id);
  const did = move === 'over' ? 'over' : 'withdrawn';
  await remember(tx, { ...momentOf(after, person.id, now), did, words: input.words });
  return after;
}

/** The clock's part: past its last day it leaves the pages and stays in the history. */
export async function expire(tx: Writing, id: string, today: string, now: Temporal.Instant): Promise<void> {
  const before = await lockHeadsUp(tx, id);
  if (before.state !== 'sent' || today <= before.until) return;
  const after = {
    ...before,
    ...make(before, 'expire', 'clock', { today }),
    ...{ endedAt: now.toString(), version: before.version + 1 },
  };
  await saveHeadsUp(tx, after);
  await remember(tx, { ...momentOf(after, null, now), did: 'expired' });
}
