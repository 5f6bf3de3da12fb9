import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormDraft } from '#web/draft.ts';
import { isRefusal } from '#web/call.ts';
import { Move } from '#web/kit/moves/moves.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { discardDraft, moves, type ConversationView } from '../../contract.ts';
import { Around } from './new-page.tsx';
import { OtherWays } from './other-ways.tsx';
import { asPrepared, preparedIn, PrepareForm, type Preparing } from './prepare-form.tsx';

/** A draft of one's own, to be changed, sent or let go. */
export function DraftPage({ talk }: { talk: ConversationView }) {
  const { t } = useTranslation('conversations');
  const navigate = useNavigate();
  const {
    form: written,
    fill,
    clear,
  } = useFormDraft<Preparing>(`conversations:${talk.id}:${talk.version}`, preparedIn(talk));
  const reword = useCommand(moves.prepare);
  const send = useCommand(moves.invite);
  const discard = useCommand(discardDraft);
  const keep = () => reword.send({ id: talk.id, saw: talk.version, ...asPrepared(talk.form, written) });
  const goOn = async () => {
    const kept = await keep();
    if (!kept) return;
    clear();
    if (await send.send({ id: kept.id, saw: kept.version })) toast(t('prepare.invited'));
  };
  const throwAway = async () => {
    if (!(await discard.send({ id: talk.id, saw: talk.version }))) return;
    clear();
    toast(t('prepare.discarded'));
    await navigate({ to: '/conversations', search: {} });
  };
  const refused = send.refused ?? reword.refused ?? discard.refused;
  const [first] = written.with;
  return (
    <Page
      title={t(`form.${talk.form}.choose`)}
      why={t('prepare.draft')}
      sub={t(`form.${talk.form}.sub`)}
      aside={<Around form={talk.form} party={first?.id} />}
      beforehand
    >
      <PrepareForm
        form={talk.form}
        prepared={written}
        fill={fill}
        onInvite={() => void goOn()}
        busy={reword.busy || send.busy}
        refused={refused}
      >
        <Move
          onMake={() => void keep().then((kept) => kept && (clear(), toast(t('prepare.kept'))))}
          busy={reword.busy}
        >
          {t('prepare.keep')}
        </Move>
        <Move weight="quiet" onMake={() => void throwAway()} busy={discard.busy}>
          {t('prepare.discard')}
        </Move>
      </PrepareForm>
      {first && isRefusal(refused, 'conversation.tried-enough') && <OtherWays person={first} />}
    </Page>
  );
}
