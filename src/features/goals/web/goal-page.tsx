import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { MoveRow, type OpenForm } from '#web/kit/moves/move-row.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Fine, Page, Part } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { Thread } from '#features/people/web/kit/names/thread.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { said, Words } from '#web/kit/words/words.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { readGoal, type GoalView } from '../contract.ts';
import { goalMoves } from './moves/goal-moves.ts';
import css from './goals.module.css';
import { LookBack } from './moves/look-back.tsx';
import { ProgressPart } from './progress/progress-part.tsx';
import { answersToReward, rewardMoves } from './reward/reward-moves.ts';
import { rewardOf } from './reward/reward-of-goal.ts';
import { isAskedAboutReward, standing } from './moves/standing.ts';
import { Reworded } from './reworded.tsx';
import { RewardPart } from './reward/reward-part.tsx';

/** What moves a goal on stands with whose turn it is; what is said of it, with its history; what is rare, at the foot. */
const atWork = ['report', 'reach'];
const answers = ['join', 'decline', 'confirm', 'not-yet', 'take-back', 'agree-opening', 'refuse-opening'];
const first = [...answers, ...atWork, 'reword', 'drop'];
const rare = ['say-why', 'not-reached', 'set-aside', 'open-to-all', 'keep-among-us'];

/** Whether something about a shared goal waits for the reader's answer: then the answers stand alone. */
const isAsked = ({ turn, state }: GoalView) => turn === 'mine' && state === 'shared';

/** One goal: the aim, each party's reason side by side, how far it is, its reward, and the promises that serve it. */
export function GoalPage() {
  const { id } = useParams({ from: '/inside/goals/$id' });
  const goal = useRequiredQuery(readGoal, { id });
  return <Goal key={goal.id} goal={goal} />;
}

function Goal({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goals');
  // one for all rows of moves: a move goes from one to the other as the turn changes, and its form with it
  const openForm = useState<string | null>(null);
  return (
    <Page
      back={<ObjectNav back={{ to: '/goals', name: t('list.title') }} />}
      title={said(goal.aim)}
      name={goal.aim}
      why={<Sentence named={{ names: goal.parties }}>{(all) => t(`page.why.${goal.state}`, all)}</Sentence>}
      sub={
        <>
          {said(t('page.measure', { measure: goal.measure }))}
          {goal.byDay && (
            <>
              <br />
              {t('page.by')} <Day on={goal.byDay} />
            </>
          )}
        </>
      }
      aside={
        <WhoCanSee
          circle={goal.whoCanSee}
          narrower={goal.amongUs && { part: t('page.amongUs'), circle: goal.amongUs }}
          asItStoodAt={goal.asItStoodAt}
        />
      }
    >
      <TurnBox goal={goal} openForm={openForm} />
      <ProgressPart goal={goal} />
      <Sides goal={goal} />
      <RewardPart goal={goal} />
      <Serving goal={goal} />
      <Part title={t('page.history')}>
        <Thread lines={goal.thread} say={({ did }) => t(`did.${did}`)} />
        <MoveRow
          quiet
          moves={goalMoves}
          subject={goal}
          only={isAsked(goal) ? ['say', ...atWork] : ['say']}
          openForm={openForm}
        />
      </Part>
      <MoveRow
        quiet
        moves={goalMoves}
        subject={goal}
        only={rare}
        name={t('page.further')}
        openForm={openForm}
      />
    </Page>
  );
}

function TurnBox({ goal, openForm }: { goal: GoalView; openForm: OpenForm }) {
  const { t } = useTranslation('goals');
  const isMine = goal.turn === 'mine';
  const reward = rewardOf(goal);
  return (
    <Turn
      mine={isMine}
      whose={isMine ? t('turn.yours') : undefined}
      moves={
        <>
          <Reworded goal={goal} />
          {goal.closing?.words && <Words quoted>{goal.closing.words}</Words>}
          {isAskedAboutReward(goal) && reward && (
            <>
              <Words quoted>{reward.words}</Words>
              <MoveRow key={reward.id} moves={rewardMoves} subject={reward} only={answersToReward} />
            </>
          )}
          <MoveRow
            moves={goalMoves}
            subject={goal}
            only={isAskedAboutReward(goal) ? [] : isAsked(goal) ? answers : first}
            main="report"
            openForm={openForm}
          />
          <LookBack goal={goal} />
        </>
      }
    >
      <Sentence named={{ awaited: goal.awaits, by: goal.closing?.by ?? goal.opening?.by ?? goal.proposedBy }}>
        {(names) => t(`turn.${standing(goal)}`, names)}
      </Sentence>
    </Turn>
  );
}

/** Each party's reason side by side, and why it matters to all. A reason that is not there yet is a space, not a fault. */
function Sides({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goals');
  const sides = goal.sides.filter(({ why }) => why !== null || goal.state === 'proposed');
  return (
    <Part title={t('page.reasons')}>
      <div className={css.sides}>
        {sides.map(({ party, why }) => (
          <section key={party.id} className={css.side}>
            <h3>
              <Sentence named={{ name: party }}>{(names) => t('page.to', names)}</Sentence>
            </h3>
            {why ? <Words>{why}</Words> : <Fine>{t('page.noReason')}</Fine>}
          </section>
        ))}
      </div>
      <section className={css.all}>
        <h3>{t('page.toAll')}</h3>
        <Words>{goal.whyForAll}</Words>
      </section>
    </Part>
  );
}

function Serving({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goals');
  const isOpen = goal.state === 'shared' && goal.mine;
  if (goal.promises.length === 0 && !isOpen) return null;
  return (
    <Part title={t('page.serving')} {...(goal.promises.length === 0 ? { sub: t('page.servingSub') } : {})}>
      {goal.promises.length > 0 && (
        <Lines>
          {goal.promises.map(({ id, what, state, performer, customer }) => (
            <ListRow
              key={id}
              to={{ to: '/promises/$id', params: { id } }}
              state={
                <Sentence named={{ performer, customer }}>
                  {(names) => t('page.servingBy', { ...names, state: t(`promiseState.${state}`) })}
                </Sentence>
              }
            >
              {what}
            </ListRow>
          ))}
        </Lines>
      )}
      {isOpen && (
        <Moves>
          <GoTo to="/promises/offer" search={{ serves: `goal:${goal.id}` } as never}>
            {t('page.offerPromise')}
          </GoTo>
          <GoTo to="/promises/request" search={{ serves: `goal:${goal.id}` } as never}>
            {t('page.askPromise')}
          </GoTo>
        </Moves>
      )}
    </Part>
  );
}
