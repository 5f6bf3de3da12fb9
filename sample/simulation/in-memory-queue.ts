/**
 * The queue while a past is played: what the features queue is kept here instead of being done at once by the real clock,
 * and is done when the played clock comes to it.
 */
import { withQueue, type Queue, type QueuedJob } from '#platform/jobs.ts';

type Change = (kept: QueuedJob[]) => QueuedJob[];

const without =
  (key: string | undefined): Change =>
  (kept) =>
    key === undefined ? kept : kept.filter((one) => one.key !== key);

export class InMemoryQueue {
  #kept: QueuedJob[] = [];

  /** Does `work`, and keeps what it queued once it is done: of what fails nothing is queued, as in a transaction. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const changes: Change[] = [];
    const collecting: Queue = {
      add: async (_tx, jobs) =>
        void changes.push(
          ...jobs.map((job): Change => (kept) => [...without(job.key)(kept), job]),
        ),
      remove: async (_tx, key) => void changes.push(without(key)),
    };
    const answer = await withQueue(collecting, work);
    for (const change of changes) this.#kept = change(this.#kept);
    return answer;
  }

  /** Takes out the next job that is due by `until`, in order of time; undefined when there is none. */
  nextDue(until: Temporal.Instant): QueuedJob | undefined {
    const due = this.#kept
      .filter(({ at }) => at === undefined || Temporal.Instant.compare(at, until) <= 0)
      .toSorted((a, b) => (a.at?.epochMilliseconds ?? 0) - (b.at?.epochMilliseconds ?? 0))[0];
    if (due) this.#kept = this.#kept.filter((one) => one !== due);
    return due;
  }

  /** Takes out all that is left. */
  takeAll(): QueuedJob[] {
    return this.#kept.splice(0);
  }
}
