import type { ReactNode } from 'react';
import css from './warm.module.css';

/** The apricot ground, for thanks and nothing else. */
export const Warm = ({ children }: { children: ReactNode }) => <div className={css.warm}>{children}</div>;
