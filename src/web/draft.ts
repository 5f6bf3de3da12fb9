/** Drafts stay in this browser from the first letter until they are sent. */
import { useCallback, useState } from 'react';

const prefix = 'draft:';

export interface Draft {
  words: string;
  write: (words: string) => void;
  /** After sending. */
  clear: () => void;
}

const read = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

function keep(name: string, words: string): void {
  try {
    if (words.trim() === '') localStorage.removeItem(name);
    else localStorage.setItem(name, words);
  } catch {
    // A browser that keeps nothing still lets people write.
  }
}

/** What is kept in this browser of a text in the making. */
export const keptWords = (about: string): string => read(prefix + about) ?? '';

/** A text in the making. `about` says what it is for, such as `promise:<id>:report`; `initial` is shown when nothing was kept. */
export function useDraft(about: string, initial = ''): Draft {
  const name = prefix + about;
  const [held, hold] = useState({ name, words: read(name) ?? initial });
  const current = held.name === name ? held.words : (read(name) ?? initial);
  const write = useCallback(
    (words: string) => {
      hold({ name, words });
      keep(name, words);
    },
    [name],
  );
  const clear = useCallback(() => {
    hold({ name, words: '' });
    keep(name, '');
  }, [name]);
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

const names = () => Object.keys(localStorage).filter((name) => name.startsWith(prefix));
/** Whether something unsent is kept in this browser. */
export const hasDrafts = (): boolean => names().length > 0;
export const removeDrafts = (): void => names().forEach((name) => localStorage.removeItem(name));
