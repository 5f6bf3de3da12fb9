/** The sentence of a card, in the reader's language: features name it, their words say it. */
import type { FlatNamespace } from 'i18next';
import { useTranslation } from 'react-i18next';
import { one } from '#platform/defined.ts';
import { sayDay, today } from '#web/time.ts';
import { words } from '#web/words.ts';

export interface Sentence {
  say: string;
  with: Record<string, string>;
}

/** `asks.because.…` is worded by asks, `promise.near` by promises: the first word names a feature, or one of its things. */
const partFor = ({ say }: Sentence): FlatNamespace => {
  const whose = one(say.split('.'));
  return (whose in words['en']! ? whose : `${whose}s`) as FlatNamespace;
};

/** Words these sentences: days as people say them, a long-ago day as its month. Waits for the words of their features. */
export function useSentence(sentences: readonly Sentence[]): (sentence: Sentence) => string {
  const { t, i18n } = useTranslation(['web', ...new Set(sentences.map(partFor))]);
  // the server names the sentence, so that no type knows which it is
  const fillIn = t as (name: string, fill: Record<string, string>) => string;
  return (sentence) => {
    const { say, with: given } = sentence;
    const [, ...name] = say.split('.');
    const context = (given['by'] ?? '') < today() && isDay(given['by'] ?? '') ? { context: 'past' } : {};
    const filled = Object.entries(given).map(([key, value]) => [key, worded(key, value, i18n.language)]);
    return fillIn(`${partFor(sentence)}:cards.${name.join('.')}`, {
      ...(Object.fromEntries(filled) as Record<string, string>),
      ...context,
    });
  };
}

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(value);

function worded(key: string, value: string, language: string): string {
  if (!isDay(value)) return value;
  return key === 'when' ? monthOf(value, language) : sayDay(value.slice(0, 10), language);
}

/** "March", or "March 2025" once a year has gone by. */
function monthOf(day: string, language: string): string {
  const isThisYear = Date.now() - Date.parse(day.slice(0, 10)) < 330 * 86_400_000;
  return new Intl.DateTimeFormat(language, {
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.parse(`${day.slice(0, 10)}T12:00:00Z`));
}
