import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { sayDay, dayOf } from '#web/time.ts';
import type { GoalView, RewardView } from '../../contract.ts';
import css from '../goals.module.css';
import { answersToReward, rewardMoves, rewardProposal } from './reward-moves.ts';
import { rewardOf, type RewardOfGoal } from './reward-of-goal.ts';
import { isAskedAboutReward } from '../moves/standing.ts';

/** What the teams give themselves: proposed by any member, adopted by consent, for all of them together. */
export function RewardPart({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goals');
  const mayPropose = goal.can.includes('propose-reward');
  const reward = rewardOf(goal);
  if (!reward && !mayPropose) return null;
  return (
    <Part title={t('reward.title')} {...(reward ? {} : { sub: t('reward.sub') })}>
      {goal.agreedReward && (
        <>
          <Words>{goal.agreedReward.words}</Words>
          <Fine>{t('reward.standsUntil')}</Fine>
        </>
      )}
      {reward && <OneReward goal={goal} reward={reward} />}
      <MoveRow quiet={reward !== null} moves={rewardProposal} subject={goal} />
    </Part>
  );
}

function OneReward({ goal, reward }: { goal: GoalView; reward: RewardOfGoal }) {
  const { t } = useTranslation('goals');
  return (
    <>
      <Words size="large">{reward.words}</Words>
      <Fine>
        <Standing reward={reward} />
      </Fine>
      {reward.objections.map(({ by, words }) => (
        <blockquote key={by.id} className={css.note}>
          <Words quoted>{words}</Words>
          <Fine>
            <Sentence named={{ name: by }}>{(names) => t('reward.objects', names)}</Sentence>
          </Fine>
        </blockquote>
      ))}
      <MoveRow
        moves={rewardMoves}
        subject={reward}
        except={isAskedAboutReward(goal) ? answersToReward : []}
      />
    </>
  );
}

/** Where it stands, in a sentence. Nobody learns who has not answered, or how many. */
function Standing({ reward }: { reward: RewardView }) {
  const { t, i18n } = useTranslation('goals');
  if (reward.state === 'agreed' || reward.state === 'given') return t(`reward.state.${reward.state}`);
  if (reward.state !== 'proposed') return null;
  const more = () => {
    if (reward.objections.length > 0) return ` ${t('reward.objected')}`;
    if (reward.silenceCountsFrom === null) return '';
    const day = sayDay(dayOf(new Date(reward.silenceCountsFrom)), i18n.language);
    return ` ${t('reward.silence', { day })}`;
  };
  return <Sentence named={{ name: reward.by }}>{(names) => t('reward.by', names) + more()}</Sentence>;
}
