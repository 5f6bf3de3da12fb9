/** The words of the letters that let somebody in, in both languages. They say nothing about anybody's doings. */
import type { Letter } from '#platform/mail/letter.ts';

type Addressee = Pick<Letter, 'to' | 'language'>;
type Words = Pick<Letter, 'subject' | 'lines' | 'button'>;

const linkWords: Record<Letter['language'], Words> = {
  en: {
    subject: 'Your link to Alongside',
    lines: [
      'Here is the link you asked for. It works once, within 15 minutes, in the browser in which you asked for it.',
      'If you did not ask for it, you need not do anything.',
    ],
    button: 'Sign in',
  },
  de: {
    subject: 'Dein Link zu Alongside',
    lines: [
      'Hier ist der Link, um den du gebeten hast. Er gilt einmal, 15 Minuten lang, in dem Browser, in dem du darum gebeten hast.',
      'Falls du nicht darum gebeten hast, brauchst du nichts zu tun.',
    ],
    button: 'Anmelden',
  },
};

interface Inviting {
  workplace: string;
  /** Who invites, or whose ask it is; null where the installation does. */
  inviter: string | null;
  /** What they wrote along, by their own choice. */
  words: string | null;
  isForAsk: boolean;
}

/** Who writes, why, what this is, and what it is not: a letter one can tell from a fraud. */
const invitationWords: Record<Letter['language'], (inviting: Inviting) => Words> = {
  en: ({ workplace, inviter, words, isForAsk }) => ({
    subject: inviter
      ? `${inviter} invites you: Alongside at ${workplace}`
      : `You are invited: Alongside at ${workplace}`,
    lines: [
      ...(isForAsk && inviter ? [`${inviter} asks something you know about.`] : []),
      ...(words && inviter ? [`${inviter} writes: “${words}”`] : []),
      `${workplace} uses Alongside so that colleagues ask each other early, help each other and keep their word to one another.`,
      'What you write there is read by those you choose. Your manager cannot read it, and nobody is rated.',
      'This link lets you in. It works once, within seven days, and needs no password; the first look takes two minutes. Afterwards you can ask for a new link at any time.',
    ],
    button: 'Come in',
  }),
  de: ({ workplace, inviter, words, isForAsk }) => ({
    subject: inviter
      ? `${inviter} lädt dich ein: Alongside bei ${workplace}`
      : `Du bist eingeladen: Alongside bei ${workplace}`,
    lines: [
      ...(isForAsk && inviter ? [`${inviter} fragt etwas, womit du dich auskennst.`] : []),
      ...(words && inviter ? [`${inviter} schreibt: „${words}“`] : []),
      `${workplace} nutzt Alongside, damit Kolleginnen und Kollegen einander früh fragen, helfen und Wort halten.`,
      'Was du dort schreibst, lesen die, die du wählst. Deine Führungskraft kann es nicht lesen, und niemand wird bewertet.',
      'Mit diesem Link kommst du hinein. Er gilt einmal, sieben Tage lang, und braucht kein Passwort; der erste Blick dauert zwei Minuten. Danach kannst du jederzeit um einen neuen Link bitten.',
    ],
    button: 'Hereinkommen',
  }),
};

/** Where a link leads: a page that asks before it uses the link up, so that programs that look at mail do not. */
export const pathOf = (secret: string) => `/sign-in/${secret}`;

export const linkLetter = (to: Addressee, secret: string, usefulUntil: Temporal.Instant): Letter => ({
  ...to,
  ...linkWords[to.language],
  path: pathOf(secret),
  usefulUntil,
});

export const invitationLetter = (
  to: Addressee & Pick<Letter, 'invitationOf'>,
  inviting: Inviting,
  secret: string,
  usefulUntil: Temporal.Instant,
): Letter => ({ ...to, ...invitationWords[to.language](inviting), path: pathOf(secret), usefulUntil });

/** To whoever it lets in: a way to sign in as them was made on the machine. */
export function letInLetter(to: Pick<Letter, 'to' | 'language'>, what: 'link' | 'token'): Letter {
  const words = {
    en: {
      subject: 'A way to sign in as you was made',
      lines: [
        what === 'link'
          ? 'Whoever runs Alongside for your workplace made a link, on the machine itself, with which somebody can sign in as you once, within 15 minutes.'
          : 'Whoever runs Alongside for your workplace made a token, on the machine itself, with which a program can act as you until you remove it.',
        'If you asked for it, all is well. If not, end the sessions and remove the tokens you do not know in your settings, and talk to somebody who looks after people here.',
      ],
      button: 'See how one signs in as me',
    },
    de: {
      subject: 'Jemand kann sich jetzt als du anmelden',
      lines: [
        what === 'link'
          ? 'Wer Alongside für euch betreibt, hat auf dem Rechner selbst einen Link gemacht, mit dem sich jemand innerhalb von 15 Minuten einmal als du anmelden kann.'
          : 'Wer Alongside für euch betreibt, hat auf dem Rechner selbst ein Token gemacht, mit dem ein Programm als du handeln kann, bis du es entfernst.',
        'Wenn du darum gebeten hast, ist alles gut. Wenn nicht, beende in deinen Einstellungen die Sitzungen und entferne die Token, die du nicht kennst, und sprich mit jemandem, der sich hier um die Leute kümmert.',
      ],
      button: 'Sehen, wie man sich als ich anmeldet',
    },
  }[to.language];
  return { ...to, ...words, path: '/my/sign-in' };
}
