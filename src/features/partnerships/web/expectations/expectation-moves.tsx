import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#platform/refusal.ts';
import { lazyPart } from '#web/kit/lazy.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { discardExpectation, expectationMoves, type ExpectationView } from '../../expectations/contract.ts';
import type { LineFormProps, WithForm } from './expectation-forms.tsx';

type MoveName = keyof typeof expectationMoves;
const withForm: readonly WithForm[] = ['reword', 'reflect', 'not-quite', 'counter-offer', 'propose-wording'];
const hasForm = (move: MoveName): move is WithForm => withForm.some((one) => one === move);

/** What the answers of a review are is asked in their own place. */
const order: Exclude<MoveName, 'answer-review'>[] = [
  ...(['propose', 'agree', 'agree-wording', 'reflect', 'confirm', 'not-quite', 'counter-offer'] as const),
  ...(['decline', 'refuse-wording', 'keep', 'propose-wording', 'reword'] as const),
  ...(['withdraw', 'withdraw-wording', 'retire'] as const),
];

const LineForm = lazyPart<LineFormProps & { move: WithForm }>(() =>
  import('./expectation-forms.tsx').then((part) => part.LineForm),
);

interface ExpectationMovesProps {
  line: Pick<ExpectationView, 'id' | 'version' | 'can' | 'inForce' | 'onTheTable' | 'state' | 'partnership'>;
  /** Which of the open moves to show; all without it. */
  only?: readonly string[];
  onMoved?: () => void;
  /** Further answers in the same row. */
  children?: ReactNode;
}

/** The moves on a line as buttons of equal weight: "not quite" is as easy as "yes, that is it". */
export function ExpectationMoves({ line, only, onMoved, children }: ExpectationMovesProps) {
  const { t } = useTranslation('partnerships');
  const [open, setOpen] = useState<WithForm | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const mayMake = order.filter((move) => line.can.includes(move) && (only?.includes(move) ?? true));
  const done = () => {
    setOpen(null);
    onMoved?.();
  };
  return (
    <>
      <Moves label={t('moves.label')}>
        {mayMake.map((move) =>
          hasForm(move) ? (
            <Move key={move} open={open === move} onMake={() => setOpen(open === move ? null : move)}>
              {t(`line.moves.${move}`)}
            </Move>
          ) : (
            <AtOnce key={move} line={line} move={move} onRefused={setRefused} onMoved={done} />
          ),
        )}
        {line.can.includes('discard') && !only && <Discard line={line} />}
        {children}
      </Moves>
      <Refused by={refused} />
      {open && <LineForm line={line} move={open} onDone={done} />}
    </>
  );
}

interface AtOnceProps {
  line: ExpectationMovesProps['line'];
  move: Exclude<MoveName, WithForm | 'answer-review'>;
  onRefused: (refusal: Refusal) => void;
  onMoved: () => void;
}

function AtOnce({ line: { id, version }, move, onRefused, onMoved }: AtOnceProps) {
  const { t } = useTranslation('partnerships');
  const { send, busy } = useCommand(expectationMoves[move], {
    onRefused,
  });
  const make = async () => {
    if (!(await send({ id, saw: version }))) return;
    toast(t(`line.made.${move}`));
    onMoved();
  };
  return (
    <Move onMake={() => void make()} busy={busy}>
      {t(`line.moves.${move}`)}
    </Move>
  );
}

function Discard({ line }: { line: ExpectationMovesProps['line'] }) {
  const { t } = useTranslation('partnerships');
  const navigate = useNavigate();
  const { send, busy } = useCommand(discardExpectation);
  const discard = async () => {
    if (await send({ id: line.id, saw: line.version }))
      await navigate({ to: '/with/$id', params: { id: line.partnership } });
  };
  return (
    <Move onMake={() => void discard()} busy={busy}>
      {t('line.moves.discard')}
    </Move>
  );
}
