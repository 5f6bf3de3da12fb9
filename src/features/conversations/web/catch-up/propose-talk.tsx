import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useCommand } from '#web/commands.ts';
import { moves, type ConversationView } from '../../contract.ts';

/** When and where to talk. */
export function ProposeTalk({ subject: talk, onDone, onClose }: MoveFormProps<ConversationView>) {
  const { t } = useTranslation('conversations');
  const [at, setAt] = useState('');
  const [place, setPlace] = useState('');
  const { send, busy, refused } = useCommand(moves['propose-talk']);
  const go = async () => {
    if (await send({ id: talk.id, saw: talk.version, at: at.slice(0, 16), place: place.trim() })) onDone();
  };
  return (
    <Form send={t('live.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <TextInput
        type="datetime-local"
        label={t('live.at')}
        value={at}
        required
        withAsterisk={false}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
      <OneLine label={t('live.place')} hint={t('live.placeHint')} words={place} onWrite={setPlace} required />
    </Form>
  );
}
