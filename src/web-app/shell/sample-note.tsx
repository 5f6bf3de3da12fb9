import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '#features/people/web/kit/me.ts';
import css from './app-layout.module.css';

/** Says on every page of a sample workplace that nobody in it exists. */
export function SampleNote() {
  const { t } = useTranslation();
  const { workplace, person } = useMe();
  if (!workplace.sample) return null;
  return (
    <aside className={css.sample} aria-label={t('frame.sampleNote')}>
      {t('frame.sample')} {person.admin && <Link to="/sample">{t('frame.toSample')}</Link>}
    </aside>
  );
}
