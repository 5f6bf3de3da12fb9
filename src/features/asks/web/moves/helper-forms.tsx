import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadBy } from '#features/people/web/kit/recipient/readers.ts';
import { OnlyForYou } from './only-for-you.tsx';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import type { PartyView } from '#features/people/contract.ts';
import { useDraft } from '#web/draft.ts';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import type { AskFormProps } from './ask-form.ts';
import { mostLetters, moves } from '../../contract.ts';

const seen = ({ id, version }: AskFormProps['subject']) => ({ id, saw: version });

/** I can help: an offer that becomes a promise once the asker says yes. */
export function HelpForm({ subject: ask, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation('asks');
  const { words, write, clear } = useDraft(`ask:${ask.id}:help`);
  const done = useDraft(`ask:${ask.id}:help:done`);
  const [by, setBy] = useState<string | null>(ask.by);
  const { send, busy, refused } = useCommand(moves.help);
  const go = async () => {
    const doneLooksLike = done.words.trim() ? { doneLooksLike: done.words.trim() } : {};
    if (!(await send({ ...seen(ask), words: words.trim(), ...doneLooksLike, ...(by ? { by } : {}) }))) return;
    clear();
    done.clear();
    toast(t('made.help', { author: ask.author.name }));
    onDone();
  };
  return (
    <Form send={t('forms.help.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <Composer
        label={t('forms.help.label')}
        hint={t('forms.help.hint')}
        words={words}
        onWrite={write}
        rows={2}
        onSend={() => void go()}
      />
      <OneLine
        label={t('forms.help.done')}
        hint={t('forms.help.doneHint')}
        words={done.words}
        onWrite={done.write}
      />
      <DayPicker label={t('forms.help.by')} value={by} onChange={setBy} />
    </Form>
  );
}

/** Five minutes: the answer itself is the help. */
export function OnTheSpotForm({ subject: ask, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation('asks');
  const { words, write, clear } = useDraft(`ask:${ask.id}:on-the-spot`);
  const [onlyForYou, keepToThem] = useState(false);
  const { send, busy, refused } = useCommand(moves.helpOnTheSpot);
  const go = async () => {
    if (!words.trim() || !(await send({ ...seen(ask), words: words.trim(), onlyForYou }))) return;
    clear();
    toast(t('made.helpOnTheSpot', { author: ask.author.name }));
    onDone();
  };
  return (
    <Form send={t('forms.onTheSpot.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <Composer
        label={t('forms.onTheSpot.label')}
        words={words}
        onWrite={write}
        rows={3}
        required
        onSend={() => void go()}
      />
      <OnlyForYou author={ask.author.name} value={onlyForYou} onChange={keepToThem} />
    </Form>
  );
}

/** Yes please: takes a place of an offer; the word was given with it. */
export function TakeForm({ subject: ask, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation('asks');
  const { words, write, clear } = useDraft(`ask:${ask.id}:take`);
  const [by, setBy] = useState<string | null>(null);
  const { send, busy, refused } = useCommand(moves.take);
  const go = async () => {
    if (!(await send({ ...seen(ask), words: words.trim(), ...(by ? { by } : {}) }))) return;
    clear();
    toast(t('made.take', { author: ask.author.name }));
    onDone();
  };
  return (
    <Form send={t('moves.take')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <Composer
        label={t('forms.take.label')}
        words={words}
        onWrite={write}
        rows={2}
        onSend={() => void go()}
      />
      <DayPicker label={t('forms.take.by')} value={by} onChange={setBy} />
    </Form>
  );
}

/** I know someone: both must say yes, and they learn of each other, not of the ask. */
export function IntroduceForm({ subject: ask, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation('asks');
  const { words, write, clear } = useDraft(`ask:${ask.id}:introduce`);
  const [person, setPerson] = useState<PartyView | null>(null);
  const { send, busy, refused } = useCommand(moves.introduce);
  const go = async () => {
    if (!person || !words.trim()) return;
    if (!(await send({ ...seen(ask), person: person.id, words: words.trim() }))) return;
    clear();
    toast(t('made.introduce'));
    onDone();
  };
  return (
    <Form send={t('forms.introduce.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <PartyPicker
        only="person"
        label={t('forms.introduce.whom')}
        value={person}
        onChange={setPerson}
        except={[ask.author.id]}
      />
      {person && <RecipientContext party={person.id} for="talk" />}
      <ReadBy value={person ? [ask.author.id, person.id] : []}>
        <Composer
          label={t('forms.introduce.label')}
          hint={t('forms.introduce.hint', { author: ask.author.name })}
          words={words}
          onWrite={write}
          rows={2}
          required
          onSend={() => void go()}
        />
      </ReadBy>
    </Form>
  );
}

/** A line that helps, with a link if there is one. */
export function ShareForm({ subject: ask, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation('asks');
  const { words, write, clear } = useDraft(`ask:${ask.id}:share`);
  const [link, setLink] = useState('');
  const { send, busy, refused } = useCommand(moves.share);
  const go = async () => {
    if (!words.trim()) return;
    if (!(await send({ id: ask.id, words: words.trim(), ...(link.trim() ? { link: link.trim() } : {}) })))
      return;
    clear();
    onDone();
  };
  return (
    <Form send={t('forms.share.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <Composer
        label={t('forms.share.label')}
        hint={t('forms.share.hint')}
        words={words}
        onWrite={write}
        rows={2}
        mostLetters={mostLetters.resource}
        required
      />
      <TextInput
        type="url"
        label={t('forms.share.link')}
        value={link}
        onChange={(event) => setLink(event.currentTarget.value)}
      />
    </Form>
  );
}
