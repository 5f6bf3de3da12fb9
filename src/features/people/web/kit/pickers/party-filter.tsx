import { useTranslation } from 'react-i18next';
import { useOptionalQuery } from '#web/queries.ts';
import { readRecipientContext } from '../../../directory-contract.ts';
import { PartyPicker } from './party-picker.tsx';

interface PartyFilterProps {
  /** The id that the address names. */
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  /** Leaves who is in a team, rather than what is with a person or team. */
  only?: 'team';
}

/** The field above a list that leaves what is with one person or team, or who is in a team. */
export function PartyFilter({ value, onChange, only }: PartyFilterProps) {
  const { t } = useTranslation();
  const input = { party: value ?? '', for: 'request' } as const;
  const named = useOptionalQuery(readRecipientContext, input, value !== undefined);
  return (
    <PartyPicker
      label={t(only ? 'rows.inTeam' : 'rows.withWhom')}
      empty={t(only ? 'rows.anyTeam' : 'rows.with')}
      {...(only && { only })}
      value={value === undefined ? null : (named?.party ?? null)}
      onChange={(party) => onChange(party?.id)}
    />
  );
}
