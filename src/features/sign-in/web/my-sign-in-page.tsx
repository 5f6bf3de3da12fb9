import { useTranslation } from 'react-i18next';
import { Page } from '#web/kit/pages/page.tsx';
import { UpTo } from '#web/kit/forms/up-to.tsx';
import { MyPasskeys } from './my-passkeys.tsx';
import { MySessions } from './my-sessions.tsx';
import { MyTokens } from './my-tokens.tsx';

/** Everything that speaks for me: passkeys, browsers, tokens. */
export function MySignInPage() {
  const { t } = useTranslation('sign-in');
  return (
    <Page title={t('mine.title')} why={<UpTo to="/my/settings" />} sub={t('mine.sub')}>
      <MyPasskeys />
      <MySessions />
      <MyTokens />
    </Page>
  );
}
