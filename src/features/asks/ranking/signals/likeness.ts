import { type Question } from '../evidence.ts';
import { type Memory } from '../memory/memory.ts';
import { type Terms, termsOfPaths, termsOfText, wordsOfPaths } from '../memory/words.ts';

/** How alike the remembered events are to a question, at index `number of the event - first`. */
export interface Likeness {
  text: Float64Array;
  paths: Float64Array;
  names: Float64Array;
}

/** Compares a question with the events `first` (in) to `bound` (out), by words, by paths and by the names within paths. */
export function likenessTo(question: Question, memory: Memory, first: number, bound: number): Likeness {
  const paths = question.paths ?? [];
  const text = termsOfText(question.text);
  return {
    text: memory.text.alike(text, first, bound),
    paths: memory.paths.alike(termsOfPaths(paths), first, bound),
    names: memory.names.alike(namesIn(text, paths), first, bound),
  };
}

/** Words may name a file and files are named by words: both look for names. */
function namesIn(text: Terms, paths: readonly string[]): Terms {
  const names: Terms = new Map();
  for (const word of wordsOfPaths(paths)) names.set(word, 1);
  for (const word of text.keys()) if (!word.endsWith(':')) names.set(word, 1);
  return names;
}
