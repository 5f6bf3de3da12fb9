import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePrefill, usePrefilledParty } from '#features/people/web/kit/prefill.ts';
import { useFormDraft } from '#web/draft.ts';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { Move } from '#web/kit/moves/moves.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { draftThanks } from '../contract.ts';
import { asContent, noThanksYet, ThanksForm } from './thanks-form.tsx';

/** Says thanks for something specific, to everyone who made it possible. */
export function WritePage() {
  const { t } = useTranslation('thanks');
  const { to } = useSearch({ from: '/inside/thanks/new' });
  const navigate = useNavigate();
  const begun = usePrefill();
  // what another page began, or what is meant for somebody, stands apart from what was being written here
  const about = ['thanks', 'new', to, begun?.what].filter((part) => part !== undefined).join(':');
  const { form, fill, clear } = useFormDraft(about, noThanksYet);
  const write = useCommand(draftThanks);
  usePrefilledParty(to, 'thanks', form.credits.length > 0, (party) =>
    fill({ credits: [{ party, forWhat: '' }] }),
  );
  const [first] = form.credits;
  const go = async (send: boolean) => {
    const written = await write.send({ ...asContent(form), send });
    if (!written) return;
    clear();
    toast(t(send ? 'form.sent' : 'form.kept'));
    await navigate({ to: '/thanks/$id', params: { id: written.id } });
  };
  return (
    <Page
      title={t('verbs.thank')}
      sub={t('form.sub')}
      aside={first ? <RecipientContext party={first.party.id} for="thanks" /> : <span />}
      beforehand={first !== undefined}
    >
      <ThanksForm
        fields={form}
        fill={fill}
        onSend={() => void go(true)}
        busy={write.busy}
        beganWith={begun?.what ?? null}
        refused={write.refused}
      >
        <Move onMake={() => void go(false)} busy={write.busy}>
          {t('form.keep')}
        </Move>
      </ThanksForm>
    </Page>
  );
}
