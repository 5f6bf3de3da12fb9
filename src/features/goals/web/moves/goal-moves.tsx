import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import type { Refusal } from '#platform/refusal.ts';
import { moves, type GoalView } from '../../contract.ts';
import { isForm, MoveForm, type FormName } from './move-forms.tsx';
import { mineIn, Speaking } from './speaking.tsx';

const atOnce = [
  'drop',
  'confirm',
  'take-back',
  'agree-opening',
  'refuse-opening',
  'open-to-all',
  'keep-among-us',
] as const;
type AtOnce = (typeof atOnce)[number];
const isAtOnce = (move: string): move is AtOnce => (atOnce as readonly string[]).includes(move);

interface GoalMovesProps {
  goal: GoalView;
  /** Which moves stand here, in this order. */
  only: readonly string[];
  onMoved?: () => void;
  /** Further answers in the same row. */
  children?: ReactNode;
}

/** The moves open to the reader; one that needs words opens a form below. The page knows no policy: the reply says `can`. */
export function GoalMoves({ goal, only, onMoved, children }: GoalMovesProps) {
  const { t } = useTranslation('goals');
  const [open, setOpen] = useState<FormName | null>(null);
  const [party, setParty] = useState<string>();
  const [refused, setRefused] = useState<Refusal | null>(null);
  const open_ = only.filter((move) => goal.can.some((one) => one === move));
  if (open_.length === 0 && !children) return null;
  const as = mineIn(goal).length > 1 ? (party ?? mineIn(goal)[0]!.id) : undefined;
  const done = () => {
    setOpen(null);
    onMoved?.();
  };
  return (
    <>
      {open_.length > 0 && <Speaking goal={goal} value={party} onChange={setParty} />}
      <Moves>
        {open_.map((move) => {
          if (isAtOnce(move))
            return <AtOnceMove key={move} {...{ goal, move, as }} onMoved={done} onRefused={setRefused} />;
          return isForm(move) ? (
            <Move key={move} open={open === move} onMake={() => setOpen(open === move ? null : move)}>
              {t(`moves.${move}`)}
            </Move>
          ) : null;
        })}
        {children}
      </Moves>
      <Refused by={refused} />
      {open && (
        <MoveForm key={open} move={open} goal={goal} as={as} onDone={done} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

interface AtOnceProps {
  goal: GoalView;
  move: AtOnce;
  as: string | undefined;
  onMoved: () => void;
  onRefused: (refusal: Refusal) => void;
}

function AtOnceMove({ goal, move, as, onMoved, onRefused }: AtOnceProps) {
  const { t } = useTranslation('goals');
  const { send, busy } = useCommand(moves[move], { onRefused });
  const make = async () => {
    const moved = await send({ id: goal.id, saw: goal.version, ...(as ? { as } : {}) });
    if (moved) onMoved();
  };
  return (
    <Move onMake={() => void make()} busy={busy}>
      {t(move === 'confirm' ? `confirm.${goal.closing?.as ?? 'reached'}` : `moves.${move}`)}
    </Move>
  );
}
