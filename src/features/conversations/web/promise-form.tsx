import { useTranslation } from 'react-i18next';
import { TermsFields, type TermsInput } from '#features/promises/web/terms-fields.tsx';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { moves, type ConversationView } from '../contract.ts';
import { sidesIn, SidesFields, type Sides } from './sides.tsx';

type Promised = TermsInput & Sides;

const nothing: Promised = { what: '', doneLooksLike: '', dueOn: null, to: null, as: null };

/** The terms of a promise of one's own; in a review also for whom, and for which team. */
export function PromiseForm({ subject: talk, onDone, onClose }: MoveFormProps<ConversationView>) {
  const { t } = useTranslation('conversations');
  const { form, fill, clear } = useFormDraft(`conversation:${talk.id}:promise`, nothing);
  const { to, as, ...written } = form;
  const { send, busy, refused } = useCommand(moves.promise);
  const go = async () => {
    if (!(await send({ id: talk.id, saw: talk.version, ...written, ...sidesIn(talk, { to, as }) }))) return;
    clear();
    toast(t('promise.made'));
    onDone();
  };
  return (
    <Form send={t('promise.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <SidesFields
        talk={talk}
        sides={{ to, as }}
        fill={fill}
        say={{ to: t('promise.to'), toHint: t('promise.toHint'), asHint: t('promise.asHint') }}
      />
      <TermsFields terms={written} fill={fill} />
    </Form>
  );
}
