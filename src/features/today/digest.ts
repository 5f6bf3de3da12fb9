/** The digest: at most one a day, at the hour its reader set, and only when somebody waits on them (model 10.1). */
import { personOf } from '#features/people/public.ts';
import type { CardSource } from '#platform/card-source.ts';
import { writing } from '#platform/database/transaction.ts';
import type { Job } from '#platform/jobs.ts';
import type { Letter } from '#platform/mail/letter.ts';
import { postMail } from '#platform/mail/post.ts';
import { today } from './card-quiet.ts';
import { lookAtDesk } from './looking.ts';
import { forgetAll, markDigest, queueDigests } from './store.ts';
import { selectToday } from './today.ts';

/** What the letter says: that something waits, and nobody's words, name or number. */
const words: Record<Letter['language'], Pick<Letter, 'subject' | 'lines' | 'button'>> = {
  en: {
    subject: 'Today in Alongside',
    lines: ['Somebody is counting on a word from you. It takes about two minutes, whenever it suits you.'],
    button: 'Open Today',
  },
  de: {
    subject: 'Heute in Alongside',
    lines: ['Jemand zählt auf ein Wort von dir. Es braucht etwa zwei Minuten, wann immer es dir passt.'],
    button: 'Heute öffnen',
  },
};

/** Once an hour: whose hour is it? */
const askWhoseHourItIs: Job = (_payload, { worker, clock }) => queueDigests(worker, 'today.digest', clock());

/** Looks at somebody's Today without counting it as shown, and writes to them if their word is waited for. */
const sendDigest =
  (cards: readonly CardSource[]): Job =>
  async ({ person }, { app, clock }) => {
    const now = clock();
    await writing(app, person!, async (tx) => {
      const reader = await personOf(tx, person!);
      if (!reader || reader.left_at !== null) return;
      const desk = await lookAtDesk(cards, tx, { id: reader.id, timeZone: reader.time_zone }, now);
      if (!selectToday(desk.offered, desk).some((card) => card.band === 1)) return;
      if (!(await markDigest(tx, reader.id, today(desk)))) return;
      const usefulUntil = now.add({ hours: 20 });
      const { email: to, language } = reader;
      await postMail(tx, { to, language, ...words[language], path: '/', usefulUntil }, now);
    });
  };

/** What was remembered for somebody goes when they go. */
export const forgetWhoLeft: Job = ({ person }, { app }) =>
  writing(app, person!, (tx) => forgetAll(tx, person!));

export const todayJobs = (cards: readonly CardSource[]): Record<string, Job> => ({
  'today.digests': askWhoseHourItIs,
  'today.digest': sendDigest(cards),
});
