/** The letters to the address that somebody had: that another is asked for, and that it was changed. */
import type { Letter } from '#platform/mail/letter.ts';
import { fillIn } from '#platform/text/fill-in.ts';
import german from '../words.de.json' with { type: 'json' };
import english from '../words.en.json' with { type: 'json' };

const words = { en: english.letters, de: german.letters };

type Addressee = Pick<Letter, 'to' | 'language'>;

/** To the old address: somebody asks for another one. Its link takes the answer and signs nobody in. */
export function askedLetter(
  to: Addressee,
  { by, address, secret }: { by: string; address: string; secret: string },
  usefulUntil: Temporal.Instant,
): Letter {
  const { subject, lines, button } = words[to.language].asked;
  const filled = lines.map((line) => fillIn(line, { by, address }));
  return { ...to, subject, lines: filled, button, path: `/address/${secret}`, usefulUntil };
}

/** To the old address: mail goes elsewhere now. */
export function changedLetter(to: Addressee, by: 'yourself' | 'machine'): Letter {
  const { subject, ifNot, button, ...changed } = words[to.language].changed;
  return { ...to, subject, lines: [changed[by], ifNot], button, path: '/' };
}
