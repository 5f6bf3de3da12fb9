import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { defined } from '#platform/defined.ts';
import { useCurrentInSight } from './current-in-sight.ts';
import css from './views.module.css';

/** Different views of one list, each with an address of its own. */
export function Views({ label, children }: { label: string; children: ReactNode }) {
  const row = useCurrentInSight();
  return (
    <nav aria-label={label} className={css.views} ref={row}>
      {children}
    </nav>
  );
}

/** One of them; the one that is open is marked. */
export const View = ({ children, ...to }: LinkProps & { children: ReactNode }) => (
  <Link
    {...to}
    className={defined(css.view)}
    activeOptions={{ exact: true, includeSearch: true }}
    activeProps={{ 'aria-current': 'page' }}
  >
    {children}
  </Link>
);
