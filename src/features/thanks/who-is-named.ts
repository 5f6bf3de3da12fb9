/** Checks on who is credited and on names inside the words, before a thanks is kept. */
import {
  circleOf,
  everyoneId,
  isTooSmallToActAsTeam,
  outsideCircle,
  partiesNamed,
  refuseAbsentMentions,
  refuseLinksToTalks,
} from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { mentionsIn } from '#platform/mention.ts';
import { refuse } from './refusals.ts';

/**
 * Refuses a party that is unknown, and a team so small that its name would be its people's (model 15.1).
 * People who left stay nameable: what they made possible stays true.
 */
export async function refuseUnfitParties(db: Reading, parties: readonly string[]): Promise<void> {
  const named = await partiesNamed(db, parties);
  for (const id of new Set(parties)) {
    const party = named.get(id) ?? refuse('thanks.nobody-by-that-id');
    if (party.kind === 'team' && (await isTooSmallToActAsTeam(db, id))) refuse('thanks.team-too-small');
  }
}

/** Refuses names inside the words: a name in a credit can step out of a shared version, one in a sentence cannot (law 4). */
export function refuseNamesInside(...texts: readonly (string | null | undefined)[]): void {
  const words = texts.filter((text) => text).join('\n');
  refuseLinksToTalks(words);
  if (mentionsIn(words).length > 0) refuse('thanks.name-as-credit');
}

/** What somebody says along with a move stays with those who read the thanks, and names nobody else (S3-18, B20). */
export const refuseAbsent = (db: Reading, words: string | undefined, circle: string): Promise<void> =>
  refuseAbsentMentions(db, words ?? '', circle);

/** The circle of these parties, without people who have left: they can no longer read. */
export async function circleOfThoseHere(tx: Writing, parties: readonly string[]): Promise<string> {
  const named = [...(await partiesNamed(tx, parties)).values()];
  const people = named.filter((party) => party.kind === 'person').map((party) => party.id);
  const gone = await outsideCircle(tx, people, await everyoneId(tx));
  return circleOf(
    tx,
    named.map((party) => party.id).filter((id) => !gone.includes(id)),
  );
}

/** Refuses thanks of which everyone who is thanked has left: nobody would read them. */
export async function refuseIfNobodyIsHere(tx: Reading, thanked: readonly string[]): Promise<void> {
  const named = [...(await partiesNamed(tx, thanked)).values()];
  if (named.some(({ kind }) => kind === 'team')) return;
  const gone = await outsideCircle(
    tx,
    named.map(({ id }) => id),
    await everyoneId(tx),
  );
  if (named.length > 0 && gone.length === named.length) refuse('thanks.nobody-is-here');
}
