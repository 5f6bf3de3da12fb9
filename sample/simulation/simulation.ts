/** Simulates a past: calls the features' own operations as somebody at a moment, and runs the jobs that fall due between. */
import { partiesNamed } from '#features/people/public.ts';
import type { InputOf, Operation, ReplyOf } from '#platform/contract.ts';
import { writing } from '#platform/database/transaction.ts';
import { tasksOf, type Feature } from '#platform/feature.ts';
import { inProcessClient, type InProcessClient } from '#platform/http/in-process-client.ts';
import type { Person } from '#platform/http/routes.ts';
import { addToQueue, type Job, type JobContext, type TaskList } from '#platform/jobs.ts';
import { InMemoryQueue } from './in-memory-queue.ts';

/** Something that happens at a moment. */
export interface Step {
  at: Temporal.Instant;
  happens: () => Promise<void>;
}

export class Simulation {
  readonly #queue = new InMemoryQueue();
  readonly #context: JobContext;
  readonly #client: InProcessClient;
  readonly #tasks: TaskList;
  #now: Temporal.Instant;

  constructor(context: JobContext, features: readonly Feature[], beginning: Temporal.Instant) {
    const clock = () => this.#now;
    this.#now = beginning;
    this.#context = { ...context, clock };
    this.#client = inProcessClient({
      pool: context.app,
      clock,
      routes: features.flatMap(({ routes }) => routes),
      namesOf: partiesNamed,
      publicUrl: '',
    });
    this.#tasks = tasksOf(features);
  }

  /** The moment that is being played. */
  get now(): Temporal.Instant {
    return this.#now;
  }

  /** Carries out an operation as somebody, now; of several, the input is that of one. Refuses what the operation refuses. */
  call<Of extends Operation>(as: Person, operation: Of, input: InputOf<Of>): Promise<ReplyOf<Of>> {
    return this.#queue.during(() => this.#client.call(operation, input, { as }));
  }

  /** Writes as somebody, now, through a feature's public functions. */
  write<T>(person: string, work: Parameters<typeof writing<T>>[2]): Promise<T> {
    return this.#queue.during(() => writing(this.#context.app, person, work));
  }

  /** Does now what otherwise the clock begins by itself. */
  doNow({ task }: Job): Promise<void> {
    return this.#run(task, {});
  }

  async #run(task: string, payload: unknown): Promise<void> {
    await this.#queue.during(async () => this.#tasks[task]?.(payload, this.#context));
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
    await writing(this.#context.app, person, (tx) => addToQueue(tx, ahead));
  }

  async #runDueJobs(until: Temporal.Instant): Promise<void> {
    for (;;) {
      const due = this.#queue.nextDue(until);
      if (!due) return;
      if (due.at && Temporal.Instant.compare(due.at, this.#now) > 0) this.#now = due.at;
      await this.#run(due.task, due.payload);
    }
  }
}
