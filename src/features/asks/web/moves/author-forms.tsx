import { Radio } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { useFormDraft } from '#web/draft.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Fine, Stack } from '#web/kit/pages/page.tsx';
import { PartiesPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { pick } from '#platform/pick.ts';
import { endings, moves, saidFields } from '../../contract.ts';
import { asSaid, type WordingForm } from '../posting/post-form.ts';
import { WordingFields } from '../posting/post-fields.tsx';
import type { AskFormProps } from './ask-form.ts';

/** Says it in other words. */
export function RewordForm({ subject: ask, openedAt, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation('web');
  const { form, fill, clear } = useFormDraft<WordingForm>(`ask:${ask.id}:reword:${openedAt}`, {
    ...pick(ask, saidFields),
    ...pick(ask, ['by', 'neededToday', 'goodForLearning']),
    places: ask.places ?? 1,
  });
  const { send, busy, refused } = useCommand(moves.reword);
  const go = async () => {
    if (!(await send({ id: ask.id, saw: ask.version, ...asSaid(ask.direction, form) }))) return;
    clear();
    onDone();
  };
  return (
    <Form send={t('form.save')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <WordingFields direction={ask.direction} form={form} fill={fill} />
    </Form>
  );
}

/** Lets more people or teams see it; what was answered before stays where it was. */
export function WidenForm({ subject: ask, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation('asks');
  const [add, setAdd] = useState<PartyView[]>([]);
  const { send, busy, refused } = useCommand(moves.widen);
  const go = async () => {
    if (await send({ id: ask.id, saw: ask.version, add: add.map(({ id }) => id) })) onDone();
  };
  return (
    <Form send={t('moves.widen')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <PartiesPicker
        label={t('forms.widen.who')}
        value={add}
        onChange={setAdd}
        except={ask.circle.parties.map(({ id }) => id)}
        required
      />
      <Fine>{t('forms.widen.hint')}</Fine>
    </Form>
  );
}

interface Closing {
  how: (typeof endings)[number];
  words: string;
}

/** Closes it in one of three honest ways; thanks are prepared when somebody helped. */
export function CloseForm({ subject: ask, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation('asks');
  const { form, fill, clear } = useFormDraft<Closing>(`ask:${ask.id}:close`, { how: 'helped', words: '' });
  const { how, words } = form;
  const navigate = useNavigate();
  const { send, busy, refused } = useCommand(moves.close);
  const go = async () => {
    if (!(await send({ id: ask.id, saw: ask.version, how, words: words.trim() }))) return;
    clear();
    toast(t(`made.close.${how}`));
    onDone();
    if (how === 'helped' && ask.direction === 'need')
      await navigate({ to: '/thanks/after', search: { ask: ask.id } });
  };
  return (
    <Form send={t('moves.close')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <Radio.Group
        label={t('forms.close.how')}
        value={how}
        onChange={(value) => fill({ how: endings.find((one) => one === value) ?? 'helped' })}
      >
        <Stack close>
          {endings.map((one) => (
            <Radio key={one} value={one} label={t(`forms.close.${ask.direction}.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Composer
        label={t('forms.close.words')}
        words={words}
        onWrite={(said) => fill({ words: said })}
        rows={2}
      />
    </Form>
  );
}
