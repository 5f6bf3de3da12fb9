import type { Plugin } from 'vite';

/** A file that only hands on what another one holds: rolldown writes one for each module of a group that is imported lazily. */
const facade = /^export\s*\{([^}]+)\}\s*from\s*["'`]\.\/([^"'`]+)["'`];?\s*$/;

/** Lazy imports ask the file itself, and no facade before it: one answer to wait for instead of two. */
export const leaveOutFacades = (): Plugin => ({
  name: 'leave-out-facades',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const facades = chunks.flatMap(({ fileName, isDynamicEntry, code }) => {
        const [, names, behind] = (isDynamicEntry && facade.exec(code)) || [];
        return names && behind ? [{ fileName, names, behind }] : [];
      });
      for (const { fileName, names, behind } of facades) {
        const own = fileName.slice('assets/'.length);
        const handedOn = names.split(',').map((pair) => {
          const [inside, outside = inside] = pair.trim().split(' as ');
          return `${outside}:n.${inside}`;
        });
        const asked = new RegExp(`import\\(["'\`]\\./${own}["'\`]\\)`, 'g');
        for (const chunk of chunks) {
          if (!chunk.code.includes(own)) continue;
          chunk.code = chunk.code
            .replace(asked, `import("./${behind}").then(n=>({${handedOn}}))`)
            .replaceAll(`"${fileName}"`, `"assets/${behind}"`);
        }
        delete bundle[fileName];
      }
    },
  },
});
