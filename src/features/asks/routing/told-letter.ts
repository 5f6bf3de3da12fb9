/** The one letter of asks: "needed today", for those who want to hear at once. It carries nobody's words. */
import { personOf, tongueFor } from '#features/people/public.ts';
import { writing } from '#platform/database/transaction.ts';
import { unqueue, type JobContext } from '#platform/jobs.ts';
import { queueMail } from '#platform/mail/mail-queue.ts';
import { inEachTongue } from '#platform/text/tongue.ts';
import formal from '../words.de-x-formal.json' with { type: 'json' };
import german from '../words.de.json' with { type: 'json' };
import english from '../words.en.json' with { type: 'json' };
import { askLetter } from '../scheduled-jobs.ts';
import { keyOfLetter } from './routing-store.ts';

const words = inEachTongue(english.letter, german.letter, formal.letter);

/** Writes once to somebody who chose to hear at once. Of no use any more after a day. */
export async function writeAtOnce(context: JobContext, ask: string, id: string): Promise<void> {
  const now = context.clock();
  await writing(context.app, id, async (tx) => {
    await unqueue(tx, askLetter, keyOfLetter(ask, id));
    const person = await personOf(tx, id);
    if (!person) return;
    const tongue = await tongueFor(tx, person.language);
    const letter = { ...words[tongue], to: person.email, tongue };
    await queueMail(tx, { ...letter, path: `/asks/${ask}`, usefulUntil: now.add({ hours: 24 }) }, now);
  });
}
