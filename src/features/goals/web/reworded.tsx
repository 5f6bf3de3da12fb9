import { useTranslation } from 'react-i18next';
import { wordChanges } from '#platform/text/word-changes.ts';
import { OldAndNew } from '#web/kit/words/old-and-new.tsx';
import { sayDay } from '#web/time.ts';
import type { GoalView } from '../contract.ts';

interface Wording {
  aim: string;
  whyForAll: string;
  measure: string;
  byDay: string | null;
}

/** While it is proposed: what it said before it was last reworded, beside what it says now. */
export function Reworded({ goal }: { goal: GoalView }) {
  const { t, i18n } = useTranslation('goals');
  const last = goal.thread.findLast(({ did }) => did === 'reword');
  const { before } = (last?.details ?? {}) as { before?: Wording };
  if (goal.state !== 'proposed' || !before) return null;
  const sayBy = (on: string | null) => (on === null ? '' : sayDay(on, i18n.language));
  const pairs = [
    [t('reworded.aim'), before.aim, goal.aim],
    [t('reworded.why'), before.whyForAll, goal.whyForAll],
    [t('reworded.measure'), before.measure, goal.measure],
    [t('reworded.by'), sayBy(before.byDay), sayBy(goal.byDay)],
  ] as const;
  const changed = pairs.filter(([, old, now]) => old !== now);
  if (changed.length === 0) return null;
  return (
    <OldAndNew
      old={t('reworded.before')}
      now={t('reworded.now')}
      lines={changed.map(([label, old, now]) => ({ label, changes: wordChanges(old, now) }))}
    />
  );
}
