import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useFormField } from './form-field.tsx';

export interface NumberFieldProps extends Omit<
  NumberInputProps,
  'label' | 'value' | 'onChange' | 'error' | 'id'
> {
  label: string;
  value: string | number;
  onWrite: (value: string | number) => void;
  required?: boolean;
}

/** A number of a form. */
export function NumberField({ label, value, onWrite, required = false, ...rest }: NumberFieldProps) {
  const { input, said } = useFormField({ label, required, isEmpty: value === '' });
  return <NumberInput hideControls {...rest} {...input} {...said} value={value} onChange={onWrite} />;
}
