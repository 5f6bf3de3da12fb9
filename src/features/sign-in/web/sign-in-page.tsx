import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#web/commands.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { TextField } from '#web/kit/forms/text-field.tsx';
import { Fine, Page, Stack } from '#web/kit/pages/page.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useOptionalQuery } from '#web/queries.ts';
import { askForLink, isSetUpNeeded } from '../contract.ts';
import { canUsePasskeys, usePasskeySignIn } from './passkey.ts';
import { useComeIn } from './come-in.ts';

/** The sign-in page: a link by mail, or a passkey. No password exists. */
export function SignInPage() {
  const { t } = useTranslation('sign-in');
  const { ended } = useSearch({ from: '/public/sign-in' });
  const [mailedTo, setMailedTo] = useState<string | null>(null);
  const setUp = useOptionalQuery(isSetUpNeeded, {});
  if (setUp?.needed) return <Page title={t('notSetUp.title')} sub={t('notSetUp.sub')} />;
  if (mailedTo !== null)
    return (
      <Page title={t('mailed.title')} sub={t('mailed.sub', { email: mailedTo })}>
        <Stack>
          <p>{t('mailed.browser')}</p>
          <Moves>
            <Button onClick={() => setMailedTo(null)}>{t('mailed.again')}</Button>
          </Moves>
        </Stack>
      </Page>
    );
  return (
    <Page title={t(ended ? 'redeem.refused' : 'door.title')} sub={t(ended ? 'door.ended' : 'door.sub')}>
      <AskForLink onAsked={setMailedTo} />
      {canUsePasskeys && <WithPasskey />}
    </Page>
  );
}

function AskForLink({ onAsked }: { onAsked: (email: string) => void }) {
  const { t } = useTranslation('sign-in');
  const ask = useCommand(askForLink);
  const { to } = useSearch({ from: '/public/sign-in' });
  const [email, setEmail] = useState('');
  const send = async () => {
    const address = email.trim();
    if (to) sessionStorage.setItem('after-sign-in', to);
    if (await ask.send({ email: address })) onAsked(address);
  };
  return (
    <Form send={t('door.sendLink')} onSend={send} busy={ask.busy} refused={ask.refused}>
      <TextField
        type="email"
        name="email"
        autoComplete="username webauthn"
        label={t('door.email')}
        value={email}
        onWrite={setEmail}
        required
      />
    </Form>
  );
}

function WithPasskey() {
  const { t } = useTranslation('sign-in');
  const comeIn = useComeIn();
  const passkey = usePasskeySignIn(comeIn);
  return (
    <Stack>
      <Moves>
        <Button onClick={passkey.start} aria-disabled={passkey.busy || undefined}>
          {t('door.passkey')}
        </Button>
      </Moves>
      <Refused by={passkey.refused} />
      <Fine>{t('door.help')}</Fine>
    </Stack>
  );
}
