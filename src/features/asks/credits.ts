/** Who made an ask come out well, for the thanks: everybody who kept a promise, introduced, met or shared a line. */
import { partiesNamed } from '#features/people/public.ts';
import { promisesServingAsk } from '#features/promises/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { answersTo, resourcesOn } from './answer-store.ts';
import { introductionSeen } from './introduction-store.ts';

/** A party, how it helped, and the words to start from. */
export interface Helped {
  party: { id: string; kind: 'person' | 'team'; name: string };
  how: 'promised' | 'introduced' | 'met' | 'shared';
  words: string;
}

/**
 * Everybody to credit for an ask, each once, as far as `db`'s person may see; for its author that is everybody (A16).
 * `words` is empty where nothing but the kind of help is known.
 */
export async function whoHelpedWith(db: Reading, ask: string): Promise<Helped[]> {
  const promises = (await promisesServingAsk(db, ask)).filter((promise) => promise.state === 'satisfied');
  const answers = (await answersTo(db, ask)).filter((answer) => answer.kind === 'introduction');
  const rows = await Promise.all(answers.map((answer) => introductionSeen(db, answer.outcome_id)));
  const met = rows.filter((row) => row.state === 'met');
  const lines = await resourcesOn(db, ask);
  const named = await partiesNamed(db, [
    ...met.flatMap((row) => [row.introducer_id, row.introduced_id]),
    ...lines.map((line) => line.by_person),
  ]);
  const helped: Helped[] = [
    ...promises.map(({ performer }) => ({ party: performer, how: 'promised' as const, words: '' })),
    ...met.map((row) => ({ party: named.get(row.introduced_id)!, how: 'met' as const, words: '' })),
    ...met.map((row) => ({ party: named.get(row.introducer_id)!, how: 'introduced' as const, words: '' })),
    ...lines.map((line) => ({ party: named.get(line.by_person)!, how: 'shared' as const, words: line.words })),
  ];
  return [...new Map(helped.toReversed().map((one) => [one.party.id, one])).values()].toReversed();
}
