/** What other features, importers and the app may call of asks. */
export { askedSince } from './ending/own-asks-store.ts';
export { hasClosed, whatWasAsked, whoHelpedWith, type Helped } from './ending/credits.ts';
export {
  addEvidence,
  suggestStrengths,
  type EvidenceGiven,
  type StrengthFound,
} from './evidence/evidence-store.ts';
