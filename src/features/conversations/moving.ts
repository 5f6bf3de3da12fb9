/** What every move of a conversation has in common: take it, decide, write, tell those who take part, show it. */
import { reachesWhen } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import type { Person } from '#platform/http/routes.ts';
import { readsWords, stillIn, type Conversation } from './conversation.ts';
import { decideInForm, type FormInput, type FormMove } from './conversation-moves.ts';
import type { ConversationView } from './contract.ts';
import { isInvisibleToOthers } from './visible-change.ts';
import { refuse } from './refusals.ts';
import { showConversation } from './show.ts';
import { entriesNow, lockConversation, saveConversation, type StoredConversation } from './store.ts';

export interface Acting {
  tx: Writing;
  person: Person;
  now: Temporal.Instant;
}
interface Named {
  id: string;
  saw: number;
}

/**
 * A move of the frame or of a form: `work` writes what it changes and returns the conversation as it is then. What nobody
 * else can see is no newer version, and news of it goes to the mover alone.
 */
export async function act(
  { tx, person, now }: Acting,
  { id, saw }: Named,
  work: (it: StoredConversation) => Promise<StoredConversation>,
): Promise<ConversationView> {
  const it = await lockConversation(tx, id, saw);
  const after = await work(it);
  if (isInvisibleToOthers(it, { ...after, entries: await entriesNow(tx, id) }, person.id)) {
    await saveConversation(tx, after);
    await announce(tx, person.id, 'conversation', id);
  } else await keep(tx, await reaching(tx, after, person.id, now));
  return showConversation(tx, person, id);
}

/** A move of a form. Refuses one of somebody whose words are not for them, or who has not said yes. */
export function actInForm(
  acting: Acting,
  input: Named,
  move: FormMove,
  work: (it: StoredConversation, stage: string) => Promise<Partial<Conversation> | void>,
  look: FormInput = {},
): Promise<ConversationView> {
  return act(acting, input, async (it) => {
    const stage = decideInForm(it, move, acting.person.id, look);
    if (!readsWords(it, acting.person.id)) refuse('conversation.not-your-move');
    const change = (await work(it, stage)) ?? {};
    return { ...it, stage, ...change };
  });
}

/** Saves a conversation as a newer version and tells those who take part that something changed; carries no words. */
export async function keep(tx: Writing, after: StoredConversation): Promise<StoredConversation> {
  const next = { ...after, version: after.version + 1 };
  await saveConversation(tx, next);
  for (const circle of circlesToTell(next)) await announce(tx, circle, 'conversation', next.id);
  return next;
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
  if (it.state !== 'invited' && it.state !== 'open') return it;
  const others = it.people.filter((one) => one.person !== mover);
  const [other] = others;
  const at = others.length === 1 && other ? await reachesWhen(tx, other.person, now) : now;
  return { ...it, reachesAt: at.toString() };
}
