/** The letters that let somebody in. They say nothing about anybody's doings. */
import type { Letter } from '#platform/mail/letter.ts';
import { fillIn } from '#platform/text/fill-in.ts';
import { inEachTongue, type Tongue } from '#platform/text/tongue.ts';
import formal from '../words.de-x-formal.json' with { type: 'json' };
import german from '../words.de.json' with { type: 'json' };
import english from '../words.en.json' with { type: 'json' };

type Addressee = Pick<Letter, 'to' | 'tongue'>;
const words = inEachTongue(english.letters, german.letters, formal.letters);

interface Inviting {
  workplace: string;
  /** Who invites, or whose ask it is; null where the installation does. */
  inviter: string | null;
  /** What they wrote along, by their own choice. */
  words: string | null;
  isForAsk: boolean;
}

/** Who writes, why, what this is, and what it is not: a letter one can tell from a fraud. */
function invitationWords(
  { workplace, inviter, words: written, isForAsk }: Inviting,
  tongue: Tongue,
): Pick<Letter, 'subject' | 'lines' | 'button'> {
  const { subject, subjectFrom, asks, writes, lines, button } = words[tongue].invitation;
  const fill = (sentence: string) =>
    fillIn(sentence, { workplace, inviter: inviter ?? '', words: written ?? '' });
  const fromSomebody = [...(isForAsk ? [asks] : []), ...(written ? [writes] : [])];
  return {
    subject: fill(inviter ? subjectFrom : subject),
    lines: [...(inviter ? fromSomebody : []), ...lines].map(fill),
    button,
  };
}

/** Where a link leads: a page that asks before it uses the link up, so that programs that look at mail do not. */
export const pathOf = (secret: string) => `/sign-in/${secret}`;

export const linkLetter = (to: Addressee, secret: string, usefulUntil: Temporal.Instant): Letter => ({
  ...to,
  ...words[to.tongue].link,
  path: pathOf(secret),
  usefulUntil,
});

export const invitationLetter = (
  to: Addressee & Pick<Letter, 'invitationOf'>,
  inviting: Inviting,
  secret: string,
  usefulUntil: Temporal.Instant,
): Letter => ({ ...to, ...invitationWords(inviting, to.tongue), path: pathOf(secret), usefulUntil });

/** To whoever it lets in: a way to sign in as them was made on the machine. */
export function letInLetter(to: Addressee, what: 'link' | 'token'): Letter {
  const { subject, ifNot, button, ...made } = words[to.tongue].letIn;
  return { ...to, subject, lines: [made[what], ifNot], button, path: '/my/sign-in' };
}
