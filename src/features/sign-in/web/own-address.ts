/** Where to go after signing in: only ever a page of our own, and never one that uses up a link. */

const ours = 'http://ours.invalid';

const isPath = (address: string): boolean => /^\/[^/\\]/.test(`${address}.`);

/** The path of a page of ours that is named; undefined for everything else, however it is written. */
export function ownAddress(named: unknown): string | undefined {
  if (typeof named !== 'string' || !isPath(named) || !/^[\u0021-\u007e]+$/.test(named)) return undefined;
  const url = URL.parse(named, ours);
  if (url?.origin !== ours || /^\/(api|outbox|sign-in|set-up)(\/|$)/.test(url.pathname)) return undefined;
  const address = `${url.pathname}${url.search}${url.hash}`;
  // what is left of dots may begin with two slashes, which would be another server
  return isPath(address) ? address : undefined;
}
