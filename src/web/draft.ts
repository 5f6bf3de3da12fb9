/**
 * Autosaved drafts: they stay in this browser from the first letter until they are sent, or until their writer's visit
 * ends.
 */
import { useCallback, useState } from 'react';
import { saveDraft, readDraft } from './draft-store.ts';

export interface Draft {
  words: string;
  write: (words: string) => void;
  /** After sending. */
  clear: () => void;
}

/** What is kept in this browser of a text in the making. */
export const savedDraft = (about: string): string => readDraft(about) ?? '';

/** A text in the making. `about` says what it is for, such as `promise:<id>:report`; `initial` is shown when nothing was kept. */
export function useDraft(about: string, initial = ''): Draft {
  const [held, hold] = useState(() => ({ about, words: readDraft(about) ?? initial }));
  const current = held.about === about ? held.words : (readDraft(about) ?? initial);
  const write = useCallback(
    (words: string) => {
      hold({ about, words });
      saveDraft(about, words);
    },
    [about],
  );
  const clear = useCallback(() => {
    hold({ about, words: '' });
    saveDraft(about, '');
  }, [about]);
  return { words: current, write, clear };
}

/** Drafts of whole forms: any plain data instead of one text. */
export function useFormDraft<Form extends object>(about: string, empty: Form) {
  const { words, write, clear } = useDraft(about);
  const form: Form = { ...empty, ...partsIn<Form>(words) };
  return {
    form,
    fill: (part: Partial<Form>) => write(JSON.stringify({ ...form, ...part })),
    clear,
  };
}

/** What a draft holds of a form; nothing where an earlier version of the page left something else. */
function partsIn<Form extends object>(words: string): Partial<Form> {
  try {
    const parts: unknown = JSON.parse(words);
    return parts !== null && typeof parts === 'object' ? parts : {};
  } catch {
    return {};
  }
}
