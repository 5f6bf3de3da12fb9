/** The languages of the screen. Each comes as one file, made of the message files of the web and of every feature. */
import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { Refusal } from '#platform/refusal.ts';
import type { Messages } from './messages/by-feature.ts';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

const load: Record<Language, () => Promise<{ messages: Record<string, Messages> }>> = {
  en: () => import('./messages/en.ts'),
  de: () => import('./messages/de.ts'),
};
const rememberedAs = 'language';

export const isLanguage = (word: unknown): word is Language => languages.some((one) => one === word);

/** What was chosen here last, else the first language of the browser that we speak. */
export function languageOfBrowser(): Language {
  const remembered = localStorage.getItem(rememberedAs);
  if (isLanguage(remembered)) return remembered;
  return navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage) ?? 'en';
}

/** Makes the screen speak a language, from now on and at the next visit. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await load[language]();
  const resources: Resource = { [language]: spread(messages) };
  if (i18next.isInitialized) {
    for (const [part, words] of Object.entries(resources[language]!))
      i18next.addResourceBundle(language, part, words);
    await i18next.changeLanguage(language);
  } else {
    await i18next.use(initReactI18next).init({
      lng: language,
      fallbackLng: false,
      resources,
      defaultNS: 'web',
      interpolation: { escapeValue: false },
    });
  }
  localStorage.setItem(rememberedAs, language);
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}

/** Features speak in a part of their own; the sentences of all refusals stand together, by code. */
export function spread(messages: Record<string, Messages>): Record<string, Record<string, unknown>> {
  const refusals = Object.assign({}, ...Object.values(messages).map((part) => part.refusals ?? {}));
  return { ...messages, refusals };
}

const says = (code: string, or: string): string =>
  i18next.t(code, { ns: 'refusals', keySeparator: false, nsSeparator: false, defaultValue: or });

/** The sentence of a refusal in the reader's language; a code we have no words for keeps the server's. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Refusal ? says(error.code, error.message) : says('went-wrong', '');
