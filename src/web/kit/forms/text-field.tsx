import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormField } from './form-field.tsx';

export interface TextFieldProps extends Omit<
  TextInputProps,
  'label' | 'value' | 'onChange' | 'error' | 'id'
> {
  label: string;
  value: string;
  onWrite: (value: string) => void;
  required?: boolean;
}

const isAddress = /^\S+@\S+$/;

/** A short plain line of a form: a name, a mail address, a link. */
export function TextField({ label, value, onWrite, required = false, ...rest }: TextFieldProps) {
  const { t } = useTranslation();
  const written = value.trim();
  const isWrong =
    written !== '' &&
    ((rest.type === 'email' && !isAddress.test(written)) || (rest.type === 'url' && !URL.canParse(written)));
  const { input, said } = useFormField({
    label,
    required,
    isEmpty: written === '',
    wrong: isWrong ? t(rest.type === 'email' ? 'form.notAnEmail' : 'form.notALink') : undefined,
  });
  return (
    <TextInput
      {...rest}
      {...input}
      {...said}
      value={value}
      onChange={(event) => onWrite(event.currentTarget.value)}
    />
  );
}
