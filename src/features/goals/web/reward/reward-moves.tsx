import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { WordsForm } from '#features/people/web/kit/forms/words-form.tsx';
import { useCommand } from '#web/commands.ts';
import type { GoalView, RewardView } from '../../contract.ts';
import { rewardMovesOf } from '../../reward/contract.ts';

/** What is asked of a member; the rest is for whoever proposed it, or for later. */
export const answersToReward: readonly string[] = ['agree-reward', 'object'];

const none: readonly string[] = [];

interface RewardMovesProps {
  goal: GoalView;
  reward: RewardView;
  /** Only these, as on a card. */
  only?: readonly string[];
  /** Those that stand elsewhere on the page. */
  except?: readonly string[];
  onMoved?: () => void;
  children?: ReactNode;
}

/** What a member can say to a reward. An objection has the size of a yes. */
export function RewardMoves({ goal, reward, only, except = none, onMoved, children }: RewardMovesProps) {
  const { t } = useTranslation('goals');
  const [open, setOpen] = useState<'object' | 'reword-reward' | null>(null);
  const plain = {
    'agree-reward': useCommand(rewardMovesOf['agree-reward']),
    'take-back-objection': useCommand(rewardMovesOf['take-back-objection']),
    'take-back-reward': useCommand(rewardMovesOf['take-back-reward']),
    'give-reward': useCommand(rewardMovesOf['give-reward']),
  };
  const can = reward.can.filter((move) => (!only || only.includes(move)) && !except.includes(move));
  const seen = { id: goal.id, reward: reward.id, saw: reward.version };
  const done = () => {
    setOpen(null);
    onMoved?.();
  };
  const make = async (move: keyof typeof plain) => {
    if (await plain[move].send(seen)) done();
  };
  return (
    <>
      <Moves>
        {can.map((move) =>
          move === 'object' || move === 'reword-reward' ? (
            <Move key={move} open={open === move} onMake={() => setOpen(open === move ? null : move)}>
              {t(`moves.${move}`)}
            </Move>
          ) : (
            <Move key={move} busy={plain[move].busy} onMake={() => void make(move)}>
              {t(`moves.${move}`)}
            </Move>
          ),
        )}
        {children}
      </Moves>
      <Refused by={Object.values(plain).find(({ refused }) => refused)?.refused} />
      {open === 'object' && <ObjectForm {...{ goal, seen, done }} onClose={() => setOpen(null)} />}
      {open === 'reword-reward' && (
        <RewordForm {...{ goal, seen, done }} words={reward.words} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

interface FormProps {
  goal: GoalView;
  seen: { id: string; reward: string; saw: number };
  done: () => void;
  onClose: () => void;
}

function ObjectForm({ goal, seen, done, onClose }: FormProps) {
  const { t } = useTranslation('goals');
  const { send, busy, refused } = useCommand(rewardMovesOf.object);
  return (
    <WordsForm
      label={t('reward.objection')}
      hint={t('reward.objectionHint')}
      draft={`goal:${goal.id}:objection`}
      send={t('moves.object')}
      onSend={async (objection) => {
        const moved = await send({ ...seen, objection });
        if (moved) done();
        return moved !== undefined;
      }}
      busy={busy}
      refused={refused}
      onClose={onClose}
    />
  );
}

function RewordForm({ goal, seen, done, onClose, words }: FormProps & { words: string }) {
  const { t } = useTranslation('goals');
  const { send, busy, refused } = useCommand(rewardMovesOf['reword-reward']);
  return (
    <WordsForm
      label={t('reward.label')}
      hint={t('reward.rewordHint')}
      draft={`goal:${goal.id}:reword-reward:${seen.saw}`}
      initial={words}
      send={t('moves.reword-reward')}
      onSend={async (reworded) => {
        const moved = await send({ ...seen, words: reworded });
        if (moved) done();
        return moved !== undefined;
      }}
      busy={busy}
      refused={refused}
      onClose={onClose}
    />
  );
}
