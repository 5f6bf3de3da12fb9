import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from './page.tsx';

/** The same for an address that leads nowhere and for something that is not yours to see. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nothingHere.title')} sub={t('nothingHere.sub')}>
      <Link to="/">{t('nothingHere.back')}</Link>
    </Page>
  );
}
