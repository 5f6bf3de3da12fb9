/** Gentle hints on words in the making: worked out here, in the browser, kept nowhere and never in the way (B09, B21). Pure. */

import { asksYesOrNo } from '#features/people/web/kit/forms/wording-hints.ts';

export type Hint = 'always-never' | 'trait' | 'closed-question';

const alwaysNever =
  /(^|[^\p{L}])(always|never|every time|constantly|immer|nie|niemals|ständig|dauernd)(?![\p{L}])/iu;
const trait =
  /(^|[^\p{L}])(you are|you're|du bist)\s+(so |too |just |really |einfach |zu |echt )?(lazy|careless|difficult|rude|unreliable|selfish|arrogant|negative|sloppy|slow|faul|schwierig|unhöflich|unzuverlässig|egoistisch|arrogant|negativ|schlampig|langsam|unfähig|chaotisch)/iu;
/** What could be said so that it is easier to hear; an empty list mostly. */
export function hintsIn(words: string): Hint[] {
  const found: Hint[] = [];
  if (alwaysNever.test(words)) found.push('always-never');
  if (trait.test(words)) found.push('trait');
  if (asksYesOrNo(words)) found.push('closed-question');
  return found;
}
