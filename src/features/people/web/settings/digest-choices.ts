import { useTranslation } from 'react-i18next';

const hours = Array.from({ length: 24 }, (_none, hour) => `${String(hour).padStart(2, '0')}:00`);

/** When the letter of the day may come: with one's working day, at an hour, or never. */
export function useDigestChoices(): { value: string; label: string }[] {
  const { t } = useTranslation('people');
  return [
    { value: 'usual', label: t('quiet.digestUsual') },
    { value: 'never', label: t('quiet.digestNever') },
    ...hours.map((hour) => ({ value: hour, label: hour })),
  ];
}
