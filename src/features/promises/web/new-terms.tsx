import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { wordChanges } from '#platform/text/word-changes.ts';
import { OldAndNew } from '#web/kit/words/old-and-new.tsx';
import { sayDay } from '#web/time.ts';
import type { PromisePage } from '../contract.ts';

type Terms = PromisePage['terms'];

interface NewTermsFound {
  before: Terms;
  after: Terms;
  by: PartyView;
  /** What both sides are called. */
  old: 'asked' | 'youAsked' | 'before' | 'now';
  now: 'can' | 'youCan' | 'suggests' | 'youSuggest';
}

/** What waits for an answer: another way than was asked, or new terms for what was promised. */
function newTermsIn(promise: PromisePage): NewTermsFound | null {
  const { proposal, terms, mySide, customer, performer } = promise;
  const isMine = (party: PartyView) =>
    mySide !== null && mySide !== 'newPerformer' && promise[mySide].id === party.id;
  if (proposal) {
    const now = isMine(proposal.by) ? 'youSuggest' : 'suggests';
    return { before: terms, after: proposal.terms, by: proposal.by, old: 'now', now };
  }
  const last = promise.thread.findLast((line) => hasTermsBefore(line.details))?.details;
  if (promise.state !== 'countered' || !hasTermsBefore(last)) return null;
  const change = { before: last.before, after: terms };
  if (promise.awaits.some(({ id }) => id === performer.id))
    return { ...change, by: customer, old: 'before', now: isMine(customer) ? 'youSuggest' : 'suggests' };
  return {
    ...change,
    by: performer,
    old: isMine(customer) ? 'youAsked' : 'asked',
    now: isMine(performer) ? 'youCan' : 'can',
  };
}

const hasTermsBefore = (details: unknown): details is { before: Terms } =>
  typeof details === 'object' && details !== null && 'before' in details;

/** The terms that wait for an answer, beside those that were there before. */
export function NewTerms({ promise }: { promise: PromisePage }) {
  const { t, i18n } = useTranslation('promises');
  const found = newTermsIn(promise);
  if (!found) return null;
  const { before, after, by, old, now } = found;
  const sayBy = (on: string | null) => (on === null ? t('change.noRush') : sayDay(on, i18n.language));
  const pairs = [
    [t('change.what'), before.what, after.what],
    [t('change.done'), before.doneLooksLike, after.doneLooksLike],
    [t('change.by'), sayBy(before.dueOn), sayBy(after.dueOn)],
  ] as const;
  if (pairs.every(([, was, is]) => was === is)) return null;
  return (
    <OldAndNew
      old={<Sentence named={{ customer: promise.customer }}>{(all) => t(`change.${old}`, all)}</Sentence>}
      now={<Sentence named={{ by }}>{(all) => t(`change.${now}`, all)}</Sentence>}
      lines={pairs.map(([label, was, is]) => ({ label, changes: wordChanges(was, is) }))}
    />
  );
}
