import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { usePrefilledParty } from '#features/people/web/kit/prefill.ts';
import { keepNote } from '../../contract.ts';
import { asContent, NoteFieldsOf, nothingYet } from './note-fields.tsx';
import { OnlyYou } from '../only-me.tsx';

/** Keeps a line for oneself: about somebody, with a day, or what a question brought up. */
export function KeepPage() {
  const { t } = useTranslation('notes');
  const { to, question } = useSearch({ from: '/inside/only-me/new' });
  const navigate = useNavigate();
  const { form, fill, clear } = useFormDraft('note:new', nothingYet);
  const keep = useCommand(keepNote);
  usePrefilledParty(to, 'talk', form.about !== null, (about) => fill({ about }));
  const go = async () => {
    const kept = await keep.send({ kind: 'remember', ...asContent(form, 'remember') });
    if (!kept) return;
    clear();
    toast(t('form.kept'));
    await navigate({ to: '/only-me' });
  };
  return (
    <Page title={t('verbs.note')} sub={t('form.sub')} aside={<OnlyYou />}>
      {question && <Words size="small">{t(`cards.${question}`)}</Words>}
      <Form send={t('form.keep')} onSend={go} busy={keep.busy} refused={keep.refused}>
        <NoteFieldsOf kind="remember" fields={form} fill={fill} />
      </Form>
    </Page>
  );
}
