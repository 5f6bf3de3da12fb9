/** From the invitation to the beginning, or to "not now" (model section 4, Conversation). */
import { availabilityOf, circleOf } from '#features/people/public.ts';
import { dayFor, startOfWork, workingDaysAfter } from '#platform/calendar.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import { queue, unqueue } from '#platform/jobs.ts';
import { destroyKeys } from '#platform/sealed/sealing.ts';
import { decide, stillIn, type Mover, type Participant } from '../conversation.ts';
import { forms } from '../conversation-form.ts';
import { sealAnew } from '../reflect-back/entry-store.ts';
import { planErasing, planForgetting } from '../erasing/erasing.ts';
import { meantFor, peopleBehind } from '../absent-mentions.ts';
import { refuse } from '../refusals.ts';
import { planShowing } from '../review/showing.ts';
import {
  addPeople,
  asked,
  destroyWords,
  earlierIn,
  refuseSixthInvitation,
  savePart,
  saveConversation,
  type StoredConversation,
} from '../store.ts';
import { invitationLapse } from '../appointments.ts';

/** Working days after which an unanswered invitation becomes "not now". */
const patience = 10;

/** Sends an invitation. Refuses what is not whole, and what comes before its time. */
export async function invite(
  tx: Writing,
  draft: StoredConversation,
  now: Temporal.Instant,
): Promise<StoredConversation> {
  if (draft.state !== 'draft') refuse('conversation.not-now');
  if (draft.planned.length === 0) refuse('conversation.with-whom');
  await meantFor(tx, draft.form, draft.opener, draft.planned);
  decide(draft, 'invite', draft.opener, {});
  const circle = await circleOf(tx, [draft.opener, ...draft.planned]);
  const state = decide(draft, 'invite', draft.opener, { earlier: await earlierIn(tx, circle), now });
  const others = (await peopleBehind(tx, draft.opener, draft.planned)).filter((one) => one !== draft.opener);
  await refuseSixthInvitation(tx, others);
  return sendOut(tx, { ...draft, state }, circle, now);
}

/** A draft goes to those it is meant for: sealed anew for all of them, and with a day on which it ends by itself. */
export async function sendOut(
  tx: Writing,
  draft: StoredConversation,
  circle: string,
  now: Temporal.Instant,
): Promise<StoredConversation> {
  const people = (await peopleBehind(tx, draft.opener, draft.planned)).map((person) =>
    person === draft.opener ? inviting(person) : asked(person),
  );
  const sealed = await sealAnew(tx, draft, circle);
  const lapse = await lapsesAt(tx, people[1]!.person, now);
  const invited: StoredConversation = {
    ...{ ...sealed, people, circle, planned: [], invitedAt: now.toString(), lapsesOn: lapse.day },
    dueOn: draft.form === 'review' ? (draft.dueOn ?? lapse.day) : null,
    // versions are counted from the sending: how often it was prepared is its opener's alone
    version: 0,
  };
  await saveConversation(tx, invited);
  await addPeople(tx, invited);
  await destroyKeys(tx, [draft.keyId!]);
  const payload = { conversation: draft.id, person: draft.opener };
  await queue(tx, invitationLapse, payload, { at: lapse.at, key: draft.id });
  return invited;
}

/** Who invites has said yes by it. */
const inviting = (person: string): Participant => ({ ...asked(person), answer: 'yes' });

async function lapsesAt(
  db: Reading,
  invitee: string,
  now: Temporal.Instant,
): Promise<{ day: string; at: Temporal.Instant }> {
  const found = await availabilityOf(db, [invitee]);
  const hours = found.get(invitee) ?? { timeZone: 'UTC', hours: [], away: [] };
  const day = workingDaysAfter(dayFor(now, hours.timeZone), patience, hours);
  return { day, at: startOfWork(day, hours) };
}

/** A yes opens it: for feedback this is the moment at which it is read. */
export async function accept(
  tx: Writing,
  it: StoredConversation,
  person: string,
  now: Temporal.Instant,
): Promise<StoredConversation> {
  const state = decide(it, 'accept', person, {});
  await savePart(tx, it.id, person, { answer: 'yes' });
  const people = it.people.map((one) => (one.person === person ? { ...one, answer: 'yes' as const } : one));
  if (it.state === 'open') return { ...it, people };
  await unqueue(tx, invitationLapse, it.id);
  const open = { ...it, state, people, stage: forms[it.form].opensIn };
  if (it.form !== 'review') return open;
  await planShowing(tx, open, now);
  await rememberMoment(tx, open, { mover: person, did: 'opened' }, now);
  return open;
}

/**
 * Reviews alone have a history, for those in it at that moment; what becomes of every other conversation is known from
 * itself, while it lives.
 */
export async function rememberMoment(
  tx: Writing,
  it: StoredConversation,
  { mover, did }: { mover: string; did: string },
  at: Temporal.Instant,
): Promise<void> {
  const inside = stillIn(it).map((one) => one.person);
  const circle = inside.length === it.people.length ? it.circle : await circleOf(tx, inside);
  await remember(tx, { circle, kind: 'conversation', subject: it.id, at, mover, did });
}

/** "Not now", said or by itself; no reason, and from outside both look the same. */
export async function decline(
  tx: Writing,
  it: StoredConversation,
  mover: Mover,
  now: Temporal.Instant,
): Promise<StoredConversation> {
  const state = decide(it, mover === 'clock' ? 'lapse' : 'decline', mover, {});
  if (mover !== 'clock') await savePart(tx, it.id, mover, { answer: 'no' });
  const people = it.people.map((one) => (one.person === mover ? { ...one, answer: 'no' as const } : one));
  if (state !== 'declined') return { ...it, people };
  return endUnopened(tx, { ...it, people, state }, now);
}

/** Ends an invitation: its words are destroyed, those of a repair after 30 days, until when their author may use them again. */
export async function endUnopened(
  tx: Writing,
  it: StoredConversation,
  now: Temporal.Instant,
): Promise<StoredConversation> {
  await unqueue(tx, invitationLapse, it.id);
  const ended = { ...it, endedAt: now.toString() };
  await planForgetting(tx, ended, now);
  if (it.form === 'repair' && it.state === 'declined') {
    await planErasing(tx, ended, now);
    return ended;
  }
  return destroyWords(tx, ended);
}
