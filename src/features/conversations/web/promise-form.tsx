import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { TermsFields, type TermsInput } from '#features/promises/web/terms-fields.tsx';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { moves, type ConversationView } from '../contract.ts';

interface Promised extends TermsInput {
  /** In a review: for whom, and for which team. */
  to: PartyView | null;
  as: PartyView | null;
}

const nothing: Promised = { what: '', doneLooksLike: '', dueOn: null, to: null, as: null };

/** The terms of a promise of one's own; in a review also for whom, and for which team. */
export function PromiseForm({ subject: talk, onDone, onClose }: MoveFormProps<ConversationView>) {
  const { t } = useTranslation('conversations');
  const me = useMe();
  const { form, fill, clear } = useFormDraft(`conversation:${talk.id}:promise`, nothing);
  const { to, as, ...written } = form;
  const { send, busy, refused } = useCommand(moves.promise);
  const go = async () => {
    const sides =
      talk.form === 'review' ? { ...(to ? { to: to.id } : {}), ...(as ? { as: as.id } : {}) } : {};
    if (!(await send({ id: talk.id, saw: talk.version, ...written, ...sides }))) return;
    clear();
    toast(t('promise.made'));
    onDone();
  };
  return (
    <Form send={t('promise.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      {talk.form === 'review' && (
        <>
          <PartyPicker label={t('promise.to')} value={to} onChange={(party) => fill({ to: party })} />
          {me.teams.length > 0 && (
            <PartyPicker
              label={t('promise.as')}
              hint={t('promise.asHint')}
              value={as}
              onChange={(team) => fill({ as: team })}
              only="team"
            />
          )}
        </>
      )}
      <TermsFields terms={written} fill={fill} />
    </Form>
  );
}
