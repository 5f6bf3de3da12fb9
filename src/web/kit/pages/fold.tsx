import type { ReactNode } from 'react';
import css from './fold.module.css';

/** What few come for: one line until somebody opens it. */
export const Fold = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <details className={css.fold}>
    <summary>{title}</summary>
    {children}
  </details>
);
