/** The parts of a running installation: its database, its worker, its server. Each says how it is ended. */
import { existsSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { ClientConfig } from 'pg';
import type { Config } from './config.ts';
import type { ReadyDatabase } from './database/ready.ts';
import { startEmbedded } from './embedded/embedded.ts';
import { gracefulCloseOf } from './http/graceful-close.ts';
import { healthServer } from './http/health.ts';
import { notFoundStep } from './http/not-found-timing.ts';
import { buildServer, type Web } from './http/server.ts';
import { LiveNews } from './live.ts';
import type { openLog } from './log.ts';
import { readinessOf } from './readiness.ts';
import { outboxPage } from './mail/outbox.ts';
import { noteMailServer } from './mail/mail-queue.ts';
import { mailJob } from './mail/sending.ts';
import { stopPage } from './mail/stop-page.ts';
import { startWorker, type WorkerReports } from './queue/worker.ts';
import type { Stopping } from './stopping.ts';
import type { Feature } from './feature.ts';
import { tasksOf } from './feature.ts';

/** Of one person, and of all strangers behind one address. */
const callsPerMinute = 3000;

/** Long enough that whoever tries again and again takes little from others, and short for a page that asked too often. */
const refusalDelay = 500;
const delays = { notFoundStep, refusalDelay };

/** What the parts share. */
export interface AppContext {
  config: Config;
  log: ReturnType<typeof openLog>;
  stopping: Stopping;
  ready: ReadyDatabase;
  clock: () => Temporal.Instant;
  /** With which the local page of letters is opened. */
  outboxSecret: string;
  /** Whether each part that can fail by itself still lives. */
  checks: { part: 'jobs' | 'news'; lives: () => boolean }[];
}

/** The owner's connection to the database of the settings, or to the embedded one, which is started. */
export async function openDatabase(
  { databaseUrl, home }: Config,
  stopping: Stopping,
  say: (line: string) => void,
): Promise<ClientConfig> {
  if (databaseUrl !== undefined) return { connectionString: databaseUrl };
  const embedded = await startEmbedded({ home, log: say });
  stopping.after('database', embedded.stop);
  void embedded.ended.then(() => {
    if (!stopping.hasBegun) say('The database has ended, so Alongside stops. Its log is database.log.');
    return stopping.stop(1);
  });
  return { connectionString: embedded.url };
}

/** Runs the jobs, and those of the mail. */
export async function runJobs(
  { config, log, stopping, ready, clock, checks }: AppContext,
  features: readonly Feature[],
  schedule: Readonly<Record<string, string>>,
): Promise<void> {
  const { smtpUrl, publicUrl } = config;
  const onShown = () => log.info(`a mail is waiting at ${publicUrl}/outbox`);
  const onRefused = (code: string) => log.warn({ code }, 'a mail server refused a letter for good');
  const onMadeUp = () => log.info('a letter to somebody made up in the sample is not sent');
  const mail = mailJob({ smtpUrl, publicUrl, onShown, onRefused, onMadeUp });
  const tasks = tasksOf([...features, { name: 'mail', routes: [], jobs: [mail] }]);
  const context = { app: ready.app, worker: ready.worker, clock };
  const worker = await startWorker(context, ready.logins.worker, tasks, schedule, tellOfJobs(log));
  await noteMailServer(ready.worker, smtpUrl !== undefined, clock());
  let works = true;
  const ended = () => void (works = false);
  worker.ended.then(ended, ended);
  checks.push({ part: 'jobs', lives: () => works });
  stopping.after('jobs', worker.stop);
}

const tellOfJobs = (log: AppContext['log']): WorkerReports => ({
  failed: (task, err) => log.error({ task, err }, 'a job failed'),
  away: (isAway, err) =>
    isAway
      ? log.warn({ err }, 'the database is away; jobs wait until it is back, none is lost')
      : log.info('the database is back; jobs go on'),
  freed: (jobs) => log.warn({ jobs }, 'jobs of a worker that died are free again'),
  couldNotFree: (err) => log.debug({ err }, 'nobody could look for jobs of dead workers'),
});

/** A server for the API and the web client, which stands built in `webClient`. */
export async function startWebServer(
  context: AppContext,
  behind: Pick<Web, 'routes' | 'identify' | 'namesOf'>,
  webClient: string,
): Promise<FastifyInstance> {
  const { config, log, stopping, ready, clock } = context;
  const { publicUrl, smtpUrl } = config;
  const live = new LiveNews(ready.logins.app, ready.app, (isLost, err) =>
    isLost
      ? log.warn({ err }, 'the database is away; live news waits, pages look again once it is back')
      : log.info('the database is back; live news goes on'),
  );
  await live.start();
  context.checks.push({ part: 'news', lives: () => live.hears });
  stopping.after('live news', () => live.stop());
  const app = await buildServer({
    pool: ready.app,
    clock,
    ...behind,
    publicUrl,
    log,
    live,
    isReady: isReady(context),
    callsPerMinute,
    trustedProxies: config.trustedProxies,
    ...delays,
    webClient: existsSync(`${webClient}/index.html`) ? webClient : undefined,
    pages: [
      stopPage(ready.app, clock),
      ...(smtpUrl === undefined
        ? [outboxPage({ worker: ready.worker, clock, publicUrl, secret: context.outboxSecret })]
        : []),
    ],
  });
  stopping.after(
    'server',
    gracefulCloseOf(app, () => stopping.hasBegun),
  );
  return app;
}

/** A server that only says how a process without pages is. */
export function startHealthServer(context: AppContext): FastifyInstance {
  const app = healthServer(context.log, isReady(context));
  context.stopping.after(
    'server',
    gracefulCloseOf(app, () => context.stopping.hasBegun),
  );
  return app;
}

const isReady = ({ ready, config, stopping, checks }: AppContext) =>
  readinessOf({
    app: ready.app,
    folder: config.databaseUrl === undefined ? config.home : undefined,
    isStopping: () => stopping.hasBegun,
    checks,
  });
