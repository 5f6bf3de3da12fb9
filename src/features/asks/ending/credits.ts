/** Who made an ask come out well, for the thanks: everybody who kept a promise, introduced, met or shared a line. */
import { partiesNamed, partyIn, type PartyView } from '#features/people/public.ts';
import { promisesThatServe } from '#features/promises/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { answersTo, resourcesOn } from '../answers/answer-store.ts';
import { askSeen } from '../store.ts';
import { introductionSeen } from '../introductions/store.ts';

/** A party to credit, and the words to start from; `how` lets a page say it in its own language. */
export interface Helped {
  party: string;
  name: string;
  forWhat: string;
  how: 'promised' | 'introduced' | 'met' | 'shared';
}

/**
 * Everybody to credit for an ask, each once, as far as the reader may see; for its author that is everybody (A16).
 * Refuses `not-found` outside the ask's circle.
 */
export async function whoHelpedWith(db: Reading, ask: string): Promise<Helped[]> {
  const { what, direction, authorId: author, authorName } = await askSeen(db, ask);
  const kept = (await promisesThatServe(db, ask)).filter((promise) => promise.state === 'satisfied');
  const performers: PartyView[] =
    direction === 'offer' && kept.length > 0
      ? [{ id: author, kind: 'person', name: authorName }]
      : kept.map((promise) => promise.performer);
  const helped: Helped[] = [
    ...performers.map(({ id, name }) => ({ party: id, name, forWhat: what, how: 'promised' as const })),
    ...(await introductionsFor(db, ask, what)),
    ...(await linesFor(db, ask)),
  ];
  return helped.filter((one, index) => helped.findIndex((other) => other.party === one.party) === index);
}

async function introductionsFor(db: Reading, ask: string, what: string): Promise<Helped[]> {
  const answers = (await answersTo(db, ask)).filter((answer) => answer.kind === 'introduction');
  const rows = [];
  for (const answer of answers) rows.push(await introductionSeen(db, answer.outcomeId));
  const met = rows.filter((row) => row.state === 'met');
  const names = await partiesNamed(
    db,
    met.flatMap((row) => [row.introducerId, row.introducedId]),
  );
  const named = (id: string) => ({ party: id, name: partyIn(names, id).name });
  return met.flatMap((row) => [
    { ...named(row.introducedId), forWhat: what, how: 'met' as const },
    { ...named(row.introducerId), forWhat: row.words, how: 'introduced' as const },
  ]);
}

async function linesFor(db: Reading, ask: string): Promise<Helped[]> {
  // an answer that was a promise counts once that was kept
  const lines = (await resourcesOn(db, ask)).filter(({ promiseId }) => promiseId === null);
  const names = await partiesNamed(
    db,
    lines.map((line) => line.byPerson),
  );
  return lines.map((line) => ({
    party: line.byPerson,
    name: partyIn(names, line.byPerson).name,
    forWhat: line.words,
    how: 'shared' as const,
  }));
}

/** Whether it is an ask of this person that is closed. Refuses `not-found`. */
export async function hasClosed(db: Reading, ask: string, person: string): Promise<boolean> {
  const { authorId, state } = await askSeen(db, ask);
  return authorId === person && state === 'closed';
}

/** What was asked, in the asker's own words. Refuses `not-found`. */
export const whatWasAsked = async (db: Reading, ask: string): Promise<string> =>
  (await askSeen(db, ask)).what;
