/** What other features, importers and the app may call of asks. */
import type { Reading } from '#platform/database/transaction.ts';
import { asksOf } from './ask-store.ts';
import type { AskLine } from './contract.ts';
import { lineOf } from './show.ts';

export { askCards } from './cards.ts';
export { whatWasAsked, whoHelpedWith, type Helped } from './credits.ts';
export {
  addEvidence,
  suggestStrengths,
  type EvidenceGiven,
  type StrengthFound,
} from './evidence/evidence-store.ts';

const openAtOnce = 100;

/** Somebody's own open asks and offers, newest first. */
export async function openAsks(db: Reading, me: string): Promise<AskLine[]> {
  return (await asksOf(db, me, { state: 'open', most: openAtOnce })).map((row) => lineOf(row, me));
}
