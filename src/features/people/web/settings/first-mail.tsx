import { Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FirstStepProps } from '#web/feature.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { useMe } from '../kit/me.ts';
import { useChangeSettings } from './change-settings.ts';
import { useDigestChoices } from './digest-choices.ts';

/** How one is told, on one's first visit: when the letter comes, and whether there may be another at once. */
export function FirstMail({ onDone, aside }: FirstStepProps) {
  const { t } = useTranslation('people');
  const { settings } = useMe();
  const { send, busy, refused } = useChangeSettings();
  const [at, setAt] = useState(settings.digestAt ?? 'never');
  const [toldAtOnce, tellAtOnce] = useState(settings.toldAtOnce);
  const choices = useDigestChoices();
  const go = async () => {
    if (await send({ digestAt: at === 'never' ? null : at, toldAtOnce })) onDone();
  };
  return (
    <Form send={t('firstMail.fine')} onSend={go} busy={busy} refused={refused} further={aside}>
      <Select
        label={t('quiet.digestAt')}
        data={choices}
        value={at}
        onChange={(chosen) => chosen && setAt(chosen)}
        allowDeselect={false}
      />
      <Checkbox
        label={t('quiet.atOnce')}
        checked={toldAtOnce}
        onChange={(event) => tellAtOnce(event.currentTarget.checked)}
      />
    </Form>
  );
}
