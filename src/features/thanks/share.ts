/** Brings the version in a wider circle in line with the yeses that stand, and tells who may know of it. */
import { partiesNamed, type Reader } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { hasWords } from '#platform/input/text.ts';
import type { Change } from '#platform/move-command.ts';
import { momentOf } from './begin.ts';
import { refuse } from './refusals.ts';
import { placeShared, removeShared } from './shared-store.ts';
import { saveThanks, type StoredThanks } from './store.ts';
import { sharedCredits } from './thanks-sharing.ts';
import { isAnswered } from './thanks.ts';
import { circleOfThoseHere } from './who-is-named.ts';

type SharingChange = Change<StoredThanks, Reader, { words?: string | undefined }>;

/** Saves a move on sharing. */
export async function saveSharing(tx: Writing, change: SharingChange): Promise<void> {
  const { before, after, now } = change;
  const left = before.sharedId && !after.sharedId ? await removeShared(tx, before.sharedId) : undefined;
  await saveThanks(tx, before, after);
  if (left) await announce(tx, left, 'shared-thanks', before.sharedId!);
  if (after.sharedId) await showInWiderCircle(tx, after, now);
  await tell(tx, change);
}

/** The author and everybody named can always read what was shared of them, whatever team they leave. */
async function showInWiderCircle(tx: Writing, thanks: StoredThanks, now: Temporal.Instant): Promise<void> {
  const named = sharedCredits(thanks).map((credit) => credit.party);
  const circle = await circleOfThoseHere(tx, [...thanks.proposal!.parties, thanks.author, ...named]);
  await placeShared(tx, thanks, circle, now.toString());
  await announce(tx, circle, 'shared-thanks', thanks.sharedId!);
}

/** The history says that it was shared, and keeps words somebody chose to add; who said no is written nowhere. */
async function tell(tx: Writing, { before, after, actor, request, now }: SharingChange): Promise<void> {
  const isNewlyShared = after.state === 'shared' && before.state !== 'shared';
  const { words } = request;
  if (hasWords(words)) await remember(tx, { ...momentOf(after, actor.person, now), did: 'said', words });
  if (isNewlyShared) await remember(tx, { ...momentOf(after, null, now), did: 'shared' });
  else for (const circle of whoSees(before, after, actor)) await announce(tx, circle, 'thanks', after.id);
}

/**
 * The circles whose pages show what happened. An answer that settles nothing is seen by the party that gave it alone: news
 * of it would tell all others how many have answered, and when.
 */
function whoSees(before: StoredThanks, after: StoredThanks, who: Reader): string[] {
  const wasAsked = before.state === 'sharing' && after.state === 'sharing';
  if (!wasAsked || isAnswered(after)) return [after.circle];
  const earlier = new Map(before.credits.map(({ party, sharing }) => [party, sharing]));
  const answered = after.credits.filter(({ party, sharing }) => earlier.get(party) !== sharing);
  return [...new Set([who.person, ...answered.map(({ party }) => party)])];
}

/** Refuses a party that nobody here has. */
export async function refuseUnknown(tx: Writing, parties: readonly string[]): Promise<void> {
  const named = await partiesNamed(tx, parties);
  if (parties.some((party) => !named.has(party))) refuse('thanks.nobody-by-that-id');
}
