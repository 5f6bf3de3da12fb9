import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormDraft } from '#web/draft.ts';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { Move } from '#web/kit/moves/moves.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { discardDraft, moves, type ThanksView } from '../contract.ts';
import { asContent, ThanksForm, type ThanksFields } from './thanks-form.tsx';

const fieldsOf = ({ kind, forWhat, madePossible, gathering, credits }: ThanksView): ThanksFields => ({
  kind,
  forWhat,
  madePossible,
  gathering: gathering ?? '',
  credits: credits.map(({ party, forWhat: why }) => ({ party, forWhat: why })),
});

/** Why it lies here: prepared when something closed, or begun by its author. */
const subOf = ({ suggested, serves, kind }: ThanksView) => {
  if (!suggested) return 'form.sub';
  return serves?.kind === 'goal' ? (`form.suggestedGoal.${kind}` as const) : 'form.suggested';
};

/** A draft of one's own, or one prepared when something closed: change it, send it, or let it go. */
export function DraftPage({ thanks }: { thanks: ThanksView }) {
  const { t } = useTranslation('thanks');
  const navigate = useNavigate();
  const { as = thanks.kind } = useSearch({ from: '/inside/thanks/$id' });
  const { form, fill, clear } = useFormDraft(`thanks:${thanks.id}:${thanks.version}`, {
    ...fieldsOf(thanks),
    kind: as,
  });
  const reword = useCommand(moves.draft);
  const send = useCommand(moves.send);
  const discard = useCommand(discardDraft);
  const keep = async () => {
    const kept = await reword.send({ id: thanks.id, saw: thanks.version, ...asContent(form) });
    if (kept) clear();
    return kept;
  };
  const sendIt = async () => {
    const kept = await keep();
    if (kept && (await send.send({ id: kept.id, saw: kept.version }))) toast(t('form.sent'));
  };
  const throwAway = async () => {
    if (!(await discard.send({ id: thanks.id, saw: thanks.version }))) return;
    clear();
    toast(t('form.discarded'));
    await navigate({ to: '/thanks', search: { view: 'drafts' } });
  };
  const [first] = form.credits;
  const busy = reword.busy || send.busy || discard.busy;
  return (
    <Page
      title={t('form.draft')}
      sub={t(subOf(thanks))}
      aside={first ? <RecipientContext party={first.party.id} for="thanks" /> : <span />}
      beforehand={first !== undefined}
    >
      <ThanksForm
        fields={form}
        fill={fill}
        onSend={() => void sendIt()}
        busy={busy}
        beganWith={thanks.beganWith}
        refused={reword.refused ?? send.refused ?? discard.refused}
      >
        <Move onMake={() => void keep()} busy={busy}>
          {t('form.keep')}
        </Move>
        <Move weight="quiet" onMake={() => void throwAway()} busy={busy}>
          {t('form.discard')}
        </Move>
      </ThanksForm>
    </Page>
  );
}
