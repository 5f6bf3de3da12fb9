import { useTranslation } from 'react-i18next';
import { useOptionalQuery } from '#web/queries.ts';
import { readRecipientContext } from '../../../directory-contract.ts';
import { PartyPicker } from './party-picker.tsx';

interface PartyFilterProps {
  /** The id that the address names. */
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** The field above a list that leaves what is with one person or team. */
export function PartyFilter({ value, onChange }: PartyFilterProps) {
  const { t } = useTranslation();
  const input = { party: value ?? '', for: 'request' } as const;
  const named = useOptionalQuery(readRecipientContext, input, value !== undefined);
  return (
    <PartyPicker
      label={t('rows.withWhom')}
      empty={t('rows.with')}
      value={value === undefined ? null : (named?.party ?? null)}
      onChange={(party) => onChange(party?.id)}
    />
  );
}
