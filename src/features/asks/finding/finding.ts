/** What the one search finds of asks, and what of them is somebody's own data. */
import type { ExportSource } from '#platform/own-data.ts';
import type { SearchSource } from '#platform/search.ts';
import { askExport } from './export-store.ts';
import { askHits } from '../ask-store.ts';
import { allOf } from '../posting/ask-topic.ts';

/** Open asks and offers of others in my circles, newest first. */
export const askSearch: readonly SearchSource[] = [
  { groups: ['asks', 'offers'], read: allOf, hits: askHits },
];

export const askExports: readonly ExportSource[] = [{ part: 'asks', mine: askExport }];
