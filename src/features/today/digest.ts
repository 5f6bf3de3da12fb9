/**
 * The digest: at most one a day, when its reader's working day begins or at the hour they set, and only when somebody waits on
 * them (model 10.1). It is on for everybody who has been here, until one press stops it.
 */
import type { personLeft } from '#features/people/events.ts';
import { ownSettings, partiesNamed, personOf, tongueFor } from '#features/people/public.ts';
import { newSecret } from '#features/sign-in/public.ts';
import type { CardSource } from '#platform/card-source.ts';
import { nobody, writing } from '#platform/database/transaction.ts';
import { Id } from '#platform/contract.ts';
import { defineJob, handle, queueEach, type Handler } from '#platform/jobs.ts';
import { withNamesNow } from '#platform/mention.ts';
import { queueMail } from '#platform/mail/mail-queue.ts';
import { today } from './card-quiet.ts';
import { lookAtDesk } from './looking.ts';
import { isTheirHour } from './digest-hour.ts';
import { digestLetter } from './digest-letter.ts';
import { digestReaders, keepStop } from './digest-store.ts';
import { forgetAll, markDigest } from './store.ts';
import { selectToday } from './today.ts';

/** Looks whose hour it is. */
export const digestHour = defineJob('today.digests', {});
const digest = defineJob('today.digest', { person: Id });

/** Once an hour: whose hour is it? */
const askWhoseHourItIs: Handler<typeof digestHour> = async (_payload, { worker, clock }) => {
  const now = clock();
  const due = (await digestReaders(worker)).filter((reader) => isTheirHour(reader, now));
  await writing(worker, nobody, (tx) =>
    queueEach(
      tx,
      digest,
      due.map(({ person }) => ({ payload: { person }, key: person })),
    ),
  );
};

/** Looks at somebody's Today without counting it as shown, and writes to them if their word is waited for. */
const sendDigest =
  (cards: readonly CardSource[]): Handler<typeof digest> =>
  async ({ person }, { app, clock }) => {
    const now = clock();
    await writing(app, person, async (tx) => {
      const reader = await personOf(tx, person);
      if (!reader || reader.leftAt !== null) return;
      const desk = await lookAtDesk(cards, tx, { id: reader.id, timeZone: reader.timeZone }, now);
      const waiting = selectToday(desk.offered, desk).filter((card) => card.band === 1);
      if (waiting.length === 0) return;
      if (!(await markDigest(tx, reader.id, today(desk)))) return;
      const secret = newSecret();
      await keepStop(tx, reader.id, secret, now);
      const tongue = await tongueFor(tx, reader.language);
      const { letterSays: says } = await ownSettings(tx);
      const named = await withNamesNow(waiting, (ids) => partiesNamed(tx, ids));
      const letter = digestLetter(tongue, { waiting: named, says, stopPath: `/mail/stop/${secret}` });
      await queueMail(tx, { ...letter, to: reader.email, usefulUntil: now.add({ hours: 20 }) }, now);
    });
  };

/** What was remembered for somebody goes when they go. */
export const onPersonLeft: Handler<typeof personLeft> = ({ person }, { app }) =>
  writing(app, person, (tx) => forgetAll(tx, person));

export const todayJobs = (cards: readonly CardSource[]) => [
  handle(digestHour, askWhoseHourItIs),
  handle(digest, sendDigest(cards)),
];
