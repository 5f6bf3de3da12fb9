import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useCommand } from '#web/commands.ts';
import { type ConversationView, moves } from '../contract.ts';

/** The day until which an invitation waits. */
export function LaterForm({ subject: talk, onDone, onClose }: MoveFormProps<ConversationView>) {
  const { t } = useTranslation('conversations');
  const [day, setDay] = useState<string | null>(null);
  const { send, busy, refused } = useCommand(moves.later);
  return (
    <Form
      send={t('moves.later')}
      busy={busy}
      refused={refused}
      onClose={onClose}
      onSend={async () => {
        if (day !== null && (await send({ id: talk.id, saw: talk.version, day }))) onDone();
      }}
    >
      <DayPicker label={t('invited.laterDay')} value={day} onChange={setDay} needed ahead />
    </Form>
  );
}
