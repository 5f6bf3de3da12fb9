import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { PartiesPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useCommand } from '#web/commands.ts';
import { moves, type ConversationView } from '../../contract.ts';

/** Who was forgotten when it began: invited while the answers are gathered, as unseen as by everybody else. */
export function InviteMore({ subject: talk, onDone, onClose }: MoveFormProps<ConversationView>) {
  const { t } = useTranslation('conversations');
  const me = useMe().person.id;
  const { form, fill, clear } = useFormDraft<{ more: PartyView[] }>(`conversation:${talk.id}:more`, {
    more: [],
  });
  const { send, busy, refused } = useCommand(moves['invite-more']);
  const go = async () => {
    const added = form.more.map(({ id }) => id);
    if (!(await send({ id: talk.id, saw: talk.version, with: added }))) return;
    clear();
    onDone();
  };
  return (
    <Form send={t('review.inviteMore')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <PartiesPicker
        label={t('review.more')}
        value={form.more}
        onChange={(more) => fill({ more })}
        except={[me, ...talk.with.map(({ id }) => id)]}
        required
      />
    </Form>
  );
}
