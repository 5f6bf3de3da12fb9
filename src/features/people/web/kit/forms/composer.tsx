import type { ComposerProps } from './composer.lazy.tsx';
import { lazyPart } from '#web/kit/lazy.tsx';

export type { ComposerProps };

/** A place for somebody's own words: grows with them, offers names after @, and sends its form with Ctrl Enter. */
export const Composer = lazyPart<ComposerProps>(() =>
  import('./composer.lazy.tsx').then((part) => part.Composer),
);
