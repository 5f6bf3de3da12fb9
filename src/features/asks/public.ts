/** What other features, importers and the app may call of asks. */
export { askCards } from './cards.ts';
export { whatWasAsked, whoHelpedWith, type Helped } from './credits.ts';
export {
  addEvidence,
  suggestStrengths,
  type EvidenceGiven,
  type StrengthFound,
} from './evidence/evidence-store.ts';
