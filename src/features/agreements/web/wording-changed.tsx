import type { Static } from 'typebox';
import { useTranslation } from 'react-i18next';
import { OldAndNew } from '#web/kit/words/old-and-new.tsx';
import type { WordingChanges } from '../view-contract.ts';

/** A new wording that is proposed, beside the one in force. */
export function WordingChanged({ changes }: { changes: Static<typeof WordingChanges> }) {
  const { t } = useTranslation('agreements');
  const good = { label: t('wording.good'), changes: changes.goodLooksLike };
  return (
    <OldAndNew
      old={t('wording.before')}
      now={t('wording.proposed')}
      lines={[{ changes: changes.text }, ...(changes.goodLooksLike.length > 0 ? [good] : [])]}
    />
  );
}
