import { Radio } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeclareReaders } from '#features/people/web/kit/recipient/readers.ts';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { SpeakFor } from '#features/promises/web/speak-for.tsx';
import { useFormDraft } from '#web/draft.ts';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Fine, Page, Side, Stack } from '#web/kit/pages/page.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { usePrefill, usePrefilledParty } from '#features/people/web/kit/prefill.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { proposeAudience, sendHeadsUp } from '../../contract.ts';
import { AudienceField, toldOf, type Audience } from './audience-field.tsx';
import { TellDirectly } from './tell-directly.tsx';
import { asText, noTextYet, saidIn, TextFields, type TextForm } from './text-fields.tsx';

interface TellForm extends TextForm, Audience {
  /** The team one speaks for; oneself when it is empty. */
  team: string;
  /** Whom to ask: oneself, or the team. */
  asksMe: boolean;
}

/** How many of those told are shown with their own words beside; more would bury them. */
const mostBeside = 2;

/** Tells those affected about progress, a challenge or a change. */
export function TellPage() {
  const { t } = useTranslation('heads-ups');
  const { to } = useSearch({ from: '/inside/heads-ups/new' });
  const navigate = useNavigate();
  const me = useMe();
  const begun = usePrefill()?.what ?? '';
  const text = { ...noTextYet(), ...(begun ? { kind: 'change' as const, what: begun } : {}) };
  const empty: TellForm = { ...text, team: '', asksMe: false, chosen: [], added: [] };
  // what another page began stands apart from what was being written here
  const { form, fill, clear } = useFormDraft(begun ? `heads-up:new:${begun}` : 'heads-up:new', empty);
  const { send, busy, refused } = useCommand(sendHeadsUp);
  const team = me.teams.some(({ id }) => id === form.team) ? form.team : '';
  const proposed = useOptionalQuery(proposeAudience, team ? { as: team } : {})?.items ?? [];
  const add = (party: PartyView) => fill({ added: [...form.added, party] });
  usePrefilledParty(
    to,
    'heads-up',
    form.added.some(({ id }) => id === to),
    add,
  );
  const told = toldOf(proposed, form);
  useDeclareReaders([...told.map(({ id }) => id), ...(team ? [team] : [])]);
  const go = async () => {
    const speaking = team ? { for: team, askOf: form.asksMe ? me.person.id : team } : {};
    const sent = await send({ ...asText(form), ...speaking, told: told.map(({ id }) => id) });
    if (!sent) return;
    clear();
    await navigate({ to: '/heads-ups/$id', params: { id: sent.id } });
  };
  return (
    <Page title={t('verbs.tell')} sub={t('form.sub')} aside={<BesideThose told={told} />} beforehand>
      <Form send={t('form.send')} onSend={go} busy={busy} refused={refused}>
        <TextFields form={form} fill={fill} />
        <SpeakFor value={team || undefined} onChange={(chosen) => fill({ team: chosen ?? '' })} />
        {team && <WhomToAsk asksMe={form.asksMe} onChange={(asksMe) => fill({ asksMe })} />}
        <AudienceField proposed={proposed} value={form} onChange={fill} />
        <TellDirectly refused={refused} words={() => saidIn(form)} onAdd={add} />
      </Form>
    </Page>
  );
}

function WhomToAsk({ asksMe, onChange }: { asksMe: boolean; onChange: (asksMe: boolean) => void }) {
  const { t } = useTranslation('heads-ups');
  return (
    <Radio.Group
      label={t('form.askOf')}
      value={asksMe ? 'me' : 'team'}
      onChange={(value) => onChange(value === 'me')}
    >
      <Stack close>
        <Radio value="team" label={t('form.askTeam')} />
        <Radio value="me" label={t('form.askMe')} />
      </Stack>
    </Radio.Group>
  );
}

function BesideThose({ told }: { told: readonly PartyView[] }) {
  const { t } = useTranslation('heads-ups');
  return (
    <>
      <Side title={t('form.goodTitle')}>
        <p>{t('form.good')}</p>
      </Side>
      {told.slice(0, mostBeside).map(({ id }) => (
        <RecipientContext key={id} party={id} for="heads-up" />
      ))}
      {told.length > mostBeside && <Fine>{t('form.andMore', { count: told.length - mostBeside })}</Fine>}
    </>
  );
}
