import { useTranslation } from 'react-i18next';
import { SettingsPage } from '#features/people/web/kit/pages/settings-page.tsx';
import { MyPasskeys } from './my-passkeys.tsx';
import { MySessions } from './my-sessions.tsx';
import { MyTokens } from './my-tokens.tsx';

/** Everything that speaks for me: passkeys, browsers, tokens. */
export function MySignInPage() {
  const { t } = useTranslation('sign-in');
  return (
    <SettingsPage title={t('mine.title')} sub={t('mine.sub')}>
      <MyPasskeys />
      <MySessions />
      <MyTokens />
    </SettingsPage>
  );
}
