import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { usePrefilledParty } from '#features/people/web/kit/prefill.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { ReadBy } from '#features/people/web/kit/recipient/readers.ts';
import { useMe } from '#features/people/web/kit/me.ts';
import { useFormDraft } from '#web/draft.ts';
import { useCommand } from '#web/commands.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { Fine, Page } from '#web/kit/pages/page.tsx';
import { introduceTwo } from '../../introductions/contract.ts';

interface Fields {
  one: PartyView | null;
  other: PartyView | null;
  words: string;
}

const nothingYet: Fields = { one: null, other: null, words: '' };

/** Brings two others together (S3-31): both are asked, and only two yeses open anything. */
export function IntroducePage() {
  const { t } = useTranslation('asks');
  const { to } = useSearch({ from: '/inside/introductions/new' });
  const me = useMe().person.id;
  const navigate = useNavigate();
  const { form, fill, clear } = useFormDraft(to ? `introduce:${to}` : 'introduce', nothingYet);
  const { one, other, words } = form;
  usePrefilledParty(to, 'talk', one !== null, (party) => {
    if (party.kind === 'person') fill({ one: party });
  });
  const { send, busy, refused } = useCommand(introduceTwo);
  const go = async () => {
    if (!one || !other) return;
    const made = await send({ one: one.id, other: other.id, words: words.trim() });
    if (!made) return;
    clear();
    await navigate({ to: '/introductions/$id', params: { id: made.id } });
  };
  const except = (party: PartyView | null) => (party ? [me, party.id] : [me]);
  return (
    <Page title={t('introduce.title')} sub={t('introduce.sub')}>
      <Form send={t('forms.introduce.send')} onSend={go} busy={busy} refused={refused}>
        <PartyPicker
          only="person"
          label={t('introduce.one')}
          value={one}
          onChange={(party) => fill({ one: party })}
          except={except(other)}
          required
        />
        <PartyPicker
          only="person"
          label={t('introduce.other')}
          value={other}
          onChange={(party) => fill({ other: party })}
          except={except(one)}
          required
        />
        <ReadBy value={one && other ? [one.id, other.id] : []}>
          <Composer
            label={t('introduce.why')}
            hint={t('introduce.whyHint')}
            words={words}
            onWrite={(said) => fill({ words: said })}
            rows={2}
            required
          />
        </ReadBy>
        <Fine>{t('introduction.promise')}</Fine>
      </Form>
    </Page>
  );
}
