/** Loads the messages by language and part, the web's own and each feature's, lazily when a page needs them. */

/** What a message file exports: words by name, and a sentence for each refusal code of its feature. */
export interface Messages {
  refusals?: Record<string, string>;
  [part: string]: unknown;
}

export type Load = () => Promise<Messages>;

/** `…/features/promises/web/messages.en.ts` speaks English for `promises`; `…/web/messages.en.ts` for `web`. */
const place = /(?:([a-z-]+)\/)?(?:web\/)?messages\.([a-z]+)\.ts$/;

const files = import.meta.glob<Messages>(
  ['./messages.??.ts', '../{features,integrations}/*/web/messages.??.ts'],
  { import: 'default' },
);

/** How to fetch the words of a part in a language, such as `words.de.promises`. */
export const words: Record<string, Record<string, Load>> = {};
for (const [path, load] of Object.entries(files)) {
  const [, part = 'web', language = ''] = place.exec(path)!;
  (words[language] ??= {})[part] = load;
}
