import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { dayAfter, today } from '#web/time.ts';
import { moves } from '../../contract.ts';

interface NoteToday {
  id: string;
  version: number;
}

/** The day on which to be reminded instead. */
export function AnotherDay({ subject: note, onDone, onClose }: MoveFormProps<NoteToday>) {
  const { t } = useTranslation('notes');
  const [day, setDay] = useState(() => dayAfter(today(), 1));
  const move = useCommand(moves['another-day']);
  const go = async () => {
    if (!(await move.send({ id: note.id, saw: note.version, day }))) return;
    toast(t('moves.told.another-day'));
    onDone();
  };
  return (
    <Form send={t('moves.choose')} onSend={go} busy={move.busy} refused={move.refused} onClose={onClose}>
      <DayPicker
        label={t('form.day')}
        value={day}
        onChange={(chosen) => chosen && setDay(chosen)}
        needed
        ahead
      />
    </Form>
  );
}
