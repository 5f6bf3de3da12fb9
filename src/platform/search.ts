/** What a feature lets people find. Sources are asked one after the other and never say how well something fits. */
import type { Reading } from './database/transaction.ts';

export interface Wanted {
  /** As it was typed. */
  text: string;
  /** Its words as a full-text query of beginnings: `to_tsquery('simple', …)` finds all of them. */
  beginnings: string;
  viewer: string;
  /** Changes from day to day and from viewer to viewer: order by a hash with it, where order must not rank people. */
  turn: string;
  /** The most hits to return. */
  most: number;
}

export interface SearchHit {
  kind: string;
  id: string;
  title: string;
  words: string | null;
  of: { id: string; kind: 'person' | 'team'; name: string } | null;
}

export interface SearchSource {
  /** Heading of its hits, which the web words: `people`, `asks`, … */
  group: string;
  find: (db: Reading, wanted: Wanted) => Promise<SearchHit[]>;
}
