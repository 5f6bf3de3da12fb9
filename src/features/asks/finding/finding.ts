/** What the one search finds of asks, and what of them is somebody's own data. */
import type { ExportSource } from '#platform/own-data.ts';
import type { SearchHit, SearchSource, Wanted } from '#platform/search.ts';
import { askExport } from './export-store.ts';
import { openWithWords, type AskFound } from '../ask-store.ts';

const hitOf = (row: AskFound): SearchHit => ({
  kind: row.direction === 'need' ? 'ask' : 'offer',
  id: row.id,
  title: row.what,
  words: row.why,
  of: { id: row.author_id, kind: 'person', name: row.author_name },
});

/** Asks and offers are found by one query: whoever is asked first for a search begins it for both. */
const begun = new WeakMap<Wanted, Promise<AskFound[]>>();

const source = (group: string, direction: 'need' | 'offer'): SearchSource => ({
  group,
  find: async (db, wanted) => {
    const found = begun.get(wanted) ?? openWithWords(db, wanted.text, wanted.most);
    begun.set(wanted, found);
    return (await found).filter((row) => row.direction === direction).map(hitOf);
  },
});

/** Open asks and offers of others in my circles, newest first. */
export const askSearch: readonly SearchSource[] = [source('asks', 'need'), source('offers', 'offer')];

export const askExports: readonly ExportSource[] = [{ part: 'asks', mine: askExport }];
