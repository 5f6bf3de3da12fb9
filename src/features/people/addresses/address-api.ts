/** Another address for somebody: an admin asks, its owner answers, and the old address is told each time. */
import type { Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { on, type Person } from '#platform/http/routes.ts';
import { newId } from '#platform/id.ts';
import { queueMail } from '#platform/mail/mail-queue.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { hashOf, newSecret } from '#platform/secret.ts';
import { noteInLog } from '../admin/log-store.ts';
import { tongueFor } from '../admin/workplace-store.ts';
import type { StoredPerson } from '../person-store.ts';
import { refuse } from '../refusals.ts';
import { sayTheMoment } from '../teams/team-store.ts';
import * as contract from './address-contract.ts';
import { askedLetter, changedLetter } from './address-letters.ts';
import { answerNewAddress, askNewAddress, noteSeen, type Answered } from './address-store.ts';

const answerWithin = { hours: 24 * 14 };

/**
 * An admin gives somebody another address. Where they have been here it changes only by their own yes: they find a card,
 * and the old address gets a letter. Every way on which an admin may change an address leads through here.
 */
export async function giveAddress(
  tx: Writing,
  admin: Pick<Person, 'id' | 'name'>,
  somebody: Pick<StoredPerson, 'id' | 'email' | 'language'>,
  address: string,
  now: Temporal.Instant,
): Promise<'mended' | 'asked' | 'same'> {
  const secret = newSecret();
  const until = now.add(answerWithin);
  const asked = { id: newId(), person: somebody.id, to: address, secret: hashOf(secret), at: now, until };
  await sayTheMoment(tx, now);
  const outcome = await askNewAddress(tx, asked);
  if (outcome === 'nobody') return refuseAnyone('not-found');
  // what was mended stands in the log already, and its owner is told when they come
  if (outcome === 'same' || outcome === 'mended') return outcome;
  await noteInLog(tx, { at: now, by: admin.id, what: 'address.asked', subject: somebody.id });
  const to = { to: somebody.email, tongue: await tongueFor(tx, somebody.language) };
  await queueMail(tx, askedLetter(to, { by: admin.name, address, secret }, until), now);
  await announce(tx, somebody.id, 'me', somebody.id);
  return outcome;
}

async function settle(tx: Writing, answered: Answered, now: Temporal.Instant): Promise<'changed' | 'kept'> {
  if (answered.outcome === 'ended') return refuse('people.address-ended');
  if (answered.outcome === 'taken') return refuse('people.email-taken');
  const { outcome, former, language } = answered;
  const to = { to: former, tongue: await tongueFor(tx, language) };
  if (outcome === 'changed') await queueMail(tx, changedLetter(to, 'yourself'), now);
  return outcome;
}

export const addressRoutes = [
  on(contract.answerAddress, ({ input, now, transact }) =>
    transact(async (tx) => ({
      outcome: await settle(tx, await answerNewAddress(tx, { id: input.id }, input.yes, now), now),
    })),
  ),

  on(contract.answerAddressByLetter, ({ input, now, transact }) =>
    transact(async (tx) => {
      const answered = await answerNewAddress(tx, { secret: hashOf(input.secret) }, input.yes, now);
      return { outcome: await settle(tx, answered, now) };
    }),
  ),

  on(contract.seeAddress, ({ input, transact }) =>
    transact(async (tx) => {
      await noteSeen(tx, input.id);
      return {};
    }),
  ),
];
