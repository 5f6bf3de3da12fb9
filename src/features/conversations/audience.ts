/** Whom a conversation is for, and whose invitations its reader sees. */
import {
  everyoneId,
  isTooSmallToActAsTeam,
  membersOf,
  mutesOf,
  outsideCircle,
  partiesNamed,
} from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { forms, type Form } from './conversation-form.ts';
import type { StoredConversation } from './conversation-stored.ts';
import { refuse } from './refusals.ts';
import { conversationsByIds } from './store.ts';

/** The parties that the reader muted. */
const mutedBy = async (db: Reading): Promise<Set<string>> =>
  new Set((await mutesOf(db)).filter((one) => one.kind === 'party').map((one) => one.what));

/**
 * Checks whom a draft is meant for and returns them without repeats. People; in a review also teams large enough to act as one.
 * Refuses the opener alone, unknown or departed people, somebody the opener has muted, and more than the form takes.
 */
export async function meantFor(
  db: Reading,
  form: Form,
  opener: string,
  wanted: readonly string[],
): Promise<string[]> {
  const others = [...new Set(wanted)].filter((id) => id !== opener);
  if (others.length > forms[form].most)
    refuse(form === 'review' || form === 'advice' ? 'conversation.too-many' : 'conversation.for-two');
  const named = await partiesNamed(db, others);
  const muted = await mutedBy(db);
  for (const id of others) {
    const party = named.get(id) ?? refuse('conversation.nobody-by-that-id');
    if (party.kind === 'team' && (form !== 'review' || (await isTooSmallToActAsTeam(db, id))))
      refuse('conversation.people-only');
    if (muted.has(id)) refuse('conversation.you-muted-them');
  }
  const people = others.filter((id) => named.get(id)?.kind === 'person');
  const gone = await outsideCircle(db, people, await everyoneId(db));
  if (gone.length > 0) refuse('conversation.nobody-by-that-id');
  return others;
}

/** The people behind those a draft is meant for: teams by their members; the opener first. */
export async function peopleBehind(
  db: Reading,
  opener: string,
  planned: readonly string[],
): Promise<string[]> {
  const named = await partiesNamed(db, planned);
  const people = [opener];
  for (const id of planned)
    people.push(...(named.get(id)?.kind === 'team' ? await membersOf(db, id, forms.review.most + 1) : [id]));
  const all = [...new Set(people)];
  return all.length > forms.review.most + 1 ? refuse('conversation.too-many') : all;
}

/**
 * Those of these conversations that are shown to this person, in the order of the ids. Invitations of somebody they muted are
 * not: these end by themselves as "not now", and whoever sent them is never told (B02).
 */
export async function conversationsShown(
  db: Reading,
  me: string,
  ids: readonly string[],
): Promise<StoredConversation[]> {
  const [list, muted] = await Promise.all([conversationsByIds(db, ids), mutedBy(db)]);
  return list.filter((it) => it.state !== 'invited' || it.opener === me || !muted.has(it.opener));
}
