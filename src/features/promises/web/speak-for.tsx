import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Stack } from '#web/kit/pages/page.tsx';
import { useMe } from '#features/people/web/kit/me.ts';

interface SpeakForProps {
  /** The team one speaks for; oneself without. */
  value: string | undefined;
  onChange: (team: string | undefined) => void;
}

/** For oneself, or for a team one belongs to. */
export function SpeakFor({ value, onChange }: SpeakForProps) {
  const { t } = useTranslation('promises');
  const { teams } = useMe();
  if (teams.length === 0) return null;
  return (
    <Radio.Group label={t('begin.for')} value={value ?? ''} onChange={(team) => onChange(team || undefined)}>
      <Stack close>
        <Radio value="" label={t('begin.forMe')} />
        {teams.map(({ id, name }) => (
          <Radio key={id} value={id} label={t('begin.forTeam', { name })} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
