/** How a report of progress reads as a heads-up: what is new stands first, the goal after it. Pure. */
import { fillIn } from '#platform/text/fill-in.ts';
import german from './words.de.json' with { type: 'json' };
import english from './words.en.json' with { type: 'json' };

/** Letters of a title: fewer say too little by themselves, more are cut. */
const title = { least: 24, most: 160 };

const towards = { en: english.stepTowards, de: german.stepTowards };

/** The first sentence, with the next where it says little; whole where that is short enough to be a title. */
function titleOf(words: string): string {
  const sentences = words.match(/.+?(?:[.!?…](?=\s|$)|$)\s*/gsu) ?? [words];
  let first = '';
  for (const sentence of sentences) {
    if (first.trim().length >= title.least || (first + sentence).trim().length > title.most) break;
    first += sentence;
  }
  if (first !== '') return first.trim();
  return `${words.slice(0, title.most).replace(/\s+\S*$/u, '')} …`;
}

/**
 * The text of a heads-up out of a report, in the language of whoever reported: the first sentence says what is new, and
 * below stand the rest of it and the goal that it serves. A title that had to be cut leaves nothing out below.
 */
export function progressText(
  { aim, words }: { aim: string; words: string },
  language: keyof typeof towards,
): { what: string; means: string } {
  const what = titleOf(words);
  const rest = words.startsWith(what) ? words.slice(what.length).trim() : words;
  const goal = fillIn(towards[language], { aim });
  return { what, means: rest === '' ? goal : `${rest}\n\n${goal}` };
}
