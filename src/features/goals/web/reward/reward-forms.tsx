import { useTranslation } from 'react-i18next';
import { WordsForm } from '#features/people/web/kit/forms/words-form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useCommand } from '#web/commands.ts';
import { rewardMovesOf } from '../../reward/contract.ts';
import { seenOf, type RewardOfGoal } from './reward-of-goal.ts';

/** What speaks against it, in words: so that it can be mended. */
export function ObjectForm({ subject: reward, onDone, onClose }: MoveFormProps<RewardOfGoal>) {
  const { t } = useTranslation('goals');
  const { send, busy, refused } = useCommand(rewardMovesOf.object);
  return (
    <WordsForm
      label={t('reward.objection')}
      hint={t('reward.objectionHint')}
      draft={`goal:${reward.goal}:objection`}
      send={t('moves.object')}
      onSend={(objection) => send({ ...seenOf(reward), objection })}
      onDone={onDone}
      busy={busy}
      refused={refused}
      onClose={onClose}
    />
  );
}

/** Proposes it in other words; everybody is asked anew. */
export function RewordForm({ subject: reward, openedAt, onDone, onClose }: MoveFormProps<RewardOfGoal>) {
  const { t } = useTranslation('goals');
  const { send, busy, refused } = useCommand(rewardMovesOf['reword-reward']);
  return (
    <WordsForm
      label={t('reward.label')}
      hint={t('reward.rewordHint')}
      draft={`goal:${reward.goal}:reword-reward:${openedAt}`}
      initial={reward.words}
      send={t('moves.reword-reward')}
      onSend={(words) => send({ ...seenOf(reward), words })}
      onDone={onDone}
      busy={busy}
      refused={refused}
      onClose={onClose}
    />
  );
}
