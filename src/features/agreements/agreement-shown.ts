/** Agreed words as their readers see them. Pure. */
import type { PartyView } from '#features/people/contract.ts';
import { wordingOn, type Agreed, type AgreementWords } from './agreement.ts';
import type { AgreedWording, WordingView } from './view-contract.ts';
import { wordChanges } from '#platform/text/word-changes.ts';

/** What changed from one wording to another, word by word. */
export const changesBetween = (before: AgreementWords | undefined, after: AgreementWords) => ({
  text: wordChanges(before?.text ?? '', after.text),
  goodLooksLike: wordChanges(before?.goodLooksLike ?? '', after.goodLooksLike),
});

/** Every wording that was agreed, newest first, each beside what it replaced. */
export function showWordings<Wording extends Agreed>(
  wordings: readonly Wording[],
  {
    names,
    today,
    viewOf,
  }: {
    names: ReadonlyMap<string, PartyView>;
    today: string;
    viewOf: (wording: Wording) => WordingView;
  },
): AgreedWording[] {
  const inForce = wordingOn(wordings, today);
  const shown = wordings.map((wording, index) => ({
    ...viewOf(wording),
    agreedAt: wording.agreedAt,
    by: names.get(wording.by) ?? null,
    inForce: wording === inForce,
    changes: changesBetween(wordings[index - 1], wording),
  }));
  return shown.toReversed();
}
