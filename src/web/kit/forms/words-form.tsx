import { later } from '../moves/later.tsx';
import type { WordsFormProps } from './words-form-inside.tsx';

export type { WordsFormProps };

export const loadWordsForm = () => import('./words-form-inside.tsx');

/** A move that goes with words: the composer, what else it needs, and two buttons of equal weight. */
export const WordsForm = later<WordsFormProps>(() => loadWordsForm().then((part) => part.WordsForm));
