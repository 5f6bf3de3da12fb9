import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Moves } from '../moves/moves.tsx';

/** Something to take along, such as a token: selected on focus, with a button that copies it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 3000 });
  return (
    <div>
      <TextInput label={label} value={value} readOnly onFocus={(event) => event.currentTarget.select()} />
      <Moves>
        <Button onClick={() => clipboard.copy(value)}>
          <span aria-live="polite">{clipboard.copied ? t('copy.done') : t('copy.do')}</span>
        </Button>
      </Moves>
    </div>
  );
}
