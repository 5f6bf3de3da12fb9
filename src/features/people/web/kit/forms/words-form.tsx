import { lazyPart } from '#web/kit/lazy.tsx';
import type { WordsFormProps } from './words-form.lazy.tsx';

export type { WordsFormProps };

export const loadWordsForm = () => import('./words-form.lazy.tsx');

/** A move that goes with words: the composer, and what else it needs. */
export const WordsForm = lazyPart<WordsFormProps>(() => loadWordsForm().then((part) => part.WordsForm));
