import { useTranslation } from 'react-i18next';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import { useFormDraft } from '#web/draft.ts';
import { DateField } from '#web/kit/forms/date-field.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useCommand } from '#web/commands.ts';
import { moves, type ConversationView } from '../../contract.ts';

/** When and where to talk. */
export function ProposeTalk({ subject: talk, onDone, onClose }: MoveFormProps<ConversationView>) {
  const { t } = useTranslation('conversations');
  const { form, fill, clear } = useFormDraft(`conversation:${talk.id}:live`, { at: '', place: '' });
  const { send, busy, refused } = useCommand(moves['propose-talk']);
  const go = async () => {
    const { at, place } = form;
    if (!(await send({ id: talk.id, saw: talk.version, at: at.slice(0, 16), place: place.trim() }))) return;
    clear();
    onDone();
  };
  return (
    <Form send={t('live.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <DateField of="moment" label={t('live.at')} value={form.at} onWrite={(at) => fill({ at })} required />
      <OneLine
        label={t('live.place')}
        hint={t('live.placeHint')}
        words={form.place}
        onWrite={(place) => fill({ place })}
        required
      />
    </Form>
  );
}
