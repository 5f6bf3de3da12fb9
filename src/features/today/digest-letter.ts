/** What the digest says: who waits and for what kind of thing, never anybody's words or a number. */
import type { Card } from '#platform/card.ts';
import type { Letter } from '#platform/mail/letter.ts';
import german from './words.de.json' with { type: 'json' };
import english from './words.en.json' with { type: 'json' };

type Language = Letter['language'];

const words = { en: english.letter, de: german.letter };

type Waiting = Pick<Card, 'about' | 'subject'>;

/** The letter for what waits. */
export function digestLetter(
  language: Language,
  waiting: readonly Waiting[],
  stopPath: string,
): Omit<Letter, 'to'> {
  const { subject, intro, someone, outro, button, kinds } = words[language];
  const kindOf = ({ subject: { kind } }: Waiting) =>
    kind in kinds ? kinds[kind as keyof typeof kinds] : kinds.other;
  const lines = waiting.map((card) => `${card.about?.name ?? someone}: ${kindOf(card)}`);
  return { language, subject, lines: [intro, ...new Set(lines), outro], button, path: '/', stopPath };
}
