/** Writes beside the words of each feature what a page may ask for (`--write`), or says where they have drifted apart. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';

const root = join(import.meta.dirname, '..');

/** Sentences by name, as deep as they stand in the file. */
interface Sentences {
  [name: string]: string | string[] | Sentences;
}

/** Of the sentences that leave something open, that alone: `{ by: '{{day}}' }`. TypeScript reads JSON without its texts. */
function openIn(sentences: Sentences): Sentences {
  const open = Object.entries(sentences).flatMap(([name, said]): [string, string | Sentences][] => {
    if (typeof said === 'string' || Array.isArray(said)) {
      const named = [...new Set(String(said).match(/\{\{\w+\}\}/g))].sort();
      return named.length > 0 ? [[name, named.join(' ')]] : [];
    }
    const below = openIn(said);
    return Object.keys(below).length > 0 ? [[name, below]] : [];
  });
  return Object.fromEntries(open);
}

const typesOf = (part: string, sentences: Sentences): string => `\
/** Written by \`npm run words:write\`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open ${JSON.stringify(openIn(sentences), null, 2)}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    '${part}': Sentences<typeof words, Open>;
  }
}
`;

/** The files of types as the words of this checkout make them. Letters and refusals of the platform are not asked for by pages. */
export const wordTypes: { path: string; text: string }[] = globSync(
  ['src/web/words.en.json', 'src/{features,integrations}/*/words.en.json', 'sample/words.en.json'],
  { cwd: root },
).map((path) => {
  const sentences = JSON.parse(readFileSync(join(root, path), 'utf8')) as Sentences;
  const folder = dirname(path.replaceAll('\\', '/'));
  return { path: join(folder, 'words.generated.d.ts'), text: typesOf(basename(folder), sentences) };
});

if (import.meta.main && process.argv.includes('--write'))
  for (const { path, text } of wordTypes) writeFileSync(join(root, path), text);
