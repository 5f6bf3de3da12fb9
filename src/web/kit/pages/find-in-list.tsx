import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FindField } from './find-field.tsx';

/** What narrows a list down stands in its address; null takes it out. */
export function useNarrow(): (by: Record<string, string | null>) => void {
  const navigate = useNavigate();
  return (by) =>
    void navigate({
      to: '.',
      search: ((now: Record<string, unknown>) =>
        Object.fromEntries(Object.entries({ ...now, ...by }).filter(([, value]) => value !== null))) as never,
      replace: true,
    });
}

/** Finds by words in the list that is open: `?q=` in its address. */
export function FindInList() {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const { q } = useSearch({ strict: false }) as { q?: string };
  return (
    <FindField
      label={t('rows.find')}
      value={q ?? ''}
      onSettle={(letters) => narrow({ q: letters === '' ? null : letters })}
    />
  );
}
