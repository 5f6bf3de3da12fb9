/** How every move of a conversation is carried out: held, decided, written, told to those who take part. */
import { reachesWhen } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { moveCommand } from '#platform/move-command.ts';
import { stillIn } from './conversation.ts';
import type { ConversationMove } from './conversation-moves.ts';
import { newsOf, type News } from './conversation-news.ts';
import { catchUpSteps } from './catch-up/move.ts';
import type { StoredConversation } from './conversation-stored.ts';
import { endingSteps } from './ending/move.ts';
import { addEntries } from './entry-store.ts';
import { feedbackSteps } from './feedback/move.ts';
import { saveLater } from './inviting/invitation-store.ts';
import { invitingSteps } from './inviting/move.ts';
import type { AskedOf, ChangeBy, MoveSteps, RequestOf, StepsOf, Talker } from './move-steps.ts';
import { outcomeSteps } from './outcomes.ts';
import { proposeTalkSteps } from './propose-talk.ts';
import { reflectBackSteps } from './reflect-back/move.ts';
import { refuse } from './refusals.ts';
import { repairSteps } from './repair/move.ts';
import { reviewSteps } from './review/move.ts';
import { schedule } from './schedule.ts';
import { lockConversation, saveConversation } from './store.ts';
import { isInvisibleToOthers } from './visible-change.ts';

const steps: StepsOf<ConversationMove> = {
  ...invitingSteps,
  ...proposeTalkSteps,
  ...outcomeSteps,
  ...catchUpSteps,
  ...reflectBackSteps,
  ...feedbackSteps,
  ...repairSteps,
  ...reviewSteps,
  ...endingSteps,
};

const stepsFor = <Move extends ConversationMove>({ move }: RequestOf<Move>): MoveSteps<Move> => steps[move];

const decide = async <Move extends ConversationMove>(tx: Writing, asked: AskedOf<Move>) => ({
  ...asked.before,
  ...(await stepsFor<Move>(asked.request).decide(tx, asked)),
});
const check = async <Move extends ConversationMove>(tx: Writing, change: ChangeBy<Move>) =>
  stepsFor<Move>(change.request).check?.(tx, change);

/** Writes what is said and done by a move. Returns the conversation with it. */
async function write<Move extends ConversationMove>(
  tx: Writing,
  change: ChangeBy<Move>,
): Promise<StoredConversation> {
  const { says, write: writeElsewhere } = stepsFor<Move>(change.request);
  const after = { ...change.after, ...(await writeElsewhere?.(tx, change)) };
  const said = await addEntries(tx, after, change.actor.person, says?.(change) ?? []);
  return { ...after, entries: [...after.entries, ...said] };
}

export const conversationMoves = moveCommand<StoredConversation, Talker, RequestOf>({
  lock: async (tx, { id }, mover, now) => ({
    before: await lockConversation(tx, id),
    actor: { person: mover.id, timeZone: mover.timeZone, today: dayFor(now, mover.timeZone) },
    beside: null,
  }),
  refuseStale: async () => refuse('conversation.stale'),
  decide,
  check,
  write: async (tx, change) => {
    const { before, actor, request, now } = change;
    // from outside nothing has happened
    if (request.move === 'later') {
      await saveLater(tx, before.id, actor.person, request.day);
      return change.after;
    }
    return settle(tx, before, await write(tx, change), { person: actor.person, move: request.move, now });
  },
  follow: (tx, { before, after, now }) => schedule(tx, before, after, now),
});

/** Saves it after somebody's move. What nobody else can see is no newer version, and news of it goes to the mover alone. */
async function settle(
  tx: Writing,
  before: StoredConversation,
  after: StoredConversation,
  { person, move, now }: { person: string; move: ConversationMove; now: Temporal.Instant },
): Promise<StoredConversation> {
  if (!isInvisibleToOthers(before, after, person)) {
    const told = { ...after, news: newsOf(before, after, move, person) };
    return keep(tx, before, await reaching(tx, told, person, now));
  }
  await saveConversation(tx, before, after);
  await announce(tx, person, 'conversation', after.id);
  return after;
}

/** Saves a conversation as a newer version and tells those who take part that something changed; carries no words. */
async function keep(
  tx: Writing,
  before: StoredConversation,
  after: StoredConversation,
): Promise<StoredConversation> {
  const next = { ...after, version: after.version + 1 };
  await saveConversation(tx, before, next);
  for (const circle of circlesToTell(next)) await announce(tx, circle, 'conversation', next.id);
  return next;
}

/** The same where nobody makes a move, but the clock, whoever left, or two who meet: with what follows from it. */
export async function keepByItself(
  tx: Writing,
  before: StoredConversation,
  after: StoredConversation,
  now: Temporal.Instant,
  news: News | null = newsOf(before, after, null, null),
): Promise<void> {
  await keep(tx, before, { ...after, news, ...(news ? { reachesAt: now.toString() } : {}) });
  await schedule(tx, before, after, now);
}

/** Everybody who takes part; where it is over for one of several, each of the others for themselves. */
const circlesToTell = (it: StoredConversation): string[] => {
  const inside = stillIn(it).map((one) => one.person);
  return it.state === 'draft' || inside.length === it.people.length || it.endedAt !== null
    ? [it.circle]
    : inside;
};

/** When what was said now reaches the other of two: inside their hours (B02). Among several it is there at once. */
async function reaching(
  tx: Writing,
  it: StoredConversation,
  mover: string,
  now: Temporal.Instant,
): Promise<StoredConversation> {
  if (it.state !== 'invited' && it.state !== 'open' && it.news === null) return it;
  const [other, ...more] = it.people.filter((one) => one.person !== mover);
  const at = other && more.length === 0 ? await reachesWhen(tx, other.person, now) : now;
  return { ...it, reachesAt: at.toString() };
}
