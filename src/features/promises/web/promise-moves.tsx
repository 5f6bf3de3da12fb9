import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '#platform/contract.ts';
import type { Refusal } from '#platform/refusal.ts';
import { useDraft } from '#web/draft.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { lazyPart } from '#web/kit/lazy.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { moves, type PromiseView } from '../contract.ts';
import type { MoveFormProps, Shown } from './move-forms.tsx';

export type MoveName = keyof typeof moves;

/** Moves that take one tap; words can go with them. */
const atOnce = [
  'promise',
  'accept',
  'agree',
  'refuse',
  'report',
  'declare-satisfied',
  'take-back',
  'withdraw',
  'release',
] as const satisfies MoveName[];
type AtOnce = (typeof atOnce)[number];
const isAtOnce = (move: MoveName): move is AtOnce => atOnce.some((one) => one === move);

/** The forms come when the first of them is opened: Today shows its buttons without them. */
const MoveForm = lazyPart<MoveFormProps & { move: Exclude<MoveName, AtOnce> }>(() =>
  import('./move-form.tsx').then((part) => part.MoveForm),
);

/** The order in which answers stand: yes, another way, not now, and what else there is. */
const order: MoveName[] = [
  ...([
    'promise',
    'accept',
    'agree',
    'report',
    'declare-satisfied',
    'not-yet',
    'counter',
    'decline',
    'ask',
    'reflect',
  ] as const),
  ...(['reword', 'refuse', 'say-early', 'propose', 'take-back', 'renege', 'release', 'withdraw'] as const),
];

interface PromiseMovesProps {
  promise: Shown;
  /** Which of the open moves to show; all without it. */
  only?: readonly string[];
  onMoved?: () => void;
  /** Further answers in the same row. */
  children?: ReactNode;
}

/** The moves open to the reader, as buttons of equal weight; what a move needs unfolds below. */
export function PromiseMoves({ promise, only, onMoved, children }: PromiseMovesProps) {
  const { t } = useTranslation('promises');
  const [open, setOpen] = useState<MoveName | 'words' | null>(null);
  const said = useDraft(`promise:${promise.id}:words`);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const mayMake = order.filter((move) => promise.can.includes(move) && (only?.includes(move) ?? true));
  const toggle = (form: MoveName | 'words') => setOpen(open === form ? null : form);
  const done = () => {
    setOpen(null);
    onMoved?.();
  };
  const unfolded = open !== null && open !== 'words' && !isAtOnce(open) ? open : null;
  return (
    <>
      <Moves label={t('moves.label')}>
        {mayMake.map((move) =>
          isAtOnce(move) ? (
            <AtOnceMove
              key={move}
              {...{ promise, move }}
              words={open === 'words' ? said.words.trim() : ''}
              onRefused={setRefused}
              onMoved={() => {
                said.clear();
                done();
              }}
            />
          ) : (
            <Move key={move} open={open === move} onMake={() => toggle(move)}>
              {t(`moves.${nameOf(move, promise)}`)}
            </Move>
          ),
        )}
        {children}
        {mayMake.some(isAtOnce) && !only && (
          <Move open={open === 'words'} onMake={() => toggle('words')}>
            {t('forms.addWords')}
          </Move>
        )}
      </Moves>
      <Refused by={refused} />
      {open === 'words' && (
        <Composer
          label={t('forms.withWords')}
          hint={t('forms.withWordsHint')}
          words={said.words}
          onWrite={said.write}
          rows={2}
        />
      )}
      {unfolded && <MoveForm move={unfolded} promise={promise} onDone={done} />}
    </>
  );
}

/** Where whoever promised it has left, what the customer can say has words of its own. */
function nameOf<M extends MoveName>(move: M, { proposal, performerIsGone }: PromiseView): NameOf<M> {
  const isAsked = proposal?.isYetToBeAsked && (move === 'agree' || move === 'release');
  if (isAsked) return `left.${move}` as NameOf<M>;
  const isGone = performerIsGone && (move === 'propose' || move === 'release');
  return isGone ? (`gone.${move}` as NameOf<M>) : move;
}
type NameOf<M extends MoveName> =
  | M
  | `left.${Extract<M, 'agree' | 'release'>}`
  | `gone.${Extract<M, 'propose' | 'release'>}`;

interface AtOnceProps {
  promise: PromiseView;
  move: AtOnce;
  words: string;
  onMoved: () => void;
  onRefused: (refusal: Refusal) => void;
}

function AtOnceMove({ promise, move, words, onMoved, onRefused }: AtOnceProps) {
  const { t } = useTranslation('promises');
  const { send, busy } = useCommand(moves[move] as typeof moves.promise, {
    onRefused,
  });
  const undo = useCommand(moves['take-back']);
  const named = nameOf(move, promise);
  const make = async () => {
    const input: InputOf<typeof moves.promise> = { id: promise.id, saw: promise.version, words };
    const after = await send(input);
    if (!after) return;
    const back = move === 'report' ? () => void undo.send({ id: after.id, saw: after.version }) : undefined;
    toast(t(`made.${named}`, { customer: promise.customer.name, performer: promise.performer.name }), back);
    onMoved();
  };
  return (
    <Move onMake={() => void make()} busy={busy}>
      {t(`moves.${named}`)}
    </Move>
  );
}
