import { useTranslation } from 'react-i18next';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import type { PartyView } from '#features/people/contract.ts';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import css from './credits-field.module.css';

export interface Credited {
  party: PartyView;
  forWhat: string;
}

interface CreditsFieldProps {
  credits: readonly Credited[];
  onChange: (credits: Credited[]) => void;
}

/** Everyone who made it possible, each with a line of their own; teams behind the scenes, too. */
export function CreditsField({ credits, onChange }: CreditsFieldProps) {
  const { t } = useTranslation(['thanks', 'web']);
  const write = (id: string, forWhat: string) =>
    onChange(credits.map((one) => (one.party.id === id ? { ...one, forWhat } : one)));
  return (
    <fieldset className={css.credits}>
      <legend className={credits.length === 0 ? css.hidden : undefined}>{t('form.credits')}</legend>
      <ul>
        {credits.map(({ party, forWhat }) => (
          <li key={party.id}>
            <OneLine
              label={t('form.creditFor', { name: party.name })}
              placeholder={t('form.creditExample')}
              words={forWhat}
              onWrite={(words) => write(party.id, words)}
            />
            <button
              type="button"
              aria-label={t('web:party.leaveOut', { name: party.name })}
              onClick={() => onChange(credits.filter((one) => one.party.id !== party.id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <PartyPicker
        key={credits.length}
        label={t(credits.length === 0 ? 'form.whom' : 'form.whomElse')}
        value={null}
        except={credits.map(({ party }) => party.id)}
        onChange={(party) => party && onChange([...credits, { party, forWhat: '' }])}
        required={credits.length === 0}
        isEmpty={credits.length === 0}
      />
    </fieldset>
  );
}
