import type { ComposerProps } from './composer-inside.tsx';
import { later } from '../moves/later.tsx';

export type { ComposerProps };

/** A place for somebody's own words: grows with them, offers names after @, and sends with Ctrl Enter. */
export const Composer = later<ComposerProps>(() =>
  import('./composer-inside.tsx').then((part) => part.Composer),
);
