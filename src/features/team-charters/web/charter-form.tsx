import { useTranslation } from 'react-i18next';
import type { AgreementWords } from '#features/agreements/agreement.ts';
import { AgreementFields } from '#features/agreements/web/agreement-fields.tsx';
import { useFormDraft } from '#web/draft.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { Chip, Chips } from '#web/kit/pickers/chips.tsx';
import { draftCharterLine, type CharterView } from '../contract.ts';
import { Starters } from './starters.tsx';
import { ProposeOrKeep } from '#features/agreements/web/propose-or-keep.tsx';

type Kind = 'line' | 'trial' | 'vision';
const nothingYet: AgreementWords & { as: Kind } = { text: '', goodLooksLike: '', as: 'line' };

interface KindsProps {
  charter: CharterView;
  chosen: Kind;
  onChoose: (kind: Kind) => void;
}

/** An agreement, something to try for four weeks, or, once, what the team is here for. */
function Kinds({ charter, chosen, onChoose }: KindsProps) {
  const { t } = useTranslation('team-charters');
  const hasVision = charter.lines.some(({ isVision, state }) => isVision && state !== 'draft');
  const kinds = (['line', 'trial', 'vision'] as const).filter((kind) => kind !== 'vision' || !hasVision);
  return (
    <Chips label={t('as.label')}>
      {kinds.map((kind) => (
        <Chip key={kind} chosen={chosen === kind} onChoose={() => onChoose(kind)}>
          {t(`as.${kind}`)}
        </Chip>
      ))}
    </Chips>
  );
}

/** The words of a line: what the team agrees on, and how all will know. */
export function CharterFields({
  words,
  fill,
  isVision,
}: {
  words: AgreementWords;
  fill: (part: Partial<AgreementWords>) => void;
  isVision?: boolean;
}) {
  const { t } = useTranslation('team-charters');
  const say = isVision
    ? { text: t('vision.title'), textHint: t('as.visionHint') }
    : { text: t('text'), textHint: t('textHint') };
  return <AgreementFields words={words} fill={fill} say={{ ...say, good: t('good') }} />;
}

/** A line of one's own, put to the team at once or kept as a draft that only its author sees. */
export function CharterForm({ charter, onDone }: { charter: CharterView; onDone: () => void }) {
  const { t } = useTranslation(['team-charters', 'agreements']);
  const { form, fill, clear } = useFormDraft(`charter:${charter.team.id}`, nothingYet);
  const { send, busy, refused } = useCommand(draftCharterLine);
  const go = async (propose: boolean) => {
    const { as, ...words } = form;
    if (!(await send({ team: charter.team.id, ...words, ...(as === 'line' ? {} : { as }), propose }))) return;
    toast(t(propose ? 'made.propose' : 'agreements:draft.kept'));
    clear();
    onDone();
  };
  return (
    <ProposeOrKeep say={t('moves.propose')} onSend={go} busy={busy} refused={refused} onClose={onDone}>
      <Kinds charter={charter} chosen={form.as} onChoose={(as) => fill({ as })} />
      <CharterFields words={form} fill={fill} isVision={form.as === 'vision'} />
      {form.as !== 'vision' && form.text === '' && (
        <Starters isWorkplace={charter.isWorkplace} onTake={fill} />
      )}
    </ProposeOrKeep>
  );
}
