/** Starts Alongside: settings, database, then what this process is for: pages, jobs, or both. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { ClientConfig } from 'pg';
import { identifyWith } from '#features/sign-in/identify.ts';
import { createSampleLink, createSetUpLink, foundSample } from '#features/sign-in/operator-store.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { readyDatabase, type ReadyDatabase } from '#platform/database/ready.ts';
import { writing } from '#platform/database/transaction.ts';
import { startEmbedded } from '#platform/embedded/embedded.ts';
import { jobsOf } from '#platform/feature.ts';
import { healthServer } from '#platform/http/health.ts';
import { listen, withPort } from '#platform/http/listen.ts';
import { buildServer } from '#platform/http/server.ts';
import { readOrCreateKey } from '#platform/installation-key.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';
import { queue, startWorker } from '#platform/jobs.ts';
import { LiveNews } from '#platform/live.ts';
import { openLog } from '#platform/log.ts';
import { outboxPage } from '#platform/mail/outbox.ts';
import { mailJobs } from '#platform/mail/sending.ts';
import { Stopping, stopWhenTold } from '#platform/stopping.ts';
import { features, schedule } from './app.ts';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const clock = () => Temporal.Now.instant();
const callsPerMinute = 3000;
const wantsSample = process.argv.includes('--sample');

/** What the steps below share. */
interface House {
  config: Config;
  log: ReturnType<typeof openLog>;
  stopping: Stopping;
  ready: ReadyDatabase;
  /** Whether the database answers and, where jobs are run here, their worker lives. */
  checks: (() => Promise<boolean>)[];
}

try {
  await start(await withPort(readConfig(process.env, checkout)));
} catch (problem) {
  if (!(problem instanceof InstallationProblem)) throw problem;
  console.error(`\n${problem.message}`);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const log = openLog(config.logLevel);
  const stopping = new Stopping((what, err) => log.error({ what, err }, 'could not be ended well'));
  stopWhenTold(stopping);
  try {
    const owner = await openDatabase(config, stopping);
    const ready = await readyDatabase(owner, readOrCreateKey(config.keyFile));
    stopping.after('connections', ready.close);
    const house: House = { config, log, stopping, ready, checks: [] };
    if (config.role !== 'web') await work(house);
    await listen(await (config.role === 'worker' ? watch(house) : receive(house)), config);
    await greet(house, owner);
  } catch (problem) {
    if (stopping.hasBegun) return;
    console.error(problem instanceof InstallationProblem ? `\n${problem.message}` : problem);
    await stopping.stop(1);
  }
}

async function openDatabase({ databaseUrl, home }: Config, stopping: Stopping): Promise<ClientConfig> {
  if (databaseUrl !== undefined) return { connectionString: databaseUrl };
  const embedded = await startEmbedded({ home, log: (line) => console.log(line) });
  stopping.after('database', embedded.stop);
  void embedded.ended.then(() => {
    if (!stopping.hasBegun) console.error('The database has ended; Alongside stops.');
    return stopping.stop(1);
  });
  return { connectionString: embedded.url };
}

/** Runs jobs. */
async function work({ config, log, stopping, ready, checks }: House): Promise<void> {
  const { smtpUrl, publicUrl } = config;
  const onShown = () => log.info(`a mail is waiting at ${publicUrl}/outbox`);
  const jobs = { ...jobsOf(features), ...mailJobs({ smtpUrl, publicUrl, onShown }) };
  const bench = { app: ready.app, worker: ready.worker, clock };
  const runner = await startWorker(bench, jobs, schedule, (task, err) =>
    log.error({ task, err }, 'a job failed'),
  );
  let works = true;
  const ended = () => void (works = false);
  runner.promise.then(ended, ended);
  checks.push(async () => works);
  stopping.after('jobs', () => runner.stop());
}

/** A server for pages and the API. */
async function receive({ config, log, stopping, ready, checks }: House): Promise<FastifyInstance> {
  const { publicUrl, smtpUrl } = config;
  const live = new LiveNews(ready.logins.app, ready.app);
  await live.start();
  stopping.after('live news', () => live.stop());
  const folder = `${checkout}dist/web`;
  const app = await buildServer({
    pool: ready.app,
    clock,
    identify: identifyWith(ready.app, clock, publicUrl),
    publicUrl,
    log,
    live,
    routes: features.flatMap((feature) => feature.routes),
    isReady: () => isReady(ready, checks),
    callsPerMinute,
    webClient: existsSync(`${folder}/index.html`) ? folder : undefined,
    pages: smtpUrl === undefined ? [outboxPage(ready.worker, clock, publicUrl)] : [],
  });
  stopping.after('server', () => app.close());
  return app;
}

/** A server that only says how this process is. */
async function watch({ log, stopping, ready, checks }: House): Promise<FastifyInstance> {
  const app = healthServer(log, () => isReady(ready, checks));
  stopping.after('server', () => app.close());
  return app;
}

async function isReady({ app, worker }: ReadyDatabase, checks: House['checks']): Promise<boolean> {
  await Promise.all([app.query('select 1'), worker.query('select 1')]);
  const answers = await Promise.all(checks.map((check) => check()));
  return answers.every(Boolean);
}

/** Says where to go, and on the first run with which link. */
async function greet({ config, ready }: House, owner: ClientConfig): Promise<void> {
  const { publicUrl, role } = config;
  console.log(`Alongside is ready at ${publicUrl}`);
  if (role === 'worker') return;
  if (wantsSample) await makeSample(ready, owner);
  const setUp = await createSetUpLink(owner, clock());
  if (setUp !== null) console.log(`Set up your workplace (this link works once): ${publicUrl}${setUp}`);
  const visit = wantsSample ? await createSampleLink(owner, clock()) : null;
  if (visit !== null) console.log(`Look around (this link works once, for 15 minutes): ${publicUrl}${visit}`);
}

async function makeSample(ready: ReadyDatabase, owner: ClientConfig): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const founder = await foundSample(owner, timeZone, clock());
  if (founder === null) return;
  await writing(ready.app, founder, (tx) => queue(tx, 'sample.fill', { person: founder }));
}
