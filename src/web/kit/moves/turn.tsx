import type { ReactNode } from 'react';
import css from './turn.module.css';

/** Whose move it is, in a sentence, with the moves below. Stands out gently when it is the reader's. */
export function Turn({
  whose,
  mine,
  children,
  moves,
}: {
  whose?: ReactNode;
  mine?: boolean;
  children?: ReactNode;
  moves?: ReactNode;
}) {
  return (
    <section
      className={mine ? css.mine : css.theirs}
      data-raised={mine || undefined}
      data-on-screen
      aria-live="polite"
    >
      <p>
        {whose && <strong>{whose}</strong>} {children}
      </p>
      {moves}
    </section>
  );
}
