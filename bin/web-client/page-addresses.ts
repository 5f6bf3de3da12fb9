import type { Plugin } from 'vite';

/**
 * Writes down, for the server, which addresses are pages: the paths of all routes, as their files declare them. Every
 * other address is none, so that nobody takes a page for an answer.
 */
export const listTheAddresses = (): Plugin => {
  const paths = new Set<string>();
  return {
    name: 'list-the-addresses',
    apply: 'build',
    transform: {
      filter: { id: /\/feature\.ts$/ },
      handler: (code) => {
        for (const [, path] of code.matchAll(/\bpath: ['"](\/[^'"]*)['"]/g)) paths.add(path!);
      },
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'addresses.json', source: JSON.stringify([...paths].sort()) });
    },
  };
};
