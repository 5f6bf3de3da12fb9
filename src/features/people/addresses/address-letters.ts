/** The letters to the address that somebody had: that another is asked for, and that it was changed. */
import type { Letter } from '#platform/mail/letter.ts';
import { fillIn } from '#platform/text/fill-in.ts';
import { inEachTongue } from '#platform/text/tongue.ts';
import formal from '../words.de-x-formal.json' with { type: 'json' };
import german from '../words.de.json' with { type: 'json' };
import english from '../words.en.json' with { type: 'json' };

const words = inEachTongue(english.letters, german.letters, formal.letters);

type Addressee = Pick<Letter, 'to' | 'tongue'>;

/** To the old address: somebody asks for another one. Its link takes the answer and signs nobody in. */
export function askedLetter(
  to: Addressee,
  { by, address, secret }: { by: string; address: string; secret: string },
  usefulUntil: Temporal.Instant,
): Letter {
  const { subject, lines, button } = words[to.tongue].asked;
  const filled = lines.map((line) => fillIn(line, { by, address }));
  return { ...to, subject, lines: filled, button, path: `/address/${secret}`, usefulUntil };
}

/** To the old address: mail goes elsewhere now. */
export function changedLetter(to: Addressee, by: 'yourself' | 'machine'): Letter {
  const { subject, ifNot, button, ...changed } = words[to.tongue].changed;
  return { ...to, subject, lines: [changed[by], ifNot], button, path: '/' };
}
