import { useTranslation } from 'react-i18next';
import { useFormDraft } from '#web/draft.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { draftExpectation } from '../contract.ts';
import type { PartyView } from '#features/people/contract.ts';
import { ProposeOrKeep } from '#features/agreements/web/propose-or-keep.tsx';
import { noWordingYet, WordingFields } from './wording-fields.tsx';

interface DraftFormProps {
  partnership: { id: string; one: PartyView; other: PartyView };
  onDone: () => void;
}

/** What my side needs of the other (S3-28): proposed at once, or kept as a draft that only I see. */
export function DraftForm({ partnership: { id, one, other }, onDone }: DraftFormProps) {
  const { t } = useTranslation(['expectations', 'agreements']);
  const { form, fill, clear } = useFormDraft(`expectation:${id}:${one.id}`, noWordingYet);
  const { send, busy, refused } = useCommand(draftExpectation);
  const go = async (propose: boolean) => {
    if (!(await send({ id, neededFrom: other.id, ...form, propose }))) return;
    toast(t(propose ? 'drafted' : 'agreements:draft.kept', { other: other.name }));
    clear();
    onDone();
  };
  return (
    <ProposeOrKeep say={t('moves.propose')} onSend={go} busy={busy} refused={refused} onClose={onDone}>
      <WordingFields wording={form} fill={fill} />
    </ProposeOrKeep>
  );
}
