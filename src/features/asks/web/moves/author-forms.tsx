import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { useDraft, useFormDraft } from '#web/draft.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Fine, Stack } from '#web/kit/pages/page.tsx';
import { PartiesPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { mostLetters, endings, moves } from '../../contract.ts';
import type { AskFormProps } from './ask-form.ts';
import { mostLetters as inGeneral } from '#platform/limits.ts';

/** Says it in other words. */
export function RewordForm({ subject: ask, openedAt, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation(['asks', 'web']);
  const { form, fill, clear } = useFormDraft(`ask:${ask.id}:reword:${openedAt}`, {
    what: ask.what,
    why: ask.why,
    by: ask.by,
  });
  const { send, busy, refused } = useCommand(moves.reword);
  const { what, why, by } = form;
  const go = async () => {
    const when = by ? { by } : { noRush: true };
    if (!(await send({ id: ask.id, saw: ask.version, what: what.trim(), why: why.trim(), ...when }))) return;
    clear();
    onDone();
  };
  return (
    <Form send={t('web:form.save')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <Composer
        label={t('post.what.need')}
        words={what}
        onWrite={(words) => fill({ what: words })}
        rows={2}
        mostLetters={inGeneral.line}
        required
      />
      <Composer
        label={t('post.why')}
        words={why}
        onWrite={(words) => fill({ why: words })}
        rows={2}
        mostLetters={mostLetters.why}
        required
      />
      <DayPicker label={t('post.by')} value={by} onChange={(day) => fill({ by: day })} />
    </Form>
  );
}

/** Lets more people or teams see it; what was answered before stays where it was. */
export function WidenForm({ subject: ask, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation('asks');
  const [add, setAdd] = useState<PartyView[]>([]);
  const { send, busy, refused } = useCommand(moves.widen);
  const go = async () => {
    if (add.length === 0) return;
    if (await send({ id: ask.id, saw: ask.version, add: add.map(({ id }) => id) })) onDone();
  };
  return (
    <Form send={t('moves.widen')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <PartiesPicker
        label={t('forms.widen.who')}
        value={add}
        onChange={setAdd}
        except={ask.circle.parties.map(({ id }) => id)}
      />
      <Fine>{t('forms.widen.hint')}</Fine>
    </Form>
  );
}

/** Closes it in one of three honest ways; thanks are prepared when somebody helped. */
export function CloseForm({ subject: ask, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation('asks');
  const { words, write, clear } = useDraft(`ask:${ask.id}:close`);
  const [how, setHow] = useState<(typeof endings)[number]>('helped');
  const { send, busy, refused } = useCommand(moves.close);
  const go = async () => {
    if (!(await send({ id: ask.id, saw: ask.version, how, words: words.trim() }))) return;
    clear();
    toast(t(`made.close.${how}`));
    onDone();
  };
  return (
    <Form send={t('moves.close')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <Radio.Group
        label={t('forms.close.how')}
        value={how}
        onChange={(value) => setHow(endings.find((one) => one === value) ?? 'helped')}
      >
        <Stack close>
          {endings.map((one) => (
            <Radio key={one} value={one} label={t(`forms.close.${ask.direction}.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Composer label={t('forms.close.words')} words={words} onWrite={write} rows={2} />
    </Form>
  );
}
