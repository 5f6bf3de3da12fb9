import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { Operation } from '../../src/platform/contract.ts';

/** What a page may know of an export of a contract: plain data as it is, and of an operation how it is called and what it touches. */
function forPages(exported: unknown): unknown {
  if (typeof exported !== 'object' || exported === null || Array.isArray(exported)) return exported;
  if ('~kind' in exported) return undefined;
  if ('method' in exported && 'path' in exported) {
    const { method, path, reads, changes, keepOffline, leavesNoTrace } = exported as Operation;
    return { method, path, reads, changes, keepOffline, leavesNoTrace };
  }
  return Object.fromEntries(Object.entries(exported).map(([name, value]) => [name, forPages(value)]));
}

/**
 * Gives the pages contracts as plain data: a contract is imported once while the client is built, and what travels is what
 * `forPages` leaves of it. The compiler checks shapes beforehand and the server afterwards, so neither schemas, nor what the
 * API reference says of them, nor TypeBox are in the client. A page that imports a schema or a function of a contract
 * does not build.
 */
export const contractsAsData = (): Plugin => ({
  name: 'contracts-as-data',
  apply: 'build',
  load: {
    filter: { id: [/(src\/(features|integrations)|sample)\/.*contract\.ts$/, /\/refusals\.ts$/] },
    async handler(id) {
      if (!id.endsWith('contract.ts'))
        this.error(`A page reaches ${id}, which is the server's: take it from a contract.`);
      const contract = (await import(pathToFileURL(id).href)) as Record<string, unknown>;
      return Object.entries(contract)
        .map(([name, exported]) => [name, JSON.stringify(forPages(exported))])
        .filter(([, data]) => data !== undefined)
        .map(([name, data]) => `export const ${name} = ${data};`)
        .join('\n');
    },
  },
});
