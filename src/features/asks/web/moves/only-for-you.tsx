import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface OnlyForYouProps {
  author: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** An answer stands on the ask for all who can see it, unless its writer keeps it to its asker. */
export function OnlyForYou({ author, value, onChange }: OnlyForYouProps) {
  const { t } = useTranslation('asks');
  return (
    <Checkbox
      label={t('forms.onTheSpot.onlyForYou', { author })}
      description={t('forms.onTheSpot.onlyForYouHint')}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
