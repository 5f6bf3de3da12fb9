import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../language.ts';
import css from './refused.module.css';

/** Says, beside the place where it happened, why something was not done. The text written there is kept. */
export function Refused({ by }: { by: unknown }) {
  useTranslation();
  return (
    <div role="alert" className={css.region}>
      {by !== null && by !== undefined && <p className={css.refused}>{sentenceOf(by)}</p>}
    </div>
  );
}
