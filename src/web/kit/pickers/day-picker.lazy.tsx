import { Input } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defined } from '#platform/defined.ts';
import { dayAfter, sayDay, sayFully, today, weekdayOf } from '../../time.ts';
import { DateField } from '../forms/date-field.tsx';
import { useFormField } from '../forms/form-field.tsx';
import { Chip, Chips } from './chips.tsx';
import css from './day-picker.module.css';

export interface DayPickerProps {
  label: string;
  /** YYYY-MM-DD, or null for "no rush". */
  value: string | null;
  onChange: (day: string | null) => void;
  /** Leaves "no rush" out, where a date is needed. */
  needed?: boolean;
  /** Leaves today out, where the day has to be one that is still to come. */
  ahead?: boolean;
}

/** By when: today, tomorrow, the end of this week, a week on, no rush, or any other day. */
export function DayPicker({ label, value, onChange, needed, ahead }: DayPickerProps) {
  const { t, i18n } = useTranslation();
  const first = ahead ? dayAfter(today(), 1) : today();
  const offered = offeredFrom(today()).filter((day) => day >= first);
  const [elsewhen, setElsewhen] = useState(value !== null && !offered.includes(value));
  const { group, said } = useFormField({ label, required: needed ?? false, isEmpty: value === null });
  const choose = (day: string | null) => {
    setElsewhen(false);
    onChange(day);
  };
  return (
    <fieldset className={css.days} {...group} aria-describedby={said.error && `${group.id}-error`}>
      <legend>{label}</legend>
      <Chips>
        {offered.map((day) => (
          <Chip
            key={day}
            chosen={!elsewhen && value === day}
            onChoose={() => choose(day)}
            title={sayFully(day, i18n.language)}
          >
            {sayDay(day, i18n.language)}
          </Chip>
        ))}
        {!needed && (
          <Chip chosen={!elsewhen && value === null} onChoose={() => choose(null)}>
            {t('day.noRush')}
          </Chip>
        )}
        <Chip chosen={elsewhen} onChoose={() => setElsewhen(true)}>
          {t('day.another')}
        </Chip>
      </Chips>
      {elsewhen && (
        <DateField
          className={defined(css.date)}
          label={t('day.another')}
          isBare
          min={first}
          value={value ?? ''}
          onWrite={(day) => onChange(day || null)}
        />
      )}
      {said.error && (
        <Input.Error id={`${group.id}-error`} className={defined(css.error)}>
          {said.error}
        </Input.Error>
      )}
    </fieldset>
  );
}

/** Today, tomorrow, the coming Friday and a week from today, each once. */
function offeredFrom(first: string): string[] {
  const toFriday = (5 - weekdayOf(first) + 7) % 7;
  return [...new Set([first, dayAfter(first, 1), dayAfter(first, toFriday), dayAfter(first, 7)])].sort();
}
