/** How the moves from a draft to the beginning, or to "not now", are carried out (model section 4, Conversation). */
import { circleOf, daysOf, describeCircle } from '#features/people/public.ts';
import { dayFor, startOfWork, workingDaysAfter } from '#platform/calendar.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { meantFor, peopleBehind } from '../audience.ts';
import { written, wordedDraft } from '../begin.ts';
import { clock, decide, type Mover } from '../conversation.ts';
import { forms } from '../conversation-form.ts';
import { asked, withPart, type StoredConversation } from '../conversation-stored.ts';
import { ended } from '../ending/conversation-ending.ts';
import { sealAnew } from '../entry-store.ts';
import type { StepsOf } from '../move-steps.ts';
import { refuse } from '../refusals.ts';
import { afterOneIsOut } from '../review/review-gathering.ts';
import { rememberReview } from '../review/history.ts';
import { scheduleLapse } from '../schedule.ts';
import { earlierIn, refuseSixthInvitation, widenReview } from './invitation-store.ts';

/** Working days after which an unanswered invitation becomes "not now". */
const patience = 10;

type InvitingMove = 'prepare' | 'invite' | 'invite-more' | 'later' | 'accept' | 'decline' | 'withdraw';

export const invitingSteps: StepsOf<InvitingMove> = {
  prepare: {
    decide: (tx, { before, actor, request }) => {
      decide(before, 'prepare', actor, {});
      return wordedDraft(tx, { ...before, entries: [] }, request);
    },
    says: ({ before, request }) => written(before.form, request),
  },
  invite: {
    decide: (tx, { before, actor, now }) => invited(tx, before, actor, now),
    write: (tx, { before, after, now }) => sendOut(tx, before, after, now),
  },
  'invite-more': {
    decide: (tx, { before, actor, request }) => invitedAsWell(tx, before, actor, request.with),
    write: async (tx, { before, after }) => {
      if (after.circle !== before.circle) await widenReview(tx, before.id, after.circle);
    },
  },
  later: {
    decide: (_tx, { before, actor, request: { day } }) => {
      const last = Temporal.PlainDate.from(before.lapsesOn ?? day).subtract({ days: 1 });
      decide(before, 'later', actor, { later: { day, today: actor.today, last: last.toString() } });
      return {};
    },
  },
  accept: {
    decide: (_tx, { before, actor }) => accepted(before, actor),
    write: async (tx, { before, after, actor, now }) => {
      if (after.form === 'review' && before.state === 'invited')
        await rememberReview(tx, after, { mover: actor.person, did: 'opened' }, now);
    },
  },
  decline: {
    decide: (_tx, { before, actor, now }) => afterOneIsOut(declined(before, actor, now), now),
  },
  withdraw: {
    decide: (_tx, { before, actor, now }) => {
      decide(before, 'withdraw', actor, {});
      return ended(before, 'withdrawn', now);
    },
  },
};

/** Who is invited by a draft, and that its time has come. Refuses what is not whole, and what comes before its time. */
async function invited(
  tx: Writing,
  draft: StoredConversation,
  actor: Mover,
  now: Temporal.Instant,
): Promise<StoredConversation> {
  if (draft.state !== 'draft') refuse('conversation.not-now');
  const { form, opener, planned } = draft;
  await meantFor(tx, form, opener, planned);
  const circle = await circleOf(tx, [opener, ...planned]);
  decide(draft, 'invite', actor, { earlier: await earlierIn(tx, circle), now });
  const people = await peopleBehind(tx, opener, planned);
  await refuseSixthInvitation(
    tx,
    people.filter((one) => one !== opener),
  );
  return invitation(draft, circle, people, now);
}

/** Who is invited to a review that has begun, beside those who are in it: what was answered stays unseen to them as well. */
async function invitedAsWell(
  tx: Writing,
  it: StoredConversation,
  actor: Mover,
  wanted: readonly string[],
): Promise<Partial<StoredConversation>> {
  decide(it, 'invite-more', actor, {});
  const more = await meantFor(tx, it.form, it.opener, wanted);
  const inIt = new Set(it.people.map(({ person }) => person));
  const added = (await peopleBehind(tx, it.opener, more)).filter((person) => !inIt.has(person));
  if (inIt.size + added.length > forms.review.most + 1) refuse('conversation.too-many');
  await refuseSixthInvitation(tx, added);
  const { parties } = await describeCircle(tx, it.circle);
  const circle = await circleOf(tx, [...parties.map(({ id }) => id), ...more]);
  return { circle, people: [...it.people, ...added.map(asked)] };
}

/** What a draft becomes for these people; whoever invites has said yes by it. */
export const invitation = (
  draft: StoredConversation,
  circle: string,
  people: readonly string[],
  now: Temporal.Instant,
): StoredConversation => ({
  ...draft,
  state: 'invited',
  circle,
  people: people.map((person) => ({ ...asked(person), answer: person === draft.opener ? 'yes' : 'invited' })),
  planned: [],
  invitedAt: now.toString(),
  // versions are counted from the sending: how often it was prepared is its opener's alone
  version: 0,
});

/** A draft goes to those it is meant for: sealed anew for all of them, and with a day on which it ends by itself. */
export async function sendOut(
  tx: Writing,
  draft: StoredConversation,
  sent: StoredConversation,
  now: Temporal.Instant,
): Promise<StoredConversation> {
  const [, invitee = sent.opener] = sent.people.map(({ person }) => person);
  const days = await daysOf(tx, invitee);
  const lapsesOn = workingDaysAfter(dayFor(now, days.timeZone), patience, days);
  await scheduleLapse(tx, sent, startOfWork(lapsesOn, days));
  return {
    ...sent,
    ...(await sealAnew(tx, draft, sent.circle)),
    lapsesOn,
    dueOn: draft.form === 'review' ? (draft.dueOn ?? lapsesOn) : null,
  };
}

/** A yes opens it: for feedback this is the moment at which it is read. */
function accepted(it: StoredConversation, actor: Exclude<Mover, 'clock'>): StoredConversation {
  const state = decide(it, 'accept', actor, {});
  const people = withPart(it, actor.person, { answer: 'yes' });
  return it.state === 'open' ? { ...it, people } : { ...it, state, people, stage: forms[it.form].opensIn };
}

/** "Not now", said or by itself; no reason, and from outside both look the same. */
export function declined(it: StoredConversation, mover: Mover, now: Temporal.Instant): StoredConversation {
  const state = decide(it, mover === clock ? 'lapse' : 'decline', mover, {});
  const after = mover === clock ? it : { ...it, people: withPart(it, mover.person, { answer: 'no' }) };
  return state === 'declined' ? ended(after, state, now) : after;
}
