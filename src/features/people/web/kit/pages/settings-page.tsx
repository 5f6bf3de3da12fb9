import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page, type PageProps } from '#web/kit/pages/page.tsx';
import css from './settings-page.module.css';

/** Everything one can set for oneself, in the order in which it is looked for; each has an address of its own. */
const places = [
  { to: '/my/settings', say: 'menu.settings' },
  { to: '/my/guide', say: 'menu.guide' },
  { to: '/my/plate', say: 'menu.plate' },
  { to: '/my/hours', say: 'menu.hours' },
  { to: '/my/quiet', say: 'menu.quiet' },
  { to: '/my/sign-in', say: 'menu.signIn' },
] as const;

/** A part of one's settings, with the others at its side. */
export function SettingsPage(page: PageProps) {
  const { t } = useTranslation();
  return (
    <div className={css.settings}>
      <nav className={css.places} aria-label={t('menu.settingsOf')}>
        <ul>
          {places.map(({ to, say }) => (
            <li key={to}>
              <Link to={to}>{t(say)}</Link>
            </li>
          ))}
        </ul>
      </nav>
      <Page {...page} />
    </div>
  );
}
