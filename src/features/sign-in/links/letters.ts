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

const invitationWords: Record<Letter['language'], (workplace: string) => Words> = {
  en: (workplace) => ({
    subject: `Welcome to Alongside at ${workplace}`,
    lines: [
      `${workplace} uses Alongside to ask, to help and to keep each other's word.`,
      'This link lets you in. It works once, within seven days; afterwards you can ask for a new one at any time.',
    ],
    button: 'Come in',
  }),
  de: (workplace) => ({
    subject: `Willkommen: ${workplace} nutzt Alongside`,
    lines: [
      `${workplace} nutzt Alongside, um einander um Hilfe zu bitten, zu helfen und Wort zu halten.`,
      'Mit diesem Link kommst du hinein. Er gilt einmal, sieben Tage lang; danach kannst du jederzeit um einen neuen bitten.',
    ],
    button: 'Hereinkommen',
  }),
};

/** Where a link leads: a page that asks before it uses the link up, so that programs that look at mail do not. */
const pathOf = (secret: string) => `/sign-in/${secret}`;

export const linkLetter = (to: Addressee, secret: string, usefulUntil: Temporal.Instant): Letter => ({
  ...to,
  ...linkWords[to.language],
  path: pathOf(secret),
  usefulUntil,
});

export const invitationLetter = (
  to: Addressee,
  workplace: string,
  secret: string,
  usefulUntil: Temporal.Instant,
): Letter => ({ ...to, ...invitationWords[to.language](workplace), path: pathOf(secret), usefulUntil });
