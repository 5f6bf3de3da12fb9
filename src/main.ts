/** Starts Alongside: settings, database, then what this process is for: pages, jobs, or both. */
import { fileURLToPath } from 'node:url';
import type { ClientConfig } from 'pg';
import { identifyWith } from '#features/sign-in/sessions/identify.ts';
import {
  createSampleLink,
  createSetUpLink,
  foundSample,
  sampleWasBrokenOff,
} from '#features/sign-in/operator-store.ts';
import { fillSample } from '#sample/fill.ts';
import { explainTrouble } from '#platform/checks/reaching.ts';
import { mustFit } from '#platform/checks/start-checks.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { readyDatabase } from '#platform/database/ready.ts';
import { listen, withPort } from '#platform/http/listen.ts';
import { isOfThisMachine } from '#platform/http/host-check.ts';
import { readOrCreateKey } from '#platform/installation-key.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';
import { newOutboxSecret } from '#platform/mail/outbox.ts';
import { openLog } from '#platform/log.ts';
import { keyringOfInstallation } from '#platform/sealed/keyring.ts';
import {
  openDatabase,
  startWebServer,
  startHealthServer,
  runJobs,
  type AppContext,
} from '#platform/processes.ts';
import { Stopping, stopWhenTold } from '#platform/stopping.ts';
import { features, schedule } from './app.ts';
import { partiesNamed } from '#features/people/public.ts';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const wantsSample = process.argv.includes('--sample');
const clock = () => Temporal.Now.instant();
const say = (line: string) => console.log(line);

function explain(thrown: unknown): void {
  const problem = explainTrouble(thrown);
  console.error(problem instanceof InstallationProblem ? `\n${problem.message}` : problem);
}

try {
  await start(await withPort(readConfig(process.env, checkout)));
} catch (problem) {
  explain(problem);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const log = openLog(config.logLevel);
  const stopping = new Stopping((what, err) => log.error({ what, err }, 'could not be ended well'));
  stopWhenTold(stopping, (err) => log.fatal({ err }, 'stopped by a mistake'));
  try {
    const owner = await openDatabase(config, stopping, say);
    await mustFit(config, owner, say);
    const key = readOrCreateKey(config.keyFile);
    const keyring = keyringOfInstallation(key, config);
    const ready = await readyDatabase(owner, key, { keyring, say });
    stopping.after('connections', ready.close);
    const context: AppContext = {
      config,
      log,
      stopping,
      ready,
      clock,
      outboxSecret: newOutboxSecret(),
      checks: [],
    };
    const isHalf = await sampleWasBrokenOff(owner);
    if (config.role !== 'web') await runJobs(context, features, schedule);
    await listen(await openFor(context), config);
    say(`Alongside is ready at ${config.publicUrl}`);
    if (hasOutbox(config)) say(whereLettersWait(context));
    if (isHalf) say(howToMakeItAnew(config));
    if (config.role !== 'worker') await welcome(context, owner);
  } catch (problem) {
    // Told to stop before everything was there: what is missing now is no news.
    if (stopping.hasBegun) return;
    explain(problem);
    await stopping.stop(1);
  }
}

/** Without a mail server, at the machine itself. */
function hasOutbox({ smtpUrl, role, publicUrl }: Config): boolean {
  return smtpUrl === undefined && role !== 'worker' && isOfThisMachine(new URL(publicUrl).hostname);
}

function whereLettersWait({ config, outboxSecret }: AppContext): string {
  return `No mail server is set, so emails wait at ${config.publicUrl}/outbox/${outboxSecret} (for you alone: they hold links that let people in).`;
}

async function openFor(context: AppContext) {
  if (context.config.role === 'worker') return startHealthServer(context);
  const routes = features.flatMap((feature) => feature.routes);
  const identify = identifyWith(context.ready.app, clock, context.config.publicUrl);
  return startWebServer(context, { routes, identify, namesOf: partiesNamed }, `${checkout}dist/web`);
}

/** On the first run: the link with which somebody sets up the workplace, or looks around in a sample. */
async function welcome(context: AppContext, owner: ClientConfig): Promise<void> {
  const { publicUrl } = context.config;
  if (wantsSample) await makeSample(context, owner);
  const setUp = await createSetUpLink(owner, clock());
  if (setUp !== null) say(`Set up your workplace (this link works once): ${publicUrl}${setUp}`);
  const visit = wantsSample ? await createSampleLink(owner, clock()) : null;
  if (visit !== null) say(`Look around (this link works once, for 15 minutes): ${publicUrl}${visit}`);
}

/** A past is played in one go; broken off, it is not taken up again. */
function howToMakeItAnew({ databaseUrl, home }: Config): string {
  const all = databaseUrl === undefined ? `remove the folder ${home}` : 'empty the database of DATABASE_URL';
  return `This sample workplace is not complete: making it was interrupted. To make it again, stop Alongside, ${all}, and start again.`;
}

async function makeSample({ ready }: AppContext, owner: ClientConfig): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const founder = await foundSample(owner, timeZone, clock());
  if (founder === null) return;
  say('Making a sample workplace; this takes some seconds.');
  const context = { app: ready.app, worker: ready.worker, clock };
  await fillSample(context, features, founder, (done, total) => {
    if (done % 200 === 0) say(`… ${Math.floor((100 * done) / total)} %`);
  });
}
