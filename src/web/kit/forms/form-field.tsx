/**
 * Form validation: the button of a form can always be pressed. Where something that is needed was left empty, the first such
 * field gets the focus and says so in a sentence that names it; whatever may stay empty says that beside its label.
 */
import { createContext, use, useId, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import css from './form-field.module.css';

/** The id of the field that was found empty at the last press; undefined outside a form. */
export const MissingField = createContext<string | null | undefined>(undefined);

export interface Needed {
  label: string;
  required: boolean;
  isEmpty: boolean;
  /** Something stands there, but not what it has to be: the sentence that says so. */
  wrong?: string | undefined;
}

/** What a field says, and what its form finds it by. */
export interface FormField {
  said: { label: ReactNode; error: string | undefined };
  /** Of a group of fields. */
  group: { id: string; 'data-missing': true | undefined };
  /** Of a field that is written into. */
  input: FormField['group'] & { 'aria-required': true | undefined };
}

export function useFormField({ label, required, isEmpty, wrong }: Needed): FormField {
  const { t } = useTranslation();
  const id = useId();
  const missing = use(MissingField);
  const isMissing = (required && isEmpty) || wrong !== undefined;
  const sentence = wrong ?? t('form.missing', { label });
  const group = { id, 'data-missing': isMissing || undefined } as const;
  return {
    said: {
      label: missing === undefined || required ? label : <OptionalLabel>{label}</OptionalLabel>,
      error: isMissing && missing === id ? sentence : undefined,
    },
    group,
    input: { ...group, 'aria-required': required || undefined },
  };
}

function OptionalLabel({ children }: { children: string }) {
  const { t } = useTranslation();
  return (
    <>
      {children} <span className={css.optional}>{t('form.optional')}</span>
    </>
  );
}

const focusable = 'input, textarea, select, button';

/** Whether nothing is missing; otherwise the first field that is says so, and is where one goes on. */
export function isComplete(form: HTMLFormElement, tell: (missing: string | null) => void): boolean {
  const missing = form.querySelector<HTMLElement>('[data-missing]');
  // what it says has to stand there before the focus comes, for those who hear the page
  flushSync(() => tell(missing?.id ?? null));
  const field = missing?.matches(focusable) ? missing : missing?.querySelector<HTMLElement>(focusable);
  field?.focus();
  return missing === null;
}
