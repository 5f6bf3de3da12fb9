import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/form.tsx';
import { Page } from '#web/kit/page.tsx';
import { Words } from '#web/kit/words.tsx';
import { useMove } from '#web/move.ts';
import { tell } from '#web/notices.ts';
import { useOpenedTowards } from '#web/opened-towards.ts';
import { keepNote } from '../../contract.ts';
import { asContent, NoteFieldsOf, nothingYet } from './note-fields.tsx';
import { OnlyYou } from '../only-me.tsx';

/** Keeps a line for oneself: about somebody, with a day, or what a question brought up. */
export function KeepPage() {
  const { t } = useTranslation('notes');
  const { to, question } = useSearch({ from: '/inside/only-me/new' });
  const navigate = useNavigate();
  const { form, fill, clear } = useFormDraft('note:new', nothingYet);
  const keep = useMove(keepNote);
  useOpenedTowards(to, 'talk', form.about !== null, (about) => fill({ about }));
  const go = async () => {
    const kept = await keep.send({ kind: 'remember', ...asContent(form, 'remember') });
    if (!kept) return;
    clear();
    tell(t('form.kept'));
    await navigate({ to: '/only-me' });
  };
  return (
    <Page title={t('verbs.note')} sub={t('form.sub')} aside={<OnlyYou />}>
      {question && <Words size="small">{t(`cards.${question}`)}</Words>}
      <Form send={t('form.keep')} onSend={go} busy={keep.busy} refused={keep.refused}>
        <NoteFieldsOf kind="remember" fields={form} fill={fill} onSend={() => void go()} />
      </Form>
    </Page>
  );
}
