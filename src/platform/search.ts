/** What a feature lets people find. Sources are asked together, in one statement, and never say how well something fits. */
import { sql, type RawBuilder } from 'kysely';

/** The most hits that a source gives for each of its groups. */
export const mostHits = sql.lit(8);

/** A hit as a source selects it. */
export interface Hit {
  /** Heading of its hits, which the web words: `people`, `asks`, … */
  group: string;
  /** What it is, and where it leads. */
  kind: string;
  id: string;
  title: string;
  words: string | null;
  /** Whose it is, where that is not the hit itself. */
  party: string | null;
}

export interface SearchSource {
  /** Its groups, as they are shown one after the other. */
  groups: readonly string[];
  /** How it reads what was typed; without it, as a full-text query of beginnings, all of which must occur. */
  read?: (typed: string) => string;
  /**
   * Selects `group`, `kind`, `id`, `title`, `words` and `party` of its hits in their order, over the one row `wanted`:
   * `beginnings` (a full-text query), `person` who asks, their `parties` and `circles`, and `turn`, which changes from day to day and from
   * viewer to viewer: order by a hash with it, where order must not rank people. `typed` is what `read` made of the text.
   */
  hits: (typed: RawBuilder<string>) => RawBuilder<Hit>;
}
