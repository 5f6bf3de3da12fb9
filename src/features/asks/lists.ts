/** Where asks are found besides their own lists: "Between us", the one search, and one's own data. */
import { meantBy } from '#features/people/public.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import type { ExportSource } from '#platform/own-data.ts';
import type { SearchSource } from '#platform/search.ts';
import { answeredHits, askHits, asksOf } from './list-store.ts';
import { askExport } from './own-word-store.ts';

const openAtOnce = 100;

/** Somebody's own open asks and offers, newest first. */
export const openAsks: OpenSource = async (db, me) =>
  (await asksOf(db, me.id, { state: 'open', most: openAtOnce })).map((ask) => ({
    subject: { kind: 'ask', id: ask.id },
    state: ask.state,
    words: ask.what,
    with: [],
    day: ask.byDay,
    yourMove: false,
  }));

/** Open asks and offers of others in my circles, newest first, and what was asked before and answered. */
export const askSearch: readonly SearchSource[] = [
  { groups: ['asks', 'offers'], read: meantBy, hits: askHits },
  { groups: ['answered'], read: meantBy, hits: answeredHits },
];

export const askExports: readonly ExportSource[] = [{ part: 'asks', mine: askExport }];
