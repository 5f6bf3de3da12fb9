import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './moves.module.css';

/** A row of answers. All have the same size and colour: "Not now" weighs as much as "Yes". */
export function Moves({ children, label }: { children: ReactNode; label?: string }) {
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
  open?: boolean;
}

/** One answer. */
export function Move({ children, onMake, busy, open }: MoveProps) {
  return (
    <Button
      onClick={onMake}
      aria-disabled={busy || undefined}
      aria-expanded={open}
      data-open={open || undefined}
      className={css.move!}
    >
      {children}
    </Button>
  );
}
