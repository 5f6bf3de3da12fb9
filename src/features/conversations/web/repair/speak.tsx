import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '#features/people/web/kit/me.ts';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { moveTable, type MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useCommand } from '#web/commands.ts';
import { moves, type ConversationView } from '../../contract.ts';
import { forms } from '../../conversation-form.ts';
import { SpokenField } from '../preparing/spoken-field.tsx';
import type { TalkProps } from '../talk-props.ts';

const prompts = forms.repair.needs as readonly ('happened' | 'effect' | 'matters' | 'hope')[];

const speaking = moveTable<ConversationView>()({
  part: 'conversations',
  operations: { speak: moves.speak },
  row: { speak: { form: SpeakForm } },
  label: (t, move) => t(`moves.${move}`),
});

/** One thought at a time, along the four prompts. The first has its place at once, the next ones when they are wanted. */
export const Speak = ({ talk, first }: TalkProps & { first: boolean }) =>
  first ? <Thought talk={talk} /> : <MoveRow moves={speaking} subject={talk} />;

function SpeakForm({ subject: talk, onDone, onClose }: MoveFormProps<ConversationView>) {
  return <Thought talk={talk} onDone={onDone} onClose={onClose} />;
}

function Thought({ talk, onDone, onClose }: TalkProps & { onDone?: () => void; onClose?: () => void }) {
  const { t } = useTranslation('conversations');
  const me = useMe().person.id;
  const said = new Set(talk.entries.filter((one) => one.by.id === me).map((one) => one.part));
  const part = prompts.find((one) => !said.has(one)) ?? 'matters';
  const {
    form: written,
    fill,
    clear,
  } = useFormDraft(`conversation:${talk.id}:speak`, { words: '', betweenUs: false });
  const { send, busy, refused } = useCommand(moves.speak);
  const go = async () => {
    const { words, betweenUs } = written;
    if (!(await send({ id: talk.id, saw: talk.version, part, words: words.trim(), betweenUs }))) return;
    clear();
    onDone?.();
  };
  return (
    <Form send={t('repair.say')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <SpokenField
        label={t(`part.${part}.ask`)}
        hint={t(`part.${part}.hint`)}
        words={written.words}
        onWrite={(words) => fill({ words })}
        required
      />
      <BetweenUs checked={written.betweenUs} onChange={(betweenUs) => fill({ betweenUs })} />
    </Form>
  );
}

function BetweenUs({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const { t } = useTranslation('conversations');
  return (
    <Checkbox
      label={t('repair.betweenUs')}
      description={t('repair.betweenUsHint')}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
