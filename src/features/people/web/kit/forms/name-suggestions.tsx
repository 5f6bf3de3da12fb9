import { useTranslation } from 'react-i18next';
import type { PartyView } from '../../../contract.ts';
import { useParties } from '../parties.ts';
import css from './composer.module.css';

/** The people and teams whose names begin with what is being written after @. */
export function useNamed(letters: string | null): PartyView[] {
  const parties = useParties(letters ?? '', letters !== null);
  return letters === null ? [] : parties.slice(0, 6);
}

export interface NameSuggestionsProps {
  id: string;
  label: string;
  found: PartyView[];
  marked: number;
  onPick: (party: PartyView) => void;
}

export function NameSuggestions({ id, label, found, marked, onPick }: NameSuggestionsProps) {
  const { t } = useTranslation();
  return (
    <ul id={id} role="listbox" aria-label={label} className={css.names}>
      {found.map((party, index) => (
        <li
          key={party.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === marked}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(party);
          }}
        >
          {party.name} {party.kind === 'team' && <small>{t('party.team')}</small>}
        </li>
      ))}
    </ul>
  );
}
