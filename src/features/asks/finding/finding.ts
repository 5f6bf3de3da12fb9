/** What the one search finds of asks, and what of them is somebody's own data. */
import type { ExportSource } from '#platform/own-data.ts';
import type { SearchHit, SearchSource } from '#platform/search.ts';
import { askExport } from './export-store.ts';
import { asksOpenToMe, type AskRow } from '../ask-store.ts';

const hitOf = (row: AskRow): SearchHit => ({
  kind: row.direction === 'need' ? 'ask' : 'offer',
  id: row.id,
  title: row.what,
  words: row.why,
  of: { id: row.author_id, kind: 'person', name: row.author_name },
});

const source = (group: string, direction: 'need' | 'offer'): SearchSource => ({
  group,
  find: async (db, { text, viewer, most }) =>
    (await asksOpenToMe(db, viewer, { direction, q: text, most })).map(hitOf),
});

/** Open asks and offers of others in my circles, newest first. */
export const askSearch: readonly SearchSource[] = [source('asks', 'need'), source('offers', 'offer')];

export const askExports: readonly ExportSource[] = [{ part: 'asks', mine: askExport }];
