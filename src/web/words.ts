/** Loads the messages by language and part, the web's own and each feature's, lazily when a page needs them. */
import { defined } from '#platform/defined.ts';

/** What a file of words holds: sentences by name, and one for each refusal code of its feature. */
export interface Words {
  refusals?: Record<string, string>;
  [part: string]: unknown;
}

export type Load = () => Promise<Words>;

/** `…/features/promises/words.en.json` speaks English for `promises`, `./words.en.json` for `web`. */
const place = /(?:([a-z-]+)|\.)\/words\.([a-z-]+)\.json$/;

const files = import.meta.glob<Words>(
  [
    './words.*.json',
    '../platform/words.*.json',
    '../{features,integrations}/*/words.*.json',
    '../../sample/words.*.json',
  ],
  { import: 'default' },
);

/** How to fetch the words of a part in a tongue, such as `words.de.promises`. */
export const words: Record<string, Record<string, Load>> = {};
for (const [path, load] of Object.entries(files)) {
  const [, part = 'web', tongue = ''] = defined(place.exec(path));
  (words[tongue] ??= {})[part] = load;
}
