import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { weekdays } from '../../time.ts';
import { Stack } from '../pages/page.tsx';
import css from './weekdays-picker.module.css';

interface WeekdaysPickerProps {
  label: string;
  hint?: string;
  /** 1 is Monday. */
  value: readonly number[];
  onChange: (weekdays: number[]) => void;
  /** By their short names, in a row. */
  short?: boolean;
}

/** Chooses days of the week. */
export function WeekdaysPicker({ label, hint, value, onChange, short }: WeekdaysPickerProps) {
  const { i18n } = useTranslation();
  const days = weekdays(i18n.language, short ? 'short' : 'long').map((name, index) => (
    <Checkbox key={name} value={String(index + 1)} label={name} />
  ));
  return (
    <Checkbox.Group
      label={label}
      description={hint}
      value={value.map(String)}
      onChange={(chosen) => onChange(chosen.map(Number))}
    >
      {short ? <div className={css.row}>{days}</div> : <Stack close>{days}</Stack>}
    </Checkbox.Group>
  );
}
