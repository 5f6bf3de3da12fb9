import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '../../../contract.ts';
import { PartiesPicker } from './party-picker.tsx';
import { Stack } from '#web/kit/pages/page.tsx';

export type Who = 'me' | 'my-teams' | 'my-partners' | 'everyone' | 'chosen';

/** Who may see something, as it is chosen; a contract takes `who` and the ids of `chosen`. */
export interface Audience {
  who: Who;
  chosen: PartyView[];
}

export interface CirclePickerProps {
  value: Audience;
  onChange: (audience: Audience) => void;
  label?: string;
  /** Which are offered here; only what follows partnerships (a guide's line) can be for one's partners. */
  offer?: readonly Who[];
}

const usual: readonly Who[] = ['me', 'my-teams', 'everyone', 'chosen'];
const says = {
  me: 'audience.me',
  'my-teams': 'audience.myTeams',
  'my-partners': 'audience.myPartners',
  everyone: 'audience.everyone',
  chosen: 'audience.chosen',
} as const satisfies Record<Who, string>;

/** Chooses the circle, in words. */
export function CirclePicker({ value, onChange, label, offer = usual }: CirclePickerProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={label ?? t('audience.label')}
      value={value.who}
      onChange={(who) => onChange({ ...value, who: who as Who })}
    >
      <Stack close>
        {offer.map((who) => (
          <Radio key={who} value={who} label={t(says[who])} />
        ))}
        {value.who === 'chosen' && (
          <PartiesPicker
            label={t('audience.who')}
            value={value.chosen}
            required
            onChange={(chosen) => onChange({ ...value, chosen })}
          />
        )}
      </Stack>
    </Radio.Group>
  );
}
