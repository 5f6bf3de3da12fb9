import type { ReactNode } from 'react';
import css from './empty-state.module.css';

/** Nothing here yet: one example sentence that teaches, and one button. Never a fault. */
export function EmptyState({
  children,
  example,
  action,
}: {
  children: ReactNode;
  example?: string;
  action?: ReactNode;
}) {
  return (
    <div className={css.empty}>
      <p>{children}</p>
      {example && <p className={css.example}>{example}</p>}
      {action && (
        <div className={css.action} data-on-screen>
          {action}
        </div>
      )}
    </div>
  );
}

/** A gentle space where a line could stand. */
export const Space = ({ children }: { children: ReactNode }) => (
  <p className={css.space} data-on-screen>
    {children}
  </p>
);
