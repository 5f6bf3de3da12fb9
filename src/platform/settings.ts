/** Reading one setting each; what is wrong with it is added to `problems` as a sentence. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Environment = Readonly<Record<string, string | undefined>>;

const networks = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Addresses and networks, parted by commas: `loopback`, `10.0.0.5`, `10.1.0.0/16`. `none` is the empty list. */
export function readNetworks(
  env: Environment,
  name: string,
  otherwise: readonly string[],
  problems: string[],
): readonly string[] {
  const value = readText(env, name);
  if (value === undefined) return otherwise;
  if (value === 'none') return [];
  const list = value.split(',').map((one) => one.trim());
  const wrong = list.find((one) => !networks.has(one) && isIP(one) === 0 && !ipaddr.isValidCIDR(one));
  if (wrong === undefined) return list;
  problems.push(
    `${name} must list addresses or networks such as loopback, 10.0.0.5 or 10.1.0.0/16, parted by commas, or be "none", but "${wrong}" is neither.`,
  );
  return otherwise;
}

/** The setting without blanks around it; unset and empty are the same. */
export function readText(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

/** A port from 0 (any free one) to 65535. */
export function readPort(env: Environment, name: string, otherwise: number, problems: string[]): number {
  const value = readText(env, name);
  if (value === undefined) return otherwise;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (port <= 65_535) return port;
  problems.push(`${name} must be a whole number from 0 to 65535, but it is "${value}".`);
  return otherwise;
}

/** An IP address or a host name, without scheme or port. */
export function readHost(env: Environment, name: string, otherwise: string, problems: string[]): string {
  const value = readText(env, name) ?? otherwise;
  const isName = /^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*\.?$/i.test(value);
  const looksNumeric = /^[\d.]+$/.test(value);
  if (isIP(value) !== 0 || (isName && !looksNumeric)) return value;
  problems.push(
    `${name} must be an IP address or a host name such as 127.0.0.1 or 0.0.0.0, but it is "${value}".`,
  );
  return otherwise;
}

/** One word of a list. */
export function readOneOf<const T extends string>(
  env: Environment,
  name: string,
  options: readonly T[],
  otherwise: T,
  problems: string[],
): T {
  const value = readText(env, name) ?? otherwise;
  const option = options.find((candidate) => candidate === value);
  if (option !== undefined) return option;
  problems.push(`${name} must be one of ${options.join(', ')}, but it is "${value}".`);
  return otherwise;
}

/** The address people type: http or https and a host, nothing behind it. */
export function readPublicUrl(env: Environment, name: string, problems: string[]): string | undefined {
  const value = readText(env, name);
  if (value === undefined) return undefined;
  const url = URL.parse(value);
  const bare = url !== null && url.pathname === '/' && url.search === '' && url.hash === '';
  if (bare && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url.origin;
  problems.push(
    `${name} must be the address people open, such as https://alongside.example.org, without a path, a name or a password in it.`,
  );
  return undefined;
}
