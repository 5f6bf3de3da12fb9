import { useTranslation } from 'react-i18next';
import { Part } from '#web/kit/pages/page.tsx';
import { Words } from '#web/kit/words/words.tsx';
import type { SharedThanksLine } from '../contract.ts';

/** What goes along with the words: with thanks a small gesture, with a win a time to gather (S2-8.2, S2-8.4). */
export function Gathering({ of: { kind, gathering } }: { of: Pick<SharedThanksLine, 'kind' | 'gathering'> }) {
  const { t } = useTranslation('thanks');
  if (!gathering) return null;
  const isWin = kind === 'win';
  return (
    <Part title={t(isWin ? 'page.gathering' : 'page.gesture')} sub={isWin && t('page.gatheringSub')}>
      <Words>{gathering}</Words>
    </Part>
  );
}
