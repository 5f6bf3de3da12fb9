/**
 * Autosaved drafts: they stay in this browser from the first letter until they are sent, or until their writer's visit
 * ends.
 */
import { useCallback, useState } from 'react';
import { keepWords, wordsAbout } from './kept-words.ts';

export interface Draft {
  words: string;
  write: (words: string) => void;
  /** After sending. */
  clear: () => void;
}

/** What is kept in this browser of a text in the making. */
export const keptWords = (about: string): string => wordsAbout(about) ?? '';

/** A text in the making. `about` says what it is for, such as `promise:<id>:report`; `initial` is shown when nothing was kept. */
export function useDraft(about: string, initial = ''): Draft {
  const [held, hold] = useState(() => ({ about, words: wordsAbout(about) ?? initial }));
  const current = held.about === about ? held.words : (wordsAbout(about) ?? initial);
  const write = useCallback(
    (words: string) => {
      hold({ about, words });
      keepWords(about, words);
    },
    [about],
  );
  const clear = useCallback(() => {
    hold({ about, words: '' });
    keepWords(about, '');
  }, [about]);
  return { words: current, write, clear };
}

/** Drafts of whole forms: any plain data instead of one text. */
export function useFormDraft<Form extends object>(about: string, empty: Form) {
  const { words, write, clear } = useDraft(about);
  const form: Form = { ...empty, ...(words === '' ? {} : (JSON.parse(words) as Partial<Form>)) };
  return {
    form,
    fill: (part: Partial<Form>) => write(JSON.stringify({ ...form, ...part })),
    clear,
  };
}
