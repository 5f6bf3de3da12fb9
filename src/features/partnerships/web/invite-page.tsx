import { Radio } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeclareReaders } from '#features/people/web/kit/recipient/readers.ts';
import { useTranslation } from 'react-i18next';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import type { PartyView } from '#features/people/contract.ts';
import { readRecipientContext } from '#features/people/directory-contract.ts';
import { useFormDraft } from '#web/draft.ts';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Page, Stack } from '#web/kit/pages/page.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { mostLetters, invitePartner } from '../contract.ts';

interface Inviting {
  /** Undefined until somebody is chosen: then the address may name them. */
  party?: PartyView | null | undefined;
  speaksFor: string;
  purpose: string;
  words: string;
}

/** Invites somebody, or a team, to become partners: a purpose is all it takes (S4-7). */
export function InvitePage() {
  const { t } = useTranslation('partnerships');
  const navigate = useNavigate();
  const { to, as } = useSearch({ from: '/inside/partners/new' });
  const me = useMe();
  const opened = useOptionalQuery(readRecipientContext, { party: to ?? '', for: 'talk' }, to !== undefined);
  const about = ['partnership', 'new', to, as].filter((part) => part !== undefined).join(':');
  const { form, fill, clear } = useFormDraft<Inviting>(about, {
    speaksFor: as === me.person.id ? '' : (as ?? ''),
    purpose: '',
    words: '',
  });
  const { send, busy, refused } = useCommand(invitePartner);
  const { speaksFor } = form;
  const party = form.party === undefined ? (opened?.party ?? null) : form.party;
  useDeclareReaders(party ? [party.id, ...(speaksFor ? [speaksFor] : [])] : []);
  const go = async () => {
    if (!party) return;
    const mine = speaksFor === '' ? {} : { as: speaksFor };
    const invited = await send({ with: party.id, purpose: form.purpose, words: form.words.trim(), ...mine });
    if (!invited) return;
    clear();
    await navigate({ to: '/with/$id', params: { id: invited.id } });
  };
  return (
    <Page
      title={t('invite.title')}
      sub={t('invite.sub')}
      aside={party ? <RecipientContext party={party.id} for="partnership" /> : <></>}
      beforehand={party !== null}
    >
      <Form send={t('invite.send')} onSend={go} busy={busy} refused={refused}>
        <PartyPicker
          label={t('invite.whom')}
          value={party}
          onChange={(chosen) => fill({ party: chosen })}
          except={[me.person.id]}
          required
        />
        {me.teams.length > 0 && (
          <Radio.Group
            label={t('invite.for')}
            value={speaksFor}
            onChange={(team) => fill({ speaksFor: team })}
          >
            <Stack close>
              <Radio value="" label={t('invite.forMe')} />
              {me.teams.map(({ id, name }) => (
                <Radio key={id} value={id} label={name} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <OneLine
          label={t('invite.purpose')}
          hint={t('invite.purposeHint')}
          mostLetters={mostLetters.purpose}
          required
          words={form.purpose}
          onWrite={(purpose) => fill({ purpose })}
        />
        <Composer
          label={t('invite.words')}
          words={form.words}
          onWrite={(words) => fill({ words })}
          rows={2}
        />
      </Form>
    </Page>
  );
}
