/** Simulates a past: calls the features' own operations as somebody at a moment, and runs the jobs that fall due between. */
import type { InputOf, Operation, ReplyOf } from '#platform/contract.ts';
import { reading, writing } from '#platform/database/transaction.ts';
import { tasksOf, type Feature } from '#platform/feature.ts';
import type { Call, Person, Route } from '#platform/http/routes.ts';
import { addToQueue, type Job, type JobContext, type TaskList } from '#platform/jobs.ts';
import { InMemoryQueue } from './in-memory-queue.ts';

/** Something that happens at a moment. */
export interface Step {
  at: Temporal.Instant;
  happens: () => Promise<void>;
}

const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;

export class Simulation {
  readonly #queue = new InMemoryQueue();
  readonly #context: JobContext;
  readonly #real: JobContext;
  readonly #routes: ReadonlyMap<string, Route>;
  readonly #tasks: TaskList;
  #now: Temporal.Instant;

  constructor(context: JobContext, features: readonly Feature[], beginning: Temporal.Instant) {
    this.#real = context;
    this.#now = beginning;
    this.#routes = new Map(
      features.flatMap(({ routes }) => routes.map((route) => [nameOf(route.operation), route])),
    );
    this.#tasks = tasksOf(features);
    const divert = (pool: JobContext['app']) => this.#queue.divert(pool);
    this.#context = { app: divert(context.app), worker: divert(context.worker), clock: () => this.#now };
  }

  /** The moment that is being played. */
  get now(): Temporal.Instant {
    return this.#now;
  }

  /** Calls an operation as somebody, now. Refuses what the operation refuses. */
  async call<O extends Operation>(person: Person, operation: O, input: InputOf<O>): Promise<ReplyOf<O>> {
    const route = this.#routes.get(nameOf(operation));
    if (!route) throw new Error(`Nothing answers ${nameOf(operation)}`);
    const { app } = this.#context;
    const call = {
      person,
      input,
      now: this.#now,
      read: (work: Parameters<Call<O>['read']>[0]) => reading(app, person.id, work),
      transact: (work: Parameters<Call<O>['transact']>[0]) => writing(app, person.id, work),
      publicUrl: '',
    };
    return (await route.handle(call as unknown as Call<Operation>)) as ReplyOf<O>;
  }

  /** Writes as somebody, now, through a feature's public functions. */
  readonly write: <T>(person: string, work: Parameters<typeof writing<T>>[2]) => Promise<T> = (
    person,
    work,
  ) => writing(this.#context.app, person, work);

  /** Does now what otherwise the clock begins by itself. */
  async doNow({ task }: Job): Promise<void> {
    await this.#tasks[task]?.({}, this.#context);
  }

  /** Plays steps in order of time, each after whatever the clock had to do before it, and on to `until`. */
  async play(
    steps: readonly Step[],
    until: Temporal.Instant,
    progress: (done: number, total: number) => void,
  ): Promise<void> {
    const inOrder = steps.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
    for (const [done, step] of inOrder.entries()) {
      await this.#runDueJobs(step.at);
      this.#now = step.at;
      await step.happens();
      progress(done + 1, inOrder.length);
    }
    await this.#runDueJobs(until);
    this.#now = until;
  }

  /** What lies ahead is left to the real queue. Nothing is left to it that nobody here does, such as mail of long ago. */
  async enqueueRemaining(person: string): Promise<void> {
    const ahead = this.#queue.takeAll().filter(({ task }) => this.#tasks[task]);
    await writing(this.#real.app, person, async (tx) => {
      for (const { task, payload, at, key } of ahead)
        await addToQueue(tx, task, payload, { at: at ?? undefined, key: key ?? undefined });
    });
  }

  async #runDueJobs(until: Temporal.Instant): Promise<void> {
    for (;;) {
      const due = this.#queue.nextDue(until);
      if (!due) return;
      if (due.at && Temporal.Instant.compare(due.at, this.#now) > 0) this.#now = due.at;
      await this.#tasks[due.task]?.(due.payload, this.#context);
    }
  }
}
