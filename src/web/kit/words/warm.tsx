import type { ReactNode } from 'react';
import css from './warm.module.css';

/** The apricot ground, for thanks and nothing else; in a list of them a line of it at the edge. */
export const Warm = ({ children, inList }: { children: ReactNode; inList?: boolean }) => (
  <div className={inList ? css.edge : css.warm} data-raised={!inList || undefined}>
    {children}
  </div>
);
