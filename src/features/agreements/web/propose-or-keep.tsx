import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#web/kit/forms/form.tsx';

interface ProposeOrKeepProps {
  /** The button that proposes at once. */
  say: string;
  onSend: (propose: boolean) => Promise<void>;
  busy: boolean;
  refused: unknown;
  onClose: () => void;
  children: ReactNode;
}

/** A line in the making: proposed at once, or kept as a draft that only its author sees. */
export function ProposeOrKeep({ say, onSend, busy, children, ...rest }: ProposeOrKeepProps) {
  const { t } = useTranslation('agreements');
  return (
    <Form
      {...rest}
      send={say}
      onSend={() => onSend(true)}
      busy={busy}
      further={
        <Button onClick={() => void onSend(false)} aria-disabled={busy || undefined}>
          {t('draft.keep')}
        </Button>
      }
    >
      {children}
    </Form>
  );
}
