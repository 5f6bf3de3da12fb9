/** The one letter of asks: "needed today", for those who want to hear at once. It carries nobody's words. */
import { personOf } from '#features/people/public.ts';
import { writing } from '#platform/database/transaction.ts';
import { unqueue, type JobContext } from '#platform/jobs.ts';
import type { Letter } from '#platform/mail/letter.ts';
import { queueMail } from '#platform/mail/mail-queue.ts';
import { askLetter } from '../appointments.ts';
import { keyOfLetter } from './routing-store.ts';

const words = {
  en: {
    subject: 'Somebody could use a hand today',
    lines: [
      'Somebody you could help needs a hand today.',
      'Not this time is a fine answer, and nobody will know.',
    ],
    button: 'See the ask',
  },
  de: {
    subject: 'Jemand könnte heute Hilfe brauchen',
    lines: [
      'Jemand, dem du helfen könntest, braucht heute Hilfe.',
      '„Diesmal nicht“ ist eine gute Antwort, und niemand erfährt davon.',
    ],
    button: 'Ansehen',
  },
} satisfies Record<'en' | 'de', Pick<Letter, 'subject' | 'lines' | 'button'>>;

/** Writes once to somebody who chose to hear at once. Of no use any more after a day. */
export async function writeAtOnce(context: JobContext, ask: string, id: string): Promise<void> {
  const now = context.clock();
  await writing(context.app, id, async (tx) => {
    await unqueue(tx, askLetter, keyOfLetter(ask, id));
    const person = await personOf(tx, id);
    if (!person) return;
    const letter = { ...words[person.language], to: person.email, language: person.language };
    await queueMail(tx, { ...letter, path: `/asks/${ask}`, usefulUntil: now.add({ hours: 24 }) }, now);
  });
}
