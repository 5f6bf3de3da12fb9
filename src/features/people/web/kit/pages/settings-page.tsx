import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page, type PageProps } from '#web/kit/pages/page.tsx';
import { useRoomBeside } from '#web/kit/pages/room-beside.ts';
import { View, Views } from '#web/kit/pages/views.tsx';
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

/** A part of one's settings, with the others beside it, or in a row above where there is no room beside. */
export function SettingsPage(page: Omit<PageProps, 'aside' | 'moves'>) {
  const hasRoomBeside = useRoomBeside();
  return <Page {...page} {...(hasRoomBeside ? { aside: <SideList /> } : { moves: <Row /> })} />;
}

function SideList() {
  const { t } = useTranslation();
  return (
    <nav className={css.places} aria-label={t('menu.settingsOf')}>
      <ul>
        {places.map(({ to, say }) => (
          <li key={to}>
            <Link to={to}>{t(say)}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Row() {
  const { t } = useTranslation();
  return (
    <Views label={t('menu.settingsOf')}>
      {places.map(({ to, say }) => (
        <View key={to} to={to}>
          {t(say)}
        </View>
      ))}
    </Views>
  );
}
