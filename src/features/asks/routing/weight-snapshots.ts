/**
 * Snapshots of the model's weights as they were before each of the last days with evidence: an ask is ranked with what was
 * learnt before its day.
 */
import type { Ranking } from '../ranking/ranking.ts';

/** How many days' snapshots are kept; an ask that waited longer is ranked with the oldest. */
export const snapshotsKept = 60;

/** Learnt from all evidence known before `day` (UTC, year-month-day) among the pieces numbered up to `newest`. */
export interface WeightSnapshot {
  day: string;
  newest: number;
  learnt: ReturnType<Ranking['snapshot']>;
}

export class WeightSnapshots {
  #kept: WeightSnapshot[];
  #fresh: WeightSnapshot[] = [];

  /** `stored`, oldest first, are those that were kept before. */
  constructor(stored: readonly WeightSnapshot[] = []) {
    this.#kept = [...stored];
  }

  get last(): WeightSnapshot | undefined {
    return this.#kept.at(-1);
  }

  keep(snapshot: WeightSnapshot): void {
    this.#kept = [...this.#kept, snapshot].slice(-snapshotsKept);
    this.#fresh = [...this.#fresh, snapshot].slice(-snapshotsKept);
  }

  /** The snapshot that knows everything before a day and nothing of the day itself; none when nothing was learnt since. */
  before(day: string): WeightSnapshot | undefined {
    return this.#kept.find((snapshot) => snapshot.day >= day);
  }

  /** Those not stored yet, once. */
  takeFresh(): WeightSnapshot[] {
    return this.#fresh.splice(0);
  }
}
