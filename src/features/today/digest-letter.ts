/** What the digest says: who waits and for what kind of thing, never anybody's words or a number. */
import type { Card } from '#platform/card.ts';
import type { Letter } from '#platform/mail/letter.ts';

type Language = Letter['language'];

const kinds: Record<Language, Record<string, string>> = {
  en: {
    promise: 'a promise',
    ask: 'an ask',
    introduction: 'an introduction',
    partnership: 'a partnership',
    expectation: 'what you need of each other',
    'charter-line': 'what your team agrees on',
    charter: 'what your team agrees on',
    goal: 'a goal',
    conversation: 'a talk',
    'heads-up': 'news that touches your work',
    thanks: 'a thanks',
    other: 'a word from you',
  },
  de: {
    promise: 'eine Zusage',
    ask: 'eine Bitte',
    introduction: 'eine Vorstellung',
    partnership: 'eine Partnerschaft',
    expectation: 'was ihr voneinander braucht',
    'charter-line': 'was dein Team vereinbart',
    charter: 'was dein Team vereinbart',
    goal: 'ein Ziel',
    conversation: 'ein Gespräch',
    'heads-up': 'Neues, das deine Arbeit berührt',
    thanks: 'ein Dank',
    other: 'ein Wort von dir',
  },
};

const words = {
  en: {
    subject: 'Today in Alongside',
    intro: 'Somebody is counting on a word from you:',
    someone: 'Somebody',
    outro: 'It takes about two minutes, whenever it suits you.',
    button: 'Open Today',
  },
  de: {
    subject: 'Heute in Alongside',
    intro: 'Jemand zählt auf ein Wort von dir:',
    someone: 'Jemand',
    outro: 'Es braucht etwa zwei Minuten, wann immer es dir passt.',
    button: 'Heute öffnen',
  },
} as const;

type Waiting = Pick<Card, 'about' | 'subject'>;

/** The letter for what waits. */
export function digestLetter(
  language: Language,
  waiting: readonly Waiting[],
  stopPath: string,
): Omit<Letter, 'to'> {
  const { subject, intro, someone, outro, button } = words[language];
  const kindOf = ({ subject: { kind } }: Waiting) => kinds[language][kind] ?? kinds[language]['other']!;
  const lines = waiting.map((card) => `${card.about?.name ?? someone}: ${kindOf(card)}`);
  return { language, subject, lines: [intro, ...new Set(lines), outro], button, path: '/', stopPath };
}
