/**
 * The queue while a past is played: what the features queue is kept here instead of being done at once by the real clock,
 * and is done when the played clock comes to it.
 */
import type { JobContext } from '#platform/jobs.ts';

type Pool = JobContext['app'];

interface Client {
  query: (...given: unknown[]) => Promise<unknown>;
  release: (problem?: Error | boolean) => void;
}

interface Appointment {
  task: string;
  payload: Record<string, string>;
  /** Null is at once. */
  at: Temporal.Instant | null;
  key: string | null;
}

type Change = (kept: Appointment[]) => Appointment[];
type Answer = { rows: never[]; rowCount: number };

const without =
  (key: string | null): Change =>
  (kept) =>
    key === null ? kept : kept.filter((one) => one.key !== key);

/** What a query asks of the queue, or null when it is about something else. */
function changeIn(query: unknown): Change | null {
  const { text, values } = query as { text?: string; values?: (string | null)[] };
  if (text?.startsWith('select alongside_queue.remove(')) return without(values![0]!);
  if (!text?.startsWith('select alongside_queue.add(')) return null;
  const [task, payload, at, key] = values!;
  const appointment: Appointment = {
    task: task!,
    payload: JSON.parse(payload!) as Record<string, string>,
    at: at ? Temporal.Instant.from(at) : null,
    key: key ?? null,
  };
  return (kept) => [...without(appointment.key)(kept), appointment];
}

export class InMemoryQueue {
  #kept: Appointment[] = [];

  /** A pool that reaches the same database, but leaves the jobs it queues here once a transaction holds. */
  divert(pool: Pool): Pool {
    const connect = async () => this.#watch((await pool.connect()) as unknown as Client);
    const query = (...given: unknown[]) => (pool.query as (...all: unknown[]) => unknown)(...given);
    return Object.assign(Object.create(pool) as Pool, { connect, query: query.bind(pool) });
  }

  /** Takes out the next job that is due by `until`, in order of time; undefined when there is none. */
  nextDue(until: Temporal.Instant): Appointment | undefined {
    const due = this.#kept
      .filter((one) => one.at === null || Temporal.Instant.compare(one.at, until) <= 0)
      .toSorted((a, b) => (a.at?.epochMilliseconds ?? 0) - (b.at?.epochMilliseconds ?? 0))[0];
    if (due) this.#kept = this.#kept.filter((one) => one !== due);
    return due;
  }

  /** Takes out all that is left. */
  takeAll(): Appointment[] {
    return this.#kept.splice(0);
  }

  #watch(client: Client): Client {
    let changes: Change[] = [];
    const query = (asked: unknown, ...more: unknown[]): Promise<unknown> => {
      const change = changeIn(asked);
      if (change) {
        changes.push(change);
        return Promise.resolve<Answer>({ rows: [], rowCount: 0 });
      }
      const answer = client.query(asked, ...more);
      if (asked !== 'commit') return answer;
      return answer.then((done) => {
        for (const settled of changes) this.#kept = settled(this.#kept);
        changes = [];
        return done;
      });
    };
    const release = (problem?: Error | boolean) => client.release(problem);
    return Object.assign(Object.create(client) as Client, { query, release });
  }
}
