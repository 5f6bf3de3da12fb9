import { Button } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isKey } from '../../keys.ts';
import { Moves } from '../moves/moves.tsx';
import { Stack } from '../pages/page.tsx';
import { Refused } from '../pages/refused.tsx';
import { useFocusOnOpen } from './focus-on-open.ts';
import { isComplete, MissingField } from './form-field.tsx';

export interface FormProps {
  /** What the button says: the move itself. */
  send: string;
  /** Sends what stands there; nothing that is needed is missing then. */
  onSend: () => unknown;
  busy: boolean;
  refused: unknown;
  onClose?: (() => void) | undefined;
  /** Another way to go on, beside the move itself. */
  further?: ReactNode;
  /** What is read before one sends: who will see it. */
  before?: ReactNode;
  className?: string | undefined;
  children?: ReactNode;
}

/** A few fields, the sentence of a refusal beside them, and the one filled button that sends; the way back stands beside it. */
export function Form(props: FormProps) {
  const { send, onSend, busy, refused, onClose, further, before, className, children } = props;
  const { t } = useTranslation();
  const form = useFocusOnOpen<HTMLFormElement>();
  const [missing, setMissing] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy && isComplete(event.currentTarget, setMissing)) void onSend();
  };
  return (
    <MissingField value={missing}>
      <form
        ref={form}
        className={className}
        // what is missing is said in our own words and language, see `isComplete`
        noValidate
        onSubmit={submit}
        onKeyDown={(event) => isKey('writing', 'close', event) && onClose?.()}
      >
        <Stack>{children}</Stack>
        {before}
        <Refused by={refused} />
        <Moves>
          <Button type="submit" variant="filled" aria-disabled={busy || undefined}>
            {send}
          </Button>
          {further}
          {onClose && <Button onClick={onClose}>{t('form.close')}</Button>}
        </Moves>
      </form>
    </MissingField>
  );
}
