import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useSignOut } from './sign-out.ts';

/** Asks before words are forgotten that were not sent: whoever signs out leaves nothing in this browser. */
export function SignOutPage() {
  const { t } = useTranslation('sign-in');
  const { leaveAtOnce, busy, refused } = useSignOut();
  const { history } = useRouter();
  return (
    <Page title={t('signOut.title')} sub={t('signOut.sub')}>
      <Refused by={refused} />
      <Moves>
        <Move onMake={leaveAtOnce} busy={busy}>
          {t('signOut.go')}
        </Move>
        <Button onClick={() => history.back()}>{t('signOut.stay')}</Button>
      </Moves>
    </Page>
  );
}
