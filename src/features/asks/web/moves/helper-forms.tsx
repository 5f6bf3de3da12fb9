import { useTranslation } from 'react-i18next';
import { ReadBy } from '#features/people/web/kit/recipient/readers.ts';
import { OnTheSpotFields, useOnTheSpot } from './on-the-spot.tsx';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import type { PartyView } from '#features/people/contract.ts';
import { useFormDraft } from '#web/draft.ts';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { TextField } from '#web/kit/forms/text-field.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useCommand } from '#web/commands.ts';
import { today } from '#web/time.ts';
import { toast } from '#web/toasts.ts';
import type { AskFormProps } from './ask-form.ts';
import { mostLetters, moves } from '../../contract.ts';

const seen = ({ id, version }: AskFormProps['subject']) => ({ id, saw: version });

/** I can help: an offer that becomes a promise once the asker says yes. */
export function HelpForm({ subject: ask, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation('asks');
  const { form, fill, clear } = useFormDraft(`ask:${ask.id}:help`, {
    words: '',
    done: '',
    by: ask.by !== null && ask.by < today() ? null : ask.by,
  });
  const { send, busy, refused } = useCommand(moves.help);
  const go = async () => {
    const { words, done, by } = form;
    const doneLooksLike = done.trim() ? { doneLooksLike: done.trim() } : {};
    if (!(await send({ ...seen(ask), words: words.trim(), ...doneLooksLike, ...(by ? { by } : {}) }))) return;
    clear();
    toast(t('made.help', { author: ask.author.name }));
    onDone();
  };
  return (
    <Form send={t('forms.help.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <Composer
        label={t('forms.help.label')}
        hint={t('forms.help.hint')}
        words={form.words}
        onWrite={(words) => fill({ words })}
        rows={2}
      />
      <OneLine
        label={t('forms.help.done')}
        hint={t('forms.help.doneHint')}
        words={form.done}
        onWrite={(done) => fill({ done })}
      />
      <DayPicker label={t('forms.help.by')} value={form.by} onChange={(by) => fill({ by })} />
    </Form>
  );
}

/** Five minutes: the answer itself is the help. */
export function OnTheSpotForm({ subject: ask, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation('asks');
  const { form, fill, answer, busy, refused } = useOnTheSpot(ask);
  const go = async () => {
    if (!(await answer())) return;
    toast(t('made.helpOnTheSpot', { author: ask.author.name }));
    onDone();
  };
  return (
    <Form send={t('forms.onTheSpot.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <OnTheSpotFields form={form} fill={fill} author={ask.author.name} rows={3} />
    </Form>
  );
}

/** Yes please: takes a place of an offer; the word was given with it. */
export function TakeForm({ subject: ask, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation('asks');
  const nothingYet: { words: string; by: string | null } = { words: '', by: null };
  const { form, fill, clear } = useFormDraft(`ask:${ask.id}:take`, nothingYet);
  const { send, busy, refused } = useCommand(moves.take);
  const go = async () => {
    const { words, by } = form;
    if (!(await send({ ...seen(ask), words: words.trim(), ...(by ? { by } : {}) }))) return;
    clear();
    toast(t('made.take', { author: ask.author.name }));
    onDone();
  };
  return (
    <Form send={t('moves.take')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <Composer
        label={t('forms.take.label')}
        words={form.words}
        onWrite={(words) => fill({ words })}
        rows={2}
      />
      <DayPicker label={t('forms.take.by')} value={form.by} onChange={(by) => fill({ by })} />
    </Form>
  );
}

/** I know someone: both must say yes, and they learn of each other, not of the ask. */
export function IntroduceForm({ subject: ask, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation('asks');
  const nothingYet: { words: string; person: PartyView | null } = { words: '', person: null };
  const { form, fill, clear } = useFormDraft(`ask:${ask.id}:introduce`, nothingYet);
  const { words, person } = form;
  const { send, busy, refused } = useCommand(moves.introduce);
  const go = async () => {
    if (!person) return;
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
        onChange={(someone) => fill({ person: someone })}
        except={[ask.author.id]}
        required
      />
      {person && <RecipientContext party={person.id} for="talk" />}
      <ReadBy value={person ? [ask.author.id, person.id] : []}>
        <Composer
          label={t('forms.introduce.label')}
          hint={t('forms.introduce.hint', { author: ask.author.name })}
          words={words}
          onWrite={(said) => fill({ words: said })}
          rows={2}
          required
        />
      </ReadBy>
    </Form>
  );
}

/** A line that helps, with a link if there is one. */
export function ShareForm({ subject: ask, onDone, onClose }: AskFormProps) {
  const { t } = useTranslation('asks');
  const { form, fill, clear } = useFormDraft(`ask:${ask.id}:share`, { words: '', link: '' });
  const { send, busy, refused } = useCommand(moves.share);
  const go = async () => {
    const link = form.link.trim();
    if (!(await send({ id: ask.id, words: form.words.trim(), ...(link ? { link } : {}) }))) return;
    clear();
    onDone();
  };
  return (
    <Form send={t('forms.share.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <Composer
        label={t('forms.share.label')}
        hint={t('forms.share.hint')}
        words={form.words}
        onWrite={(words) => fill({ words })}
        rows={2}
        mostLetters={mostLetters.resource}
        required
      />
      <TextField
        type="url"
        label={t('forms.share.link')}
        value={form.link}
        onWrite={(link) => fill({ link })}
      />
    </Form>
  );
}
