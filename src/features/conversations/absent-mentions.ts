/** Who a conversation is for, and that nobody is named in it who is not part of it (model 15.2, law 3). */
import {
  isTooSmallToActAsTeam,
  membersOf,
  mutesOf,
  outsideCircle,
  everyoneId,
  partiesNamed,
  peopleMentioned,
  peopleNamed,
} from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { forms, type Form } from './conversation-form.ts';
import { refuse } from './refusals.ts';
import type { StoredConversation } from './store.ts';

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
  const mutes = new Set((await mutesOf(db)).filter((one) => one.kind === 'party').map((one) => one.what));
  for (const id of others) {
    const party = named.get(id) ?? refuse('conversation.nobody-by-that-id');
    if (party.kind === 'team' && (form !== 'review' || (await isTooSmallToActAsTeam(db, id))))
      refuse('conversation.people-only');
    if (mutes.has(id)) refuse('conversation.you-muted-them');
  }
  const people = others.filter((id) => named.get(id)!.kind === 'person');
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

/** Refuses words that mention a person who is not among these. A team is not a person and may be mentioned. */
export async function refuseAbsentNames(
  db: Reading,
  people: readonly string[],
  ...texts: readonly (string | undefined)[]
): Promise<void> {
  const named = await peopleMentioned(db, texts.join('\n'));
  const absent = named.find((party) => !people.includes(party.id));
  if (absent) refuse('conversation.names-someone-absent', { party: absent });
}

/** The same for words in a conversation: nobody is named who is not part of it. */
export const refuseAbsentHere = (
  db: Reading,
  { people }: Pick<StoredConversation, 'people'>,
  ...texts: readonly (string | undefined)[]
): Promise<void> =>
  refuseAbsentNames(
    db,
    people.map(({ person }) => person),
    ...texts,
  );

/** In a review people are named only where they are thanked, or by themselves (B36). Refuses `conversation.names-a-cause`. */
export async function refuseCauses(db: Reading, by: string, ...texts: readonly string[]): Promise<void> {
  const named = await peopleNamed(db, texts.join('\n'), by);
  if (named.length > 0) refuse('conversation.names-a-cause');
}
