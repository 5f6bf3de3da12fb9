/** "Open with me": what is open and not on the page, as plain lines without a count (model 10.1). */
import { openAsks } from '#features/asks/public.ts';
import { openPromises } from '#features/promises/public.ts';
import { openThanks } from '#features/thanks/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { OpenThing } from './contract.ts';
import { ownDay } from './store.ts';

/** Promises, asks and thanks that are open with somebody; what waits for them first, then newest first. */
export async function openThings(
  db: Reading,
  person: { id: string },
  now: Temporal.Instant,
): Promise<OpenThing[]> {
  const [{ mutes }, promises, asks, thanks] = await Promise.all([
    ownDay(db),
    openPromises(db, person),
    openAsks(db, person.id),
    openThanks(db, person, now),
  ]);
  const muted = new Set(mutes.filter(({ kind }) => kind === 'party').map(({ what }) => what));
  const things: OpenThing[] = [
    ...promises.map((promise) => ({
      subject: { kind: 'promise', id: promise.id },
      state: promise.state,
      words: promise.terms.what,
      with: [promise.mySide === 'customer' ? promise.performer : promise.customer],
      yourMove: promise.turn === 'mine',
    })),
    ...asks.map((ask) => ({
      subject: { kind: 'ask', id: ask.id },
      ...{ state: ask.state, words: ask.what, with: [], yourMove: false },
    })),
    ...thanks.map((one) => ({
      subject: { kind: 'thanks', id: one.id },
      ...{ state: one.state, words: one.forWhat, with: one.with, yourMove: one.yourMove },
    })),
  ];
  const heard = things.filter(
    (thing) => thing.with.length === 0 || thing.with.some(({ id }) => !muted.has(id)),
  );
  return heard.toSorted(
    (a, b) => Number(b.yourMove) - Number(a.yourMove) || b.subject.id.localeCompare(a.subject.id),
  );
}
