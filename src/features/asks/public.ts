/** What other features may call of asks. */
export { askCards } from './cards.ts';
export { whoHelpedWith, type Helped } from './credits.ts';
export { addEvidence, type EvidenceGiven, suggestStrengths, type StrengthFound } from './evidence/evidence.ts';
