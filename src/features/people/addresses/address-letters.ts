/** The letters to the address that somebody had: that another is asked for, and that it was changed. */
import type { Letter } from '#platform/mail/letter.ts';

type Addressee = Pick<Letter, 'to' | 'language'>;

/** To the old address: somebody asks for another one. Its link takes the answer and signs nobody in. */
export function askedLetter(
  to: Addressee,
  { by, address, secret }: { by: string; address: string; secret: string },
  usefulUntil: Temporal.Instant,
): Letter {
  const words = {
    en: {
      subject: 'Is this your new address?',
      lines: [
        `${by}, who looks after people in Alongside, wants your mail to go to ${address} from now on.`,
        'It changes only if you say yes: here, or in Alongside where you are signed in. Whoever has your address can sign in as you, so say yes only if it is yours.',
        'If you do nothing, everything stays as it is.',
      ],
      button: 'Answer',
    },
    de: {
      subject: 'Ist das deine neue Adresse?',
      lines: [
        `${by} kümmert sich in Alongside um die Leute hier und möchte, dass deine Post künftig an ${address} geht.`,
        'Das ändert sich nur, wenn du Ja sagst: hier oder in Alongside, wo du angemeldet bist. Wer deine Adresse hat, kann sich als du anmelden. Sag also nur Ja, wenn sie dir gehört.',
        'Wenn du nichts tust, bleibt alles, wie es ist.',
      ],
      button: 'Antworten',
    },
  }[to.language];
  return { ...to, ...words, path: `/address/${secret}`, usefulUntil };
}

/** To the old address: mail goes elsewhere now. */
export function changedLetter(to: Addressee, by: 'yourself' | 'machine'): Letter {
  const words = {
    en: {
      subject: 'Your address in Alongside was changed',
      lines: [
        by === 'yourself'
          ? 'You said yes to another address. This is the last letter that comes here.'
          : 'Whoever runs Alongside for your workplace gave you another address, on the machine itself. This is the last letter that comes here.',
        'If that is not what you wanted, talk to somebody who looks after people here.',
      ],
      button: 'Open Alongside',
    },
    de: {
      subject: 'Deine Adresse in Alongside wurde geändert',
      lines: [
        by === 'yourself'
          ? 'Du hast zu einer anderen Adresse Ja gesagt. Dies ist der letzte Brief, der hierher kommt.'
          : 'Wer Alongside für euch betreibt, hat dir auf dem Rechner selbst eine andere Adresse gegeben. Dies ist der letzte Brief, der hierher kommt.',
        'Wenn du das nicht wolltest, sprich mit jemandem, der sich hier um die Leute kümmert.',
      ],
      button: 'Alongside öffnen',
    },
  }[to.language];
  return { ...to, ...words, path: '/' };
}
