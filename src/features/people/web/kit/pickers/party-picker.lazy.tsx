import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '../../../contract.ts';
import { useFormField } from '#web/kit/forms/form-field.tsx';
import { useParties } from '../parties.ts';
import css from './party-picker.module.css';

const nobody: readonly string[] = [];

export interface PartyPickerProps {
  label: string;
  /** What stands in it while nobody is chosen, in a field whose label is not written above it. */
  empty?: string;
  hint?: string;
  value: PartyView | null;
  onChange: (party: PartyView | null) => void;
  /** Only people, or only teams. */
  only?: 'person' | 'team';
  /** Who is chosen already elsewhere. */
  except?: readonly string[];
  required?: boolean;
  /** Whether nobody is chosen yet, where those who are stand outside the field. */
  isEmpty?: boolean;
}

/** Chooses one person or team by the letters of their name. */
export function PartyPicker({
  label,
  empty,
  hint,
  value,
  onChange,
  only,
  except = nobody,
  required = false,
  isEmpty = value === null,
}: PartyPickerProps) {
  const { t } = useTranslation();
  const { input, said } = useFormField({ label, required, isEmpty });
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [letters, setLetters] = useState<string | null>(null);
  const [settled] = useDebouncedValue(letters ?? '', 120);
  const found = useParties(settled, settled.trim() !== '', only)
    .filter(({ id }) => !except.includes(id))
    .slice(0, 8);
  // Enter takes the first that was found; it never sends the form while a name is being typed
  const first = found[0]?.id;
  useEffect(() => {
    if (first !== undefined) combobox.selectFirstOption();
    // only when others are found
    // oxlint-disable-next-line react/exhaustive-deps
  }, [first, settled]);
  const pick = (id: string) => {
    onChange(found.find((party) => party.id === id) ?? null);
    setLetters(null);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <InputBase
          {...input}
          {...(empty === undefined ? { label: said.label } : { 'aria-label': label })}
          error={said.error}
          description={hint}
          placeholder={empty ?? t('party.find')}
          autoComplete="off"
          wrapperProps={{
            onKeyDown: (event: KeyboardEvent) => {
              if (event.key === 'Enter' && letters?.trim()) event.preventDefault();
            },
          }}
          value={letters ?? value?.name ?? ''}
          onChange={(event) => {
            setLetters(event.currentTarget.value);
            if (value) onChange(null);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            combobox.closeDropdown();
            setLetters(null);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={settled.trim() === ''}>
        <Combobox.Options aria-label={label}>
          {found.map((party) => (
            <Combobox.Option value={party.id} key={party.id}>
              {party.name} {party.kind === 'team' && <small className={css.kind}>{t('party.team')}</small>}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('party.nobody')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

export interface PartiesPickerProps extends Omit<PartyPickerProps, 'value' | 'onChange' | 'isEmpty'> {
  value: readonly PartyView[];
  onChange: (parties: PartyView[]) => void;
}

/** Chooses several. */
export function PartiesPicker({ value, onChange, except = nobody, ...rest }: PartiesPickerProps) {
  const { t } = useTranslation();
  const add = (party: PartyView | null) => party && onChange([...value, party]);
  return (
    <div>
      <PartyPicker
        {...rest}
        value={null}
        onChange={add}
        except={[...except, ...value.map(({ id }) => id)]}
        isEmpty={value.length === 0}
      />
      {value.length > 0 && (
        <ul className={css.chosen}>
          {value.map((party) => (
            <li key={party.id} data-raised>
              {party.name}
              <button
                type="button"
                aria-label={t('party.leaveOut', { name: party.name })}
                onClick={() => onChange(value.filter(({ id }) => id !== party.id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
