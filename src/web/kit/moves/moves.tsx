import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { defined } from '#platform/defined.ts';
import css from './moves.module.css';
import { TextButton } from './text-button.tsx';
import { useFocusOnOpen } from '../forms/focus-on-open.ts';

interface MovesProps {
  children: ReactNode;
  label?: string | undefined;
  /** A line of text links instead of buttons. */
  quiet?: boolean | undefined;
  /** Out of sight, while what was answered stands in its place. */
  hidden?: boolean;
}

/** How much a move weighs: answers the same, the one that most people come for more, what is rare or final less. */
export type Weight = 'equal' | 'main' | 'quiet';

/** A row of answers. All have the same size and colour: "Not now" weighs as much as "Yes". */
export function Moves({ children, label, quiet, hidden }: MovesProps) {
  return (
    <div
      className={quiet ? `${css.moves} ${css.quiet}` : css.moves}
      role={label ? 'group' : undefined}
      aria-label={label}
      hidden={hidden}
      data-on-screen
    >
      {children}
    </div>
  );
}

export interface MoveProps {
  children: ReactNode;
  onMake: () => void;
  busy?: boolean;
  /** Opens something below it: whether that is open. */
  open?: boolean | undefined;
  /** One of several answers: whether it is the one that was given. */
  chosen?: boolean | undefined;
  weight?: Weight;
}

/** One answer. */
export function Move({ children, onMake, busy, open, chosen, weight }: MoveProps) {
  if (weight === 'quiet')
    return (
      <TextButton
        onClick={onMake}
        aria-disabled={busy || undefined}
        aria-expanded={open}
        aria-pressed={chosen}
        data-quiet
      >
        {children}
      </TextButton>
    );
  return (
    <Button
      {...(weight === 'main' ? { variant: 'filled' } : {})}
      onClick={onMake}
      aria-disabled={busy || undefined}
      aria-expanded={open}
      aria-pressed={chosen}
      data-open={open || chosen || undefined}
      className={defined(css.move)}
    >
      {children}
    </Button>
  );
}

/** What a move opens below the row, where it is no form: with the same room above it, and the same way of the focus. */
export function Disclosure({ children }: { children: ReactNode }) {
  return (
    <div ref={useFocusOnOpen<HTMLDivElement>()} className={css.disclosure} data-on-screen>
      {children}
    </div>
  );
}
