/** A workplace for a test: its own database, the whole app over HTTP in process, and a clock to turn. */
import type { FastifyInstance } from 'fastify';
import { Logger, runOnce } from 'graphile-worker';
import pino from 'pino';
import { partiesNamed } from '#features/people/public.ts';
import { features } from '#src/app.ts';
import { identifyWith } from '#features/sign-in/sessions/identify.ts';
import { tasksOf } from '#platform/feature.ts';
import { buildServer } from '#platform/http/server.ts';
import type { JobContext } from '#platform/jobs.ts';
import { LiveNews } from '#platform/live.ts';
import { mailJob } from '#platform/mail/sending.ts';
import { stopPage } from '#platform/mail/stop-page.ts';
import { one } from '#platform/defined.ts';
import { Actor } from './actor.ts';
import { withWideChecks } from './cards.ts';
import { TestClock } from './clock.ts';
import { openDatabase, type TestDatabase } from './database.ts';
import { addPerson, addTeam, foundWorkplace, type NewPerson } from './people.ts';

/**
 * A Tuesday morning, ten o'clock in Berlin. Far ahead, since the queue waits by the server's own clock: whatever is queued
 * "at once" must be due by the test's clock too. Its year has the same calendar as 2026.
 */
export const tuesday = '2054-11-24T09:00:00Z';

const cardSources = features.flatMap((feature) => feature.cards ?? []);

/** Letters of a test wait where they would without a mail server. */
const localMail = { smtpUrl: undefined, publicUrl: 'http://localhost:3210', onShown: () => {} };
const mail = { name: 'mail', routes: [], jobs: [mailJob(localMail)] };

export class Workplace {
  readonly database: TestDatabase;
  readonly app: FastifyInstance;
  readonly clock: TestClock;
  readonly live: LiveNews;
  /** The root team, whose circle is "everyone". */
  readonly everyone: string;

  private constructor(
    database: TestDatabase,
    app: FastifyInstance,
    clock: TestClock,
    live: LiveNews,
    everyone: string,
  ) {
    this.database = database;
    this.app = app;
    this.clock = clock;
    this.live = live;
    this.everyone = everyone;
  }

  static async open(start = tuesday): Promise<Workplace> {
    const database = await openDatabase();
    const clock = new TestClock(start);
    const live = new LiveNews(database.logins.app, database.app);
    const publicUrl = 'http://localhost:3210';
    const app = await buildServer({
      pool: database.app,
      clock: clock.read,
      identify: identifyWith(database.app, clock.read),
      publicUrl,
      log: pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
      live,
      routes: withWideChecks(
        features.flatMap((feature) => feature.routes),
        cardSources,
      ),
      namesOf: partiesNamed,
      isReady: async () => true,
      callsPerMinute: 1_000_000,
      pages: [stopPage(database.app, clock.read)],
    });
    return new Workplace(database, app, clock, live, await foundWorkplace(database.owner, clock.read()));
  }

  /** Adds a team below `parent`, by default below the root. Returns its id. */
  team(name: string, parent = this.everyone): Promise<string> {
    return addTeam(this.database.owner, name, parent, this.clock.read());
  }

  /** Adds somebody and signs them in. Without teams they belong to the root team. */
  async person(name: string, more: NewPerson = {}): Promise<Actor> {
    const teams = more.teams ?? [this.everyone];
    const { id, secret } = await addPerson(this.database.owner, name, { ...more, teams }, this.clock.read());
    return new Actor(this.app, id, name, secret);
  }

  /** Runs every job that is due by the test's clock, and those that follow from them. */
  async runJobs(): Promise<void> {
    const context: JobContext = {
      app: this.database.app,
      worker: this.database.worker,
      clock: this.clock.read,
    };
    const taskList = Object.fromEntries(
      Object.entries(tasksOf([...features, mail])).map(([name, run]) => [
        name,
        (payload: unknown) => run(payload, context),
      ]),
    );
    await this.#makeDue();
    await runOnce({
      pgPool: this.database.worker,
      taskList,
      logger: new Logger(() => () => {}),
      noHandleSignals: true,
    });
    await this.#refuseFailures();
  }

  /** Jobs wait by the server's clock; those due by the test's clock are made due there too. */
  async #makeDue(): Promise<void> {
    await this.database.owner.query(
      `update graphile_worker._private_jobs set run_at = now() - interval '1 second' where run_at <= $1 and attempts = 0`,
      [this.clock.read().toString()],
    );
    await this.database.owner.query(
      `update graphile_worker._private_jobs set run_at = now() + interval '10 years' where run_at > $1 and run_at <= now()`,
      [this.clock.read().toString()],
    );
  }

  async #refuseFailures(): Promise<void> {
    const { rows } = await this.database.owner.query<{ last_error: string }>(
      'select last_error from graphile_worker._private_jobs where last_error is not null',
    );
    if (rows.length > 0) throw new Error(`A job failed: ${one(rows).last_error}`);
  }

  async close(): Promise<void> {
    await this.live.stop();
    await this.app.close();
    await this.database.close();
  }
}
