/** The settings of an installation, read from the environment once at start. */
import { join, resolve } from 'node:path';
import { readServiceUrl } from './service-url.ts';
import { readHost, readNetworks, readOneOf, readPort, readPublicUrl, readText } from './settings.ts';
import { InstallationProblem } from './installation-problem.ts';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export const roles = ['all', 'web', 'worker'] as const;

const ownDatabase = {
  name: 'DATABASE_URL',
  password: 'DATABASE_PASSWORD',
  schemes: ['postgresql', 'postgres'],
} as const;
const mailServer = { name: 'SMTP_URL', password: 'SMTP_PASSWORD', schemes: ['smtp', 'smtps'] } as const;

export interface Config {
  /** Where the app listens. Port 0 lets the system choose a free one. */
  host: string;
  port: number;
  /** The address people use, without a slash at its end. */
  publicUrl: string;
  /** The proxies whose word is taken for where a call comes from: addresses, networks, or `loopback`. */
  trustedProxies: readonly string[];
  /** Absolute path of the folder that holds the embedded database, the key and the log. */
  home: string;
  /** Set: this PostgreSQL is used and nothing embedded is started. */
  databaseUrl: string | undefined;
  /** Unset: mail is shown on a local page. */
  smtpUrl: string | undefined;
  keyFile: string;
  /** The folder of the keys of private texts, which the installation's key wraps. Several processes share it. */
  keysFolder: string;
  logLevel: (typeof logLevels)[number];
  role: (typeof roles)[number];
}

/** Every problem with the settings at once, a sentence each; never repeats a setting's secret value. */
export class ConfigProblem extends InstallationProblem {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('config.invalid', problems.join('\n'));
    this.name = 'ConfigProblem';
    this.problems = problems;
  }
}

/**
 * Reads the settings. Empty values count as not set; relative paths are taken from `folder` (the checkout).
 * Refuses with a `ConfigProblem` that lists every problem together.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, folder: string): Config {
  const problems: string[] = [];
  const port = readPort(env, 'PORT', 3210, problems);
  const host = readHost(env, 'HOST', '127.0.0.1', problems);
  const home = resolve(folder, readText(env, 'ALONGSIDE_HOME') ?? '.alongside');
  const ownKeyFile = readText(env, 'ALONGSIDE_KEY_FILE');
  const keyFile = ownKeyFile === undefined ? join(home, 'key') : resolve(folder, ownKeyFile);
  const config: Config = {
    host,
    port,
    publicUrl: readPublicUrl(env, 'PUBLIC_URL', problems) ?? localAddress(host, port),
    trustedProxies: readNetworks(env, 'TRUSTED_PROXIES', ['loopback'], problems),
    home,
    databaseUrl: readServiceUrl(env, ownDatabase, problems),
    smtpUrl: readServiceUrl(env, mailServer, problems),
    keyFile,
    keysFolder: resolve(folder, readText(env, 'ALONGSIDE_KEYS_FOLDER') ?? `${keyFile}s`),
    logLevel: readOneOf(env, 'LOG_LEVEL', logLevels, 'info', problems),
    role: readOneOf(env, 'ROLE', roles, 'all', problems),
  };
  if (problems.length > 0) throw new ConfigProblem(problems);
  return config;
}

/** A loopback or catch-all address is shown as `localhost`: passkeys work on a name, not on a number. */
function localAddress(host: string, port: number): string {
  const local = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host);
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
