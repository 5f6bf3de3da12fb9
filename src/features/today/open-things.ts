/** "Open with me": what is open and not on the page, as plain lines without a count (model 10.1). */
import { openAsks } from '#features/asks/public.ts';
import { openPromises } from '#features/promises/public.ts';
import { openThanks } from '#features/thanks/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { OpenThing } from './contract.ts';
import { ownDay } from './store.ts';

type Line<List extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<List>>[number];

const promiseThing = (promise: Line<typeof openPromises>): OpenThing => ({
  subject: { kind: 'promise', id: promise.id },
  state: promise.state,
  words: promise.terms.what,
  with: [promise.mySide === 'customer' ? promise.performer : promise.customer],
  yourMove: promise.turn === 'mine',
});
const askThing = (ask: Line<typeof openAsks>): OpenThing => ({
  subject: { kind: 'ask', id: ask.id },
  state: ask.state,
  words: ask.what,
  with: [],
  yourMove: false,
});
const thanksThing = (thanks: Line<typeof openThanks>): OpenThing => ({
  subject: { kind: 'thanks', id: thanks.id },
  state: thanks.state,
  words: thanks.forWhat,
  with: thanks.with,
  yourMove: thanks.yourMove,
});

const whatWaitsFirst = (a: OpenThing, b: OpenThing): number =>
  Number(b.yourMove) - Number(a.yourMove) || b.subject.id.localeCompare(a.subject.id);

/** Promises, asks and thanks that are open with somebody; what waits for them first, then newest first. */
export async function openThings(
  db: Reading,
  me: { id: string },
  now: Temporal.Instant,
): Promise<OpenThing[]> {
  const [{ mutes }, promises, asks, thanks] = await Promise.all([
    ownDay(db),
    openPromises(db, me),
    openAsks(db, me.id),
    openThanks(db, me, now),
  ]);
  const muted = new Set(mutes.filter(({ kind }) => kind === 'party').map(({ what }) => what));
  const isHeard = (thing: OpenThing) =>
    thing.with.length === 0 || thing.with.some(({ id }) => !muted.has(id));
  const things = [...promises.map(promiseThing), ...asks.map(askThing), ...thanks.map(thanksThing)];
  return things.filter(isHeard).toSorted(whatWaitsFirst);
}
