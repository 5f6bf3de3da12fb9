import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '#features/people/web/kit/me.ts';
import { takePrefill, usePartiesAlong, usePrefilledParty } from '#features/people/web/kit/prefill.ts';
import { useFormDraft } from '#web/draft.ts';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { Choices } from '#web/kit/pickers/choices.tsx';
import { Move } from '#web/kit/moves/moves.tsx';
import { Page, Side } from '#web/kit/pages/page.tsx';
import { isRefusal } from '#web/call.ts';
import { useCommand } from '#web/commands.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { toast } from '#web/toasts.ts';
import { prepareConversation, readConversation } from '../../contract.ts';
import { formNames, forms, type Form } from '../../conversation-form.ts';
import { OtherWays } from './other-ways.tsx';
import { asPrepared, nothingPrepared, preparedIn, PrepareForm, type Preparing } from './prepare-form.tsx';

/** Begins a conversation: first which kind, in plain words; then what the form asks for. */
export function NewPage() {
  const { form } = useSearch({ from: '/inside/conversations/new' });
  const chosen = formNames.find((one) => one === form);
  return chosen ? <Prepare key={chosen} form={chosen} /> : <Choose />;
}

function Choose() {
  const { t } = useTranslation('conversations');
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/conversations/new' });
  return (
    <Page title={t('choose.title')} sub={t('choose.sub')}>
      <Choices
        choices={formNames.map((name) => ({
          name,
          title: t(`form.${name}.choose`),
          sub: t(`form.${name}.chooseSub`),
        }))}
        onChoose={(form) => void navigate({ to: '/conversations/new', search: { ...search, form } })}
      />
    </Page>
  );
}

function Prepare({ form }: { form: Form }) {
  const { t } = useTranslation('conversations');
  const search = useSearch({ from: '/inside/conversations/new' });
  const navigate = useNavigate();
  const me = useMe().person.id;
  const along = usePartiesAlong().filter(({ id }) => id !== me);
  const preset = {
    ...nothingPrepared,
    with: form === 'review' ? along : [],
    topic: search.about ?? (form === 'catch-up' ? t('prepare.noAgenda') : ''),
  };
  const to = search.with ?? search.to;
  // begun with somebody, it is a draft of its own: what was meant for one never stands before another
  const those = to === undefined ? along.map(({ id }) => id) : [to];
  const draft = ['conversations:new', form, ...those].join(':');
  const { form: written, fill: refill, clear } = useFormDraft<Preparing>(draft, preset);
  useWordsFromBefore(search.again, written, refill);
  const { send, busy, refused, reset } = useCommand(prepareConversation);
  useEffect(() => {
    if (written.with.length > 0) refill(carriedInto(form, to, written));
    // only on arriving; where nobody stands in it yet, with their name
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  usePrefilledParty(to, 'talk', written.with.length > 0, (party) => {
    if (party.kind === 'person' || form === 'review')
      refill({ with: [party], ...carriedInto(form, to, written) });
  });
  const fill = (part: Partial<Preparing>) => {
    reset();
    refill(part);
  };
  const go = async (invite: boolean) => {
    const sent = await send({ form, ...asPrepared(form, written), invite });
    if (!sent) return;
    clear();
    toast(t(invite ? 'prepare.invited' : 'prepare.kept'));
    const [id] = sent.ids;
    if (sent.ids.length === 1 && id) await navigate({ to: '/conversations/$id', params: { id } });
    else await navigate({ to: '/conversations', search: invite ? {} : { view: 'preparing' } });
  };
  const [first] = written.with;
  return (
    <Page
      title={t(`form.${form}.choose`)}
      sub={t(`form.${form}.sub`)}
      aside={<Around form={form} party={first?.id} />}
      beforehand
    >
      <PrepareForm
        form={form}
        prepared={written}
        fill={fill}
        onInvite={() => void go(true)}
        busy={busy}
        refused={refused}
      >
        <Move onMake={() => void go(false)} busy={busy}>
          {t('prepare.keep')}
        </Move>
      </PrepareForm>
      {first && isRefusal(refused, 'conversation.tried-enough') && <OtherWays person={first} />}
    </Page>
  );
}

/** One's own words of an invitation that came to nothing, for another one (S3-16); never over what stands there already. */
function useWordsFromBefore(
  again: string | undefined,
  written: Preparing,
  refill: (part: Partial<Preparing>) => void,
): void {
  const before = useOptionalQuery(readConversation, { id: again ?? '' }, again !== undefined);
  const isEmpty = Object.values(written.parts).every((words) => words === '');
  useEffect(() => {
    if (before && isEmpty) refill(preparedIn(before));
    // only when they arrive
    // oxlint-disable-next-line react/exhaustive-deps
  }, [before?.id]);
}

/** Words that were written elsewhere, and are better said to them: they begin the draft as what was seen (F2). */
function carriedInto(form: Form, to: string | undefined, { parts }: Preparing): Partial<Preparing> {
  const words = form === 'feedback' ? takePrefill(to) : null;
  return words === null ? {} : { parts: { ...parts, saw: [parts.saw, words].filter(Boolean).join('\n') } };
}

/** The other's guide lines, and that a copy of one's own is everybody's right, said beforehand (model section 6). */
export function Around({ form, party }: { form: Form; party: string | undefined }) {
  const { t } = useTranslation('conversations');
  return (
    <>
      {party && <RecipientContext party={party} for={form === 'catch-up' ? 'catch-up' : 'talk'} />}
      <Side title={t('side.whoReads')}>
        <p>{t('side.draft')}</p>
      </Side>
      {forms[form].ownCopy && (
        <Side title={t('side.right')}>
          <p>{t('side.ownCopy')}</p>
        </Side>
      )}
    </>
  );
}
