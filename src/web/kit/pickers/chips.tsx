import type { ReactNode } from 'react';
import css from './chips.module.css';

/** A row of short choices. */
export const Chips = ({ children, label }: { children: ReactNode; label?: string }) => (
  <div className={css.chips} role={label ? 'group' : undefined} aria-label={label}>
    {children}
  </div>
);

export interface ChipProps {
  children: ReactNode;
  onChoose: () => void;
  /** Whether it is the one that holds; a chip that only helps to write has none. */
  chosen?: boolean;
  title?: string;
}

/** One short choice: a pill, so that it is not taken for a button that sends. */
export const Chip = ({ children, onChoose, chosen, title }: ChipProps) => (
  <button type="button" className={css.chip} aria-pressed={chosen} title={title} onClick={onChoose}>
    {children}
  </button>
);
