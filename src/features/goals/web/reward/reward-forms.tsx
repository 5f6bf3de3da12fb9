import { useTranslation } from 'react-i18next';
import { WordsForm } from '#features/people/web/kit/forms/words-form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useCommand } from '#web/commands.ts';
import type { GoalView } from '../../contract.ts';
import { proposeReward, rewardMovesOf } from '../../reward/contract.ts';
import css from '../goals.module.css';
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

/** What the teams could give themselves; with a word on what good rewards are, until they have agreed on one. */
export function ProposeForm({ subject: goal, onDone, onClose }: MoveFormProps<GoalView>) {
  const { t } = useTranslation('goals');
  const { send, busy, refused } = useCommand(proposeReward);
  return (
    <WordsForm
      label={t('reward.label')}
      hint={t('reward.hint')}
      draft={`goal:${goal.id}:reward`}
      send={t('reward.send')}
      onSend={(reward) => send({ id: goal.id, reward })}
      onDone={onDone}
      busy={busy}
      refused={refused}
      onClose={onClose}
    >
      {goal.rewardNote && (
        <aside className={css.note} aria-label={t('reward.noteTitle')}>
          <p>{t('reward.note')}</p>
          <p>{t('reward.sources')}</p>
        </aside>
      )}
    </WordsForm>
  );
}
