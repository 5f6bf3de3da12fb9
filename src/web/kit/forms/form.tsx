import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Moves } from '../moves/moves.tsx';
import { Stack } from '../pages/page.tsx';
import { Refused } from '../pages/refused.tsx';
import { useFocusOnOpen } from './focus-on-open.ts';

export interface FormProps {
  /** What the button says: the move itself. */
  send: string;
  onSend: () => Promise<void>;
  busy: boolean;
  refused: unknown;
  onClose?: () => void;
  /** Another way to go on, beside the move itself. */
  further?: ReactNode;
  children: ReactNode;
}

/** A few fields, the sentence of a refusal beside them, and two buttons of equal weight. */
export function Form({ send, onSend, busy, refused, onClose, further, children }: FormProps) {
  const { t } = useTranslation();
  const form = useFocusOnOpen<HTMLFormElement>();
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void onSend();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose?.()}
    >
      <Stack>{children}</Stack>
      <Refused by={refused} />
      <Moves>
        <Button type="submit" aria-disabled={busy || undefined}>
          {send}
        </Button>
        {further}
        {onClose && <Button onClick={onClose}>{t('form.close')}</Button>}
      </Moves>
    </form>
  );
}
