/** What the digest says: who waits and for what kind of thing, never anybody's words or a number. */
import type { Card } from '#platform/card.ts';
import type { Letter } from '#platform/mail/letter.ts';
import { inEachTongue, type Tongue } from '#platform/text/tongue.ts';
import formal from './words.de-x-formal.json' with { type: 'json' };
import german from './words.de.json' with { type: 'json' };
import english from './words.en.json' with { type: 'json' };

const words = inEachTongue(english.letter, german.letter, formal.letter);

type Waiting = Pick<Card, 'about' | 'subject'>;

/** The letter for what waits. */
export function digestLetter(
  tongue: Tongue,
  waiting: readonly Waiting[],
  stopPath: string,
): Omit<Letter, 'to'> {
  const { subject, intro, someone, outro, button, kinds } = words[tongue];
  const kindOf = ({ subject: { kind } }: Waiting) =>
    kind in kinds ? kinds[kind as keyof typeof kinds] : kinds.other;
  const lines = waiting.map((card) => `${card.about?.name ?? someone}: ${kindOf(card)}`);
  return { tongue, subject, lines: [intro, ...new Set(lines), outro], button, path: '/', stopPath };
}
