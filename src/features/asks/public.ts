/** What other features, importers and the app may call of asks. */
export { askedSince } from './own-asks-store.ts';
export { whatWasAsked, whoHelpedWith, type Helped } from './credits.ts';
export {
  addEvidence,
  suggestStrengths,
  type EvidenceGiven,
  type StrengthFound,
} from './evidence/evidence-store.ts';
