import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { defined } from '#platform/defined.ts';
import { sayDate } from '../../time.ts';
import css from './date-field.module.css';
import { useFormField } from './form-field.tsx';

const typeOf = { day: 'date', moment: 'datetime-local', time: 'time' } as const;

export interface DateFieldProps extends Omit<
  TextInputProps,
  'type' | 'label' | 'value' | 'onChange' | 'error' | 'id' | 'inputContainer'
> {
  label: string;
  /** The label is not written above it. */
  isBare?: boolean;
  /** YYYY-MM-DD, YYYY-MM-DDTHH:MM or HH:MM, as `of` says; empty while nothing is chosen. */
  value: string;
  onWrite: (value: string) => void;
  of?: keyof typeof typeOf;
  required?: boolean;
}

/**
 * A native field for a day or a time, whose picker everybody knows, that shows it in the reader's own form and language: a browser
 * would show it in its own. While somebody writes in it, it is the native field alone.
 */
export function DateField(props: DateFieldProps) {
  const { label, isBare, value, onWrite, of = 'day', required = false, ...rest } = props;
  const { i18n } = useTranslation();
  const { input, said } = useFormField({ label, required, isEmpty: value === '' });
  const readAs = value === '' ? null : sayIt(value, i18n.language);
  return (
    <TextInput
      {...rest}
      {...input}
      {...said}
      {...(isBare ? { label: undefined, 'aria-label': label } : {})}
      type={typeOf[of]}
      value={value}
      onChange={(event) => onWrite(event.currentTarget.value)}
      inputContainer={(native) => (
        <div className={defined(css.field)}>
          {native}
          {readAs !== null && (
            <span aria-hidden className={css.said}>
              {readAs}
            </span>
          )}
        </div>
      )}
    />
  );
}

const sayIt = (value: string, language: string): string => {
  const [day = '', time] = value.split('T');
  if (!day.includes('-')) return day.slice(0, 5);
  return [sayDate(day, language), time?.slice(0, 5)].filter(Boolean).join(', ');
};
