import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { defined } from '#platform/defined.ts';
import css from './moves.module.css';
import { useFocusOnOpen } from '../forms/focus-on-open.ts';
import { TextButton } from './text-button.tsx';

/** A row of answers. All have the same size and colour: "Not now" weighs as much as "Yes". */
export function Moves({ children, label }: { children: ReactNode; label?: string | undefined }) {
  return (
    <div className={css.moves} role={label ? 'group' : undefined} aria-label={label}>
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
  /** A quiet link behind the answers: what is rarely wanted, or moves nothing. */
  quiet?: boolean | undefined;
}

/** One answer. */
export function Move({ children, onMake, busy, open, chosen, quiet }: MoveProps) {
  if (quiet)
    return (
      <TextButton onClick={onMake} aria-disabled={busy || undefined} aria-expanded={open} data-quiet>
        {children}
      </TextButton>
    );
  return (
    <Button
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
    <div ref={useFocusOnOpen<HTMLDivElement>()} className={css.disclosure}>
      {children}
    </div>
  );
}
