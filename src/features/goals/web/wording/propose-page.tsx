import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeclareReaders } from '#features/people/web/kit/recipient/readers.ts';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { SpeakFor } from '#features/promises/web/speak-for.tsx';
import { useFormDraft } from '#web/draft.ts';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Page, Side } from '#web/kit/pages/page.tsx';
import { PartiesPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { usePrefilledParty } from '#features/people/web/kit/prefill.ts';
import { mostLetters, proposeGoal } from '../../contract.ts';
import { AimField, RestFields } from './wording-fields.tsx';
import { asWording, noWording, type WordingForm } from './wording-form.ts';

interface ProposeForm extends WordingForm {
  /** The team one speaks for; null for oneself. */
  as: string | null;
  with: PartyView[];
  why: string;
}

/** Proposes a goal to other parties, or sets one for a team of one's own. */
export function ProposePage() {
  const { t } = useTranslation('goals');
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/inside/goals/new' });
  const { teams } = useMe();
  const empty: ProposeForm = { ...noWording, as: teams[0]?.id ?? null, with: [], why: '' };
  const { form, fill, clear } = useFormDraft('goal:new', empty);
  const { send, busy, refused } = useCommand(proposeGoal);
  const isForThem = form.with.some(({ id }) => id === to);
  useDeclareReaders([...form.with.map(({ id }) => id), ...(form.as ? [form.as] : [])]);
  usePrefilledParty(to, 'goal', isForThem, (party) => fill({ with: [...form.with, party] }));
  const go = async () => {
    const goal = await send({
      ...asWording(form),
      ...(form.as ? { as: form.as } : {}),
      with: form.with.map(({ id }) => id),
      why: form.why.trim(),
    });
    if (!goal) return;
    clear();
    await navigate({ to: '/goals/$id', params: { id: goal.id } });
  };
  const [first] = form.with;
  return (
    <Page
      title={t('propose.title')}
      sub={t('propose.sub')}
      aside={
        <>
          <Side title={t('propose.neverTitle')}>
            <p>{t('propose.never')}</p>
          </Side>
          {first && <RecipientContext party={first.id} for="goal" />}
        </>
      }
      beforehand
    >
      <Form send={t('propose.send')} onSend={go} busy={busy} refused={refused}>
        <AimField form={form} fill={fill} />
        <SpeakFor value={form.as ?? undefined} onChange={(as) => fill({ as: as ?? null })} />
        <PartiesPicker
          label={t('propose.with')}
          hint={t('propose.withHint')}
          value={form.with}
          onChange={(parties) => fill({ with: parties })}
          except={form.as ? [form.as] : []}
        />
        <Composer
          label={t('form.why')}
          hint={t('form.whyExample')}
          words={form.why}
          onWrite={(why) => fill({ why })}
          rows={2}
          mostLetters={mostLetters.why}
          required
        />
        <RestFields form={form} fill={fill} />
      </Form>
    </Page>
  );
}
