import { useTranslation } from 'react-i18next';
import css from './waiting.module.css';

/** The loading state: shown only when a page takes longer than a blink. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <p className={css.waiting} role="status">
      {t('waiting')}
    </p>
  );
}
