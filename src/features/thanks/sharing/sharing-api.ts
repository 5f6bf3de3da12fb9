/** Sharing thanks in a wider circle, by the yes of everybody named, and taking them back. */
import { partiesNamed, type Reader, readerOf } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { on, type Call } from '#platform/http/routes.ts';
import { newId } from '#platform/id.ts';
import * as contract from '../contract.ts';
import { momentOf } from '../writing/drafting.ts';
import { refuse } from '../refusals.ts';
import { placeShared, removeShared } from './shared-store.ts';
import { showThanks } from '../show.ts';
import { lockThanks, refuseSixthSharing, saveThanks, type KeptThanks } from '../store.ts';
import { isAnswered, type Thanks } from '../thanks.ts';
import {
  consent,
  keepPrivate,
  proposeSharing,
  shareWhenAnswered,
  sharedCredits,
  stepOutOfShared,
  takeBack,
} from './thanks-sharing.ts';
import { circleOfThoseHere, refuseAbsent } from '../writing/who-is-named.ts';
import { hasWords } from '#platform/input/text.ts';

/** Saves a move on sharing, and brings the shared version in line with the yeses that stand now. */
async function settle(
  tx: Writing,
  before: KeptThanks,
  moved: Thanks,
  who: Reader,
  now: Temporal.Instant,
  words?: string,
) {
  const shared = shareWhenAnswered(moved, newId());
  const version = shared.state === before.state ? before.version : before.version + 1;
  const after: KeptThanks = { ...before, ...shared, version };
  const left = before.sharedId && !after.sharedId ? await removeShared(tx, before.sharedId) : undefined;
  await saveThanks(tx, before, after);
  if (left) await announce(tx, left, 'shared-thanks', before.sharedId!);
  if (after.sharedId) await showInWiderCircle(tx, after, now);
  await tell(tx, before, after, who, now, words);
  return showThanks(tx, who, after);
}

/** The author and everybody named can always read what was shared of them, whatever team they leave. */
async function showInWiderCircle(tx: Writing, thanks: KeptThanks, now: Temporal.Instant): Promise<void> {
  const named = sharedCredits(thanks).map((credit) => credit.party);
  const circle = await circleOfThoseHere(tx, [...thanks.proposal!.parties, thanks.author, ...named]);
  await placeShared(tx, thanks, circle, now.toString());
  await announce(tx, circle, 'shared-thanks', thanks.sharedId!);
}

/** The history says that it was shared, and keeps words somebody chose to add; who said no is written nowhere. */
async function tell(
  tx: Writing,
  before: KeptThanks,
  after: KeptThanks,
  who: Reader,
  now: Temporal.Instant,
  words?: string,
) {
  const isNewlyShared = after.state === 'shared' && before.state !== 'shared';
  await refuseAbsent(tx, words, after.circle);
  if (hasWords(words)) await remember(tx, { ...momentOf(after, who.person, now), did: 'said', words });
  if (isNewlyShared) await remember(tx, { ...momentOf(after, null, now), did: 'shared' });
  else for (const circle of whoSees(before, after, who)) await announce(tx, circle, 'thanks', after.id);
}

/**
 * The circles whose pages show what happened. An answer that settles nothing is seen by the party that gave it alone: news
 * of it would tell all others how many have answered, and when.
 */
function whoSees(before: KeptThanks, after: KeptThanks, who: Reader): string[] {
  const wasAsked = before.state === 'sharing' && after.state === 'sharing';
  if (!wasAsked || isAnswered(after)) return [after.circle];
  const earlier = new Map(before.credits.map(({ party, sharing }) => [party, sharing]));
  const answered = after.credits.filter(({ party, sharing }) => earlier.get(party) !== sharing);
  return [...new Set([who.person, ...answered.map(({ party }) => party)])];
}

async function refuseUnknown(tx: Writing, parties: readonly string[]): Promise<void> {
  const named = await partiesNamed(tx, parties);
  if (parties.some((party) => !named.has(party))) refuse('thanks.nobody-by-that-id');
}

type Answer = (typeof contract)['consentToSharing'];

/** The way of every answer: take the version that was seen, move, settle. */
const answering =
  (move: (thanks: KeptThanks, who: Reader, as: string | undefined) => Thanks) =>
  ({ person, input, now, transact }: Call<Answer>) =>
    transact(async (tx) => {
      const who = await readerOf(tx, person.id);
      const thanks = await lockThanks(tx, input.id, input.saw, now);
      return settle(tx, thanks, move(thanks, who, input.as), who, now, input.words);
    });

export const sharingRoutes = [
  on(contract.proposeSharing, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await readerOf(tx, person.id);
      const thanks = await lockThanks(tx, input.id, input.saw, now);
      await refuseUnknown(tx, input.circle);
      const proposed = proposeSharing(thanks, who, input, now.toString());
      const asked = proposed.credits.filter(({ sharing }) => sharing === 'asked');
      await refuseSixthSharing(
        tx,
        asked.map(({ party }) => party),
      );
      return settle(tx, thanks, proposed, who, now, input.words);
    }),
  ),
  on(contract.consentToSharing, answering(consent)),
  on(contract.stepOutOfShared, answering(stepOutOfShared)),
  on(contract.keepPrivate, answering(keepPrivate)),
  on(contract.takeBackShared, answering(takeBack)),
];
