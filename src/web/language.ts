/**
 * Internationalisation: the languages of the screen. A page loads the messages of its own feature lazily; the others follow
 * when there is time.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { Refusal } from '#platform/refusal.ts';
import {
  formalTongue,
  languageOf,
  languages,
  tongueOf,
  type Language,
  type Tongue,
} from '#platform/text/tongue.ts';
import { firstWords } from './word-groups.ts';
import { words, type Words } from './words.ts';

const rememberedAs = 'language';

export const isLanguage = (word: unknown): word is Language => languages.some((one) => one === word);
const isTongue = (word: unknown): word is Tongue => isLanguage(word) || word === formalTongue;

const remembered = (): Tongue | undefined => {
  const tongue = localStorage.getItem(rememberedAs);
  return isTongue(tongue) ? tongue : undefined;
};

/** Whether this workplace says "Sie" in German, as far as this browser knows. */
let formalGerman = false;

/** What was spoken here last, else the first language of the browser that we speak. */
export function languageOfBrowser(): Language {
  const before = remembered();
  formalGerman = before === formalTongue;
  if (before) return languageOf(before);
  return navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage) ?? 'en';
}

/** The language of the screen, in whichever form it speaks. */
export const spokenLanguage = (): Language =>
  isTongue(i18next.language) ? languageOf(i18next.language) : 'en';

/** Features speak in a part of their own; the sentences of all refusals stand together, by code. */
const fetching = {
  type: 'backend',
  callbackApi: false,
  init: () => {},
  async read(tongue: string, part: string): Promise<Words> {
    const found = (await words[tongue]?.[part]?.()) ?? {};
    i18next.addResourceBundle(tongue, 'refusals', found.refusals ?? {}, true, true);
    return found;
  },
} as const;

/**
 * Makes the screen speak a language, from now on and at the next visit. i18next looks for what a tongue does not say in the
 * language it belongs to.
 */
export async function speak(language: Language): Promise<void> {
  const tongue = tongueOf(language, formalGerman);
  if (i18next.isInitialized) await i18next.changeLanguage(tongue);
  else
    await i18next
      .use(fetching)
      .use(initReactI18next)
      .init({
        lng: tongue,
        fallbackLng: false,
        ns: firstWords,
        defaultNS: 'web',
        interpolation: { escapeValue: false },
      });
  localStorage.setItem(rememberedAs, tongue);
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}

/**
 * Speaks the language of whoever is signed in, in the form the workplace chose, whatever was spoken here before: both may have
 * been chosen elsewhere.
 */
export async function speakAs(wanted: { language: Language; formalGerman: boolean }): Promise<void> {
  const { language } = wanted;
  formalGerman = wanted.formalGerman;
  // without a network, a page in the language of before is better than none
  if (i18next.language !== tongueOf(language, formalGerman)) await speak(language).catch(() => {});
}

/** Fetches the words of all features, so that no later page inside waits for its own. */
export const fetchAllWords = (): Promise<void> =>
  i18next.loadNamespaces(Object.keys(words[spokenLanguage()] ?? {}));

const says = (code: string, or: string): string =>
  i18next.t(code, { ns: 'refusals', keySeparator: false, nsSeparator: false, defaultValue: or });

/** The sentence of a refusal in the reader's language; a code we have no words for keeps the server's. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Refusal ? says(error.code, error.message) : says('went-wrong', '');
