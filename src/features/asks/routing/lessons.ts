/**
 * Snapshots of the model's weights as they were before each of the last days with evidence: an ask is ranked with what was
 * learnt before its day.
 */
import type { Ranking } from '../ranking/ranking.ts';

/** How many days' lessons are kept; an ask that waited longer is ranked with the oldest. */
export const lessonsKept = 60;

/** Learnt from all evidence known before `day` (UTC, year-month-day) among the pieces numbered up to `newest`. */
export interface Lesson {
  day: string;
  newest: number;
  learnt: ReturnType<Ranking['snapshot']>;
}

export class Lessons {
  #kept: Lesson[];
  #fresh: Lesson[] = [];

  /** `stored`, oldest first, are those that were kept before. */
  constructor(stored: readonly Lesson[] = []) {
    this.#kept = [...stored];
  }

  get last(): Lesson | undefined {
    return this.#kept.at(-1);
  }

  keep(lesson: Lesson): void {
    this.#kept = [...this.#kept, lesson].slice(-lessonsKept);
    this.#fresh = [...this.#fresh, lesson].slice(-lessonsKept);
  }

  /** The lesson that knows everything before a day and nothing of the day itself; none when nothing was learnt since. */
  before(day: string): Lesson | undefined {
    return this.#kept.find((lesson) => lesson.day >= day);
  }

  /** Those not stored yet, once. */
  takeFresh(): Lesson[] {
    return this.#fresh.splice(0);
  }
}
