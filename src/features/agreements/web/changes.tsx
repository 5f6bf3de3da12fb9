import { useTranslation } from 'react-i18next';
import type { Change } from '../view-contract.ts';
import css from './changes.module.css';

type Changed = readonly Change[];

/** What changed between two wordings, word by word; also for those who hear the page. */
export function Changes({ of }: { of: Changed }) {
  const { t } = useTranslation('agreements');
  const drawn = {
    same: (words: string) => <span>{words}</span>,
    out: (words: string) => (
      <del title={t('changes.out')} className={css.out}>
        {words}
      </del>
    ),
    in: (words: string) => (
      <ins title={t('changes.in')} className={css.in}>
        {words}
      </ins>
    ),
  };
  // a first wording changes nothing: there was none before
  if (of.every(({ kind }) => kind === 'in'))
    return <p className={css.changes}>{of.map(({ words }) => words).join(' ')}</p>;
  return (
    <p className={css.changes}>
      {of.map(({ kind, words }, place) => (
        // runs of words have no name of their own; their order is what they are
        // oxlint-disable-next-line react/no-array-index-key
        <span key={place}>
          {place > 0 && ' '}
          {drawn[kind](words)}
        </span>
      ))}
    </p>
  );
}
