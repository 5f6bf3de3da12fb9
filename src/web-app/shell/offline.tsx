import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import css from './app-layout.module.css';

/** One calm line while there is no network. */
export function Offline() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  return <div role="status">{!online && <p className={css.offline}>{t('frame.offline')}</p>}</div>;
}
