import { Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#platform/refusal.ts';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { partnershipMoves, type PartnershipLine, type PartnershipView } from '../contract.ts';
import { EndForm } from './end-form.tsx';

export type MoveName = keyof typeof partnershipMoves;
const asksMore = ['suggest-rhythm', 'suggest-day', 'end'] as const;
type AsksMore = (typeof asksMore)[number];
type AtOnce = Exclude<MoveName, AsksMore>;
const isMore = (move: MoveName): move is AsksMore => asksMore.some((one) => one === move);

interface MovesProps {
  between: PartnershipView;
  /** Which of the moves that are open to show, in this order. */
  only: readonly string[];
  label?: string;
  onMoved?: () => void;
  /** Further answers in the same row. */
  children?: ReactNode;
}

/** Moves of a partnership as buttons of equal weight; what one needs unfolds below. */
export function PartnershipMoves({ between, only, label, onMoved, children }: MovesProps) {
  const { t } = useTranslation('partnerships');
  const [open, setOpen] = useState<AsksMore | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const names = Object.keys(partnershipMoves) as MoveName[];
  const mayMake = only.flatMap((wanted) =>
    between.can.includes(wanted) ? names.filter((one) => one === wanted) : [],
  );
  if (mayMake.length === 0 && !children) return null;
  const done = () => {
    setOpen(null);
    onMoved?.();
  };
  return (
    <>
      <Moves label={label ?? t('moves.label')}>
        {mayMake.map((move) =>
          isMore(move) ? (
            <Move key={move} open={open === move} onMake={() => setOpen(open === move ? null : move)}>
              {t(`moves.${move}`)}
            </Move>
          ) : (
            <AtOnceMove
              key={move}
              partnership={between}
              move={move}
              onRefused={setRefused}
              {...(onMoved ? { onMoved } : {})}
            />
          ),
        )}
        {children}
      </Moves>
      <Refused by={refused} />
      {open === 'suggest-day' && <SuggestDay between={between} onDone={done} />}
      {open === 'suggest-rhythm' && <SuggestRhythm between={between} onDone={done} />}
      {open === 'end' && <EndForm between={between} onDone={done} />}
    </>
  );
}

interface AtOnceProps {
  partnership: Pick<PartnershipLine, 'id' | 'version'>;
  move: AtOnce;
  onMoved?: () => void;
  onRefused: (refusal: Refusal) => void;
}

/** A move that takes one tap. */
export function AtOnceMove({ partnership: { id, version }, move, onMoved, onRefused }: AtOnceProps) {
  const { t } = useTranslation('partnerships');
  const { send, busy } = useCommand(partnershipMoves[move], { onRefused });
  const make = async () => {
    if (!(await send({ id, saw: version }))) return;
    toast(t(`made.${move}`));
    onMoved?.();
  };
  return (
    <Move onMake={() => void make()} busy={busy}>
      {t(`moves.${move}`)}
    </Move>
  );
}

interface FormProps {
  between: PartnershipView;
  onDone: () => void;
}

function SuggestDay({ between: { id, version }, onDone }: FormProps) {
  const { t } = useTranslation('partnerships');
  const [day, setDay] = useState<string | null>(null);
  const { send, busy, refused } = useCommand(partnershipMoves['suggest-day']);
  const go = async () => {
    if (day && (await send({ id, saw: version, day }))) onDone();
  };
  return (
    <Form send={t('moves.suggest-day')} onSend={go} busy={busy || !day} refused={refused} onClose={onDone}>
      <DayPicker label={t('catchUp.when')} value={day} onChange={setDay} needed />
    </Form>
  );
}

const rhythms = [1, 2, 4, 6, 8, 12];

function SuggestRhythm({ between: { id, version, rhythm }, onDone }: FormProps) {
  const { t } = useTranslation('partnerships');
  const [weeks, setWeeks] = useState(rhythm.weeks ?? 4);
  const { send, busy, refused } = useCommand(partnershipMoves['suggest-rhythm']);
  const go = async () => {
    if (await send({ id, saw: version, weeks: weeks === 0 ? null : weeks })) onDone();
  };
  const choices = [...new Set([...rhythms, weeks])].filter(Boolean).toSorted((a, b) => a - b);
  return (
    <Form send={t('moves.suggest-rhythm')} onSend={go} busy={busy} refused={refused} onClose={onDone}>
      <Select
        label={t('rhythm.label')}
        allowDeselect={false}
        value={String(weeks)}
        onChange={(value) => setWeeks(Number(value))}
        data={[
          ...choices.map((count) => ({ value: String(count), label: t('rhythm.every', { count }) })),
          { value: '0', label: t('rhythm.none') },
        ]}
      />
    </Form>
  );
}
