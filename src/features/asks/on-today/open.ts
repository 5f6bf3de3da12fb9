/** Somebody's own open asks and offers, as lines of "Open with me". */
import type { OpenSource } from '#platform/open-thing.ts';
import { asksOf } from '../ask-store.ts';

const openAtOnce = 100;

/** Newest first. */
export const openAsks: OpenSource = async (db, me) =>
  (await asksOf(db, me.id, { state: 'open', most: openAtOnce })).map((ask) => ({
    subject: { kind: 'ask', id: ask.id },
    state: ask.state,
    words: ask.what,
    with: [],
    yourMove: false,
  }));
