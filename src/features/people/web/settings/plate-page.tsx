import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { SettingsPage } from '../kit/pages/settings-page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useMe } from '../kit/me.ts';
import { useChangeSettings } from './change-settings.ts';
import type { SettingsView } from '../../settings/me-contract.ts';
import type { Static } from 'typebox';

type Plate = Static<typeof SettingsView>['plate'];
const plates: readonly Plate[] = ['open', 'a-little', 'full'];

/** How much room I have. Others learn the state alone, and only when they are about to ask me. */
export function PlatePage() {
  const { t } = useTranslation('people');
  const { settings } = useMe();
  const change = useChangeSettings();
  return (
    <SettingsPage title={t('plate.title')} sub={t('plate.sub')}>
      <Stack>
        <Radio.Group
          aria-label={t('plate.title')}
          value={settings.plate}
          onChange={(plate) => void change.send({ plate: plate as Plate })}
        >
          <Stack>
            {plates.map((plate) => (
              <Radio
                key={plate}
                value={plate}
                label={t(`plate.${plate}`)}
                description={t(`plate.${plate}Means`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Refused by={change.refused} />
        <Fine>{t('plate.seen')}</Fine>
      </Stack>
      <Part title={t('plate.lighten')} sub={t('plate.lightenSub')}>
        <Moves>
          <GoTo to="/promises" search={{ view: 'mine' }}>
            {t('plate.toMine')}
          </GoTo>
          <GoTo to="/asks/new">{t('plate.toAsk')}</GoTo>
        </Moves>
      </Part>
    </SettingsPage>
  );
}
