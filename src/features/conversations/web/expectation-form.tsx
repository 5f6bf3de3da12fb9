import { useTranslation } from 'react-i18next';
import { AgreementFields } from '#features/agreements/web/agreement-fields.tsx';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { moves, type ConversationView } from '../contract.ts';
import { noSides, sidesIn, SidesFields, type Sides } from './sides.tsx';

interface Needed extends Sides {
  text: string;
  goodLooksLike: string;
}

const nothing: Needed = { ...noSides, text: '', goodLooksLike: '' };

/** What one needs of the other from now on: proposed at once, and said back and agreed like any other agreement. */
export function ExpectationForm({ subject: talk, onDone, onClose }: MoveFormProps<ConversationView>) {
  const { t } = useTranslation(['conversations', 'expectations', 'agreements']);
  const { form, fill, clear } = useFormDraft(`conversation:${talk.id}:expectation`, nothing);
  const { to, as, text, goodLooksLike } = form;
  const { send, busy, refused } = useCommand(moves['change-expectation']);
  const go = async () => {
    const needed = { text: text.trim(), goodLooksLike: goodLooksLike.trim() };
    if (!(await send({ id: talk.id, saw: talk.version, ...needed, ...sidesIn(talk, { to, as }) }))) return;
    clear();
    toast(t('expectation.made'));
    onDone();
  };
  return (
    <Form send={t('expectation.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <SidesFields
        talk={talk}
        sides={{ to, as }}
        fill={fill}
        say={{ to: t('expectation.of'), asHint: t('expectation.asHint') }}
      />
      <AgreementFields
        words={{ text, goodLooksLike }}
        fill={fill}
        goodNeeded
        say={{
          text: t('expectations:wording.text'),
          textHint: t('expectations:wording.textHint'),
          good: t('agreements:wording.good'),
          goodHint: t('expectations:wording.goodHint'),
        }}
      />
    </Form>
  );
}
