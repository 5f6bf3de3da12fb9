/**
 * What the letter of the day says: that something waits, who waits and for what kind of thing, or also the words, as its reader
 * chose. Never a number, and never who else was told.
 */
import type { LetterSays } from '#features/people/settings/setting.ts';
import type { Card } from '#platform/card.ts';
import type { Letter } from '#platform/mail/letter.ts';
import { withEachMention } from '#platform/mention.ts';
import type { Subject } from '#platform/subjects.ts';
import { fillIn } from '#platform/text/fill-in.ts';
import { inEachTongue, type Tongue } from '#platform/text/tongue.ts';
import formal from './words.de-x-formal.json' with { type: 'json' };
import german from './words.de.json' with { type: 'json' };
import english from './words.en.json' with { type: 'json' };

const words = inEachTongue(english.letter, german.letter, formal.letter);

/** Whose words may stand in a letter at all. What was said in a talk, and what is for one person alone, never leaves the house. */
const mayLeave: ReadonlySet<Subject> = new Set([
  'promise',
  'ask',
  'heads-up',
  'goal',
  'partnership',
  'expectation',
  'charter-line',
  'thanks',
]);

type Waiting = Pick<Card, 'about' | 'subject' | 'words'>;

interface Said {
  waiting: readonly Waiting[];
  says: LetterSays;
  stopPath: string;
}

/** The letter for what waits. */
export function digestLetter(tongue: Tongue, { waiting, says, stopPath }: Said): Omit<Letter, 'to'> {
  const { subject, intro, waits, outro, button } = words[tongue];
  const lines =
    says === 'waits' ? [waits] : [intro, ...new Set(waiting.map((card) => lineOf(tongue, card, says)))];
  return { tongue, subject, lines: [...lines, outro], button, path: '/', stopPath };
}

function lineOf(
  tongue: Tongue,
  { about, subject: { kind }, words: theirs }: Waiting,
  says: LetterSays,
): string {
  const { someone, kinds, quote } = words[tongue];
  const what = kind in kinds ? kinds[kind as keyof typeof kinds] : kinds.other;
  const line = `${about?.name ?? someone}: ${what}`;
  return says === 'words' && mayLeave.has(kind) && theirs !== ''
    ? `${line}. ${fillIn(quote, { words: withEachMention(theirs, ({ name }) => name) })}`
    : line;
}
