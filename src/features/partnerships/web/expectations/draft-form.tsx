import { useTranslation } from 'react-i18next';
import { useFormDraft } from '#web/draft.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { draftExpectation } from '../../expectations/contract.ts';
import type { PartnershipView } from '../../contract.ts';
import { ProposeOrKeep } from '../propose-or-keep.tsx';
import { noWordingYet, WordingFields } from './wording-fields.tsx';

interface DraftFormProps {
  partnership: Pick<PartnershipView, 'id' | 'one' | 'other'>;
  onDone: () => void;
}

/** What my side needs of the other (S3-28): proposed at once, or kept as a draft that only I see. */
export function DraftForm({ partnership: { id, one, other }, onDone }: DraftFormProps) {
  const { t } = useTranslation('partnerships');
  const { form, fill, clear } = useFormDraft(`expectation:${id}:${one.id}`, noWordingYet);
  const { send, busy, refused } = useCommand(draftExpectation);
  const go = async (propose: boolean) => {
    if (!(await send({ id, neededFrom: other.id, ...form, propose }))) return;
    toast(t(propose ? 'made.propose' : 'made.draft', { other: other.name }));
    clear();
    onDone();
  };
  return (
    <ProposeOrKeep say={t('moves.propose')} onSend={go} busy={busy} refused={refused} onClose={onDone}>
      <WordingFields wording={form} fill={fill} />
    </ProposeOrKeep>
  );
}
