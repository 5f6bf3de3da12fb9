import { useTranslation } from 'react-i18next';
import type { AgreementWords } from '#features/agreements/agreement.ts';
import { AgreementFields } from '#features/agreements/web/agreement-fields.tsx';
import { useFormDraft } from '#web/draft.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { draftCharterLine } from '../contract.ts';
import { Starters } from './starters.tsx';
import { ProposeOrKeep } from '#features/agreements/web/propose-or-keep.tsx';

const noWords: AgreementWords = { text: '', goodLooksLike: '' };

/** The words of a line: what the team agrees on, and how all will know. */
export function CharterFields({
  words,
  fill,
}: {
  words: AgreementWords;
  fill: (part: Partial<AgreementWords>) => void;
}) {
  const { t } = useTranslation('team-charters');
  return (
    <AgreementFields
      words={words}
      fill={fill}
      say={{ text: t('text'), textHint: t('textHint'), good: t('good') }}
    />
  );
}

/** A line of one's own, put to the team at once or kept as a draft that only its author sees. */
export function CharterForm({ team, onDone }: { team: string; onDone: () => void }) {
  const { t } = useTranslation(['team-charters', 'agreements']);
  const { form, fill, clear } = useFormDraft(`charter:${team}`, noWords);
  const { send, busy, refused } = useCommand(draftCharterLine);
  const go = async (propose: boolean) => {
    if (!(await send({ team, ...form, propose }))) return;
    toast(t(propose ? 'made.propose' : 'agreements:draft.kept'));
    clear();
    onDone();
  };
  return (
    <ProposeOrKeep say={t('moves.propose')} onSend={go} busy={busy} refused={refused} onClose={onDone}>
      <CharterFields words={form} fill={fill} />
      {form.text === '' && <Starters onTake={fill} />}
    </ProposeOrKeep>
  );
}
