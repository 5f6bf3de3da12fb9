/** Promises that are open with somebody, as lines of "Open with me". */
import { partiesOf } from '#features/people/public.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import { promisesOfMine } from '../finding/list-store.ts';
import { showLines } from '../show.ts';

const openAtOnce = 100;

/** Mine and those of my teams, newest first, the answers awaited of me included. */
export const openPromises: OpenSource = async (db, me) => {
  const viewer = { id: me.id, parties: await partiesOf(db, me.id) };
  const lines = await showLines(db, await promisesOfMine(db, { open: true, limit: openAtOnce }), viewer);
  return lines.map((promise) => ({
    subject: { kind: 'promise', id: promise.id },
    state: promise.state,
    words: promise.terms.what,
    with: [promise.mySide === 'customer' ? promise.performer : promise.customer],
    yourMove: promise.turn === 'mine',
  }));
};
