/** "Between us": what is open and not on the page, as plain lines without a count (model 10.1). */
import type { Reading } from '#platform/database/transaction.ts';
import type { OpenSource, OpenThing } from '#platform/open-thing.ts';
import { byTurnAndDay } from '#platform/paging.ts';
import { ownDay } from './store.ts';

const place = ({ yourMove, day }: OpenThing): string => byTurnAndDay(yourMove, day);

const whatWaitsFirst = (a: OpenThing, b: OpenThing): number =>
  place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : b.subject.id.localeCompare(a.subject.id);

/** Everything that is open with somebody; what waits for them first, then by day, then newest first. Nothing of whom they muted. */
export async function openThings(
  sources: readonly OpenSource[],
  db: Reading,
  me: { id: string },
  now: Temporal.Instant,
): Promise<OpenThing[]> {
  const [{ mutes }, ...found] = await Promise.all([
    ownDay(db),
    ...sources.map((source) => source(db, me, now)),
  ]);
  const muted = new Set(mutes.filter(({ kind }) => kind === 'party').map(({ what }) => what));
  const isHeard = (thing: OpenThing) =>
    thing.with.length === 0 || thing.with.some(({ id }) => !muted.has(id));
  return found.flat().filter(isHeard).toSorted(whatWaitsFirst);
}
