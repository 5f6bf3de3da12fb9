/** Writing evidence and suggested strengths; called by an importer or a worker, never by a person. */
import { sql } from 'kysely';
import { toColumns } from '#platform/database/column-names.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';

/** Something that was done, or help that was given, as far as a whole circle could see it anyway. */
export interface EvidenceGiven {
  /** Where it comes from; the same one twice is one. At most 300 characters. */
  externalId: string;
  /** Who can see it anyway. An ask learns from it only if its asker is in this circle. */
  circle: string;
  kind: 'work' | 'help';
  askedAt: Temporal.Instant;
  /** From when routing may use it; not before `askedAt`. */
  knownAt: Temporal.Instant;
  asker: string | null;
  text: string;
  paths?: readonly string[];
  authors?: readonly string[];
  helpers?: readonly string[];
}

/** A strength that a history suggests; its owner alone sees it and decides. At most 300 characters. */
export interface StrengthFound {
  person: string;
  words: string;
}

/**
 * Adds evidence in one statement and returns how many were new; those known by their external id stay as they are.
 * `tx` is of the worker or of the database's owner: people have no way to write evidence.
 */
export async function addEvidence(tx: Writing, batch: readonly EvidenceGiven[]): Promise<number> {
  if (batch.length === 0) return 0;
  const json = JSON.stringify(batch.map((one) => toColumns(asRow(one))));
  const { rows } = await sql<{ added: number }>`select add_evidence(${json}::jsonb) as added`.execute(tx);
  return one(rows).added;
}

const asRow = (given: EvidenceGiven) => ({
  externalId: given.externalId,
  circleId: given.circle,
  kind: given.kind,
  askedAt: given.askedAt.toString(),
  knownAt: given.knownAt.toString(),
  askerId: given.asker,
  text: given.text,
  paths: given.paths ?? [],
  authors: given.authors ?? [],
  helpers: given.helpers ?? [],
});

/** Suggests strengths to their owners and returns how many are new; one they already answered is not suggested again. */
export async function suggestStrengths(
  tx: Writing,
  batch: readonly StrengthFound[],
  now: Temporal.Instant,
): Promise<number> {
  if (batch.length === 0) return 0;
  const json = JSON.stringify(batch.map(({ person, words }) => toColumns({ personId: person, words })));
  const { rows } = await sql<{ added: number }>`
    select suggest_strengths(${json}::jsonb, ${now.toString()}::timestamptz) as added`.execute(tx);
  return one(rows).added;
}

export interface SuggestedStrength {
  id: string;
  words: string;
}

/** The strengths suggested to me that I have not answered, oldest first. */
export async function strengthsSuggestedToMe(db: Reading): Promise<SuggestedStrength[]> {
  return db
    .selectFrom('strengthSuggestion')
    .select(['id', 'words'])
    .where('state', '=', 'suggested')
    .orderBy('suggestedAt')
    .orderBy('id')
    .limit(50)
    .execute();
}

/** Answers a suggestion of mine; the words, or nothing when there is none that waits. */
export async function answerStrength(
  tx: Writing,
  id: string,
  state: 'accepted' | 'refused',
): Promise<string | undefined> {
  const row = await tx
    .updateTable('strengthSuggestion')
    .set({ state })
    .where('id', '=', id)
    .where('state', '=', 'suggested')
    .returning('words')
    .executeTakeFirst();
  return row?.words;
}
