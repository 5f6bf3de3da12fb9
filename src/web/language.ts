/**
 * Internationalisation: the languages of the screen. A page loads the messages of its own feature lazily; the others follow
 * when there is time.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { Refusal } from '#platform/refusal.ts';
import { firstWords } from './word-groups.ts';
import { words, type Words } from './words.ts';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

const rememberedAs = 'language';

export const isLanguage = (word: unknown): word is Language => languages.some((one) => one === word);

/** What was spoken here last, else the first language of the browser that we speak. */
export function languageOfBrowser(): Language {
  const remembered = localStorage.getItem(rememberedAs);
  if (isLanguage(remembered)) return remembered;
  return navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage) ?? 'en';
}

/** Features speak in a part of their own; the sentences of all refusals stand together, by code. */
const fetching = {
  type: 'backend',
  callbackApi: false,
  init: () => {},
  async read(language: string, part: string): Promise<Words> {
    const found = (await words[language]?.[part]?.()) ?? {};
    i18next.addResourceBundle(language, 'refusals', found.refusals ?? {}, true, true);
    return found;
  },
} as const;

/** Makes the screen speak a language, from now on and at the next visit. */
export async function speak(language: Language): Promise<void> {
  if (i18next.isInitialized) await i18next.changeLanguage(language);
  else
    await i18next
      .use(fetching)
      .use(initReactI18next)
      .init({
        lng: language,
        fallbackLng: false,
        load: 'currentOnly',
        ns: firstWords,
        defaultNS: 'web',
        interpolation: { escapeValue: false },
      });
  localStorage.setItem(rememberedAs, language);
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}

/** Speaks the language of whoever is signed in, whatever was spoken here before: they may have chosen another elsewhere. */
export async function speakAs({ language }: { language: Language }): Promise<void> {
  // without a network, a page in the language of before is better than none
  if (i18next.language !== language) await speak(language).catch(() => {});
}

/** Fetches the words of all features, so that no later page inside waits for its own. */
export const fetchAllWords = (): Promise<void> =>
  i18next.loadNamespaces(Object.keys(words[i18next.language] ?? {}));

const says = (code: string, or: string): string =>
  i18next.t(code, { ns: 'refusals', keySeparator: false, nsSeparator: false, defaultValue: or });

/** The sentence of a refusal in the reader's language; a code we have no words for keeps the server's. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Refusal ? says(error.code, error.message) : says('went-wrong', '');
