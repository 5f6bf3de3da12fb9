import { useTranslation } from 'react-i18next';
import css from './grey-lines.module.css';

/** Where something is still being read: three grey lines in its place, and only where it takes longer than a blink. */
export function GreyLines({ atOnce }: { atOnce?: boolean | undefined }) {
  const { t } = useTranslation();
  return (
    <div className={css.lines} role="status" aria-label={t('waiting')} data-at-once={atOnce}>
      <span />
      <span />
      <span />
    </div>
  );
}
