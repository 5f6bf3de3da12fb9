/** Toasts: one quiet sentence after something was done, with "Undo" where that works. */
import { useSyncExternalStore } from 'react';

export interface Notice {
  id: number;
  says: string;
  undo?: (() => void) | undefined;
}

const shownFor = 7000;
let current: Notice | null = null;
let count = 0;
let ending: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

const show = (notice: Notice | null) => {
  current = notice;
  for (const listener of listeners) listener();
};

/** Says it; with `undo` the sentence carries a button that takes it back. */
export function tell(says: string, undo?: () => void): void {
  clearTimeout(ending);
  count += 1;
  show({ id: count, says, undo });
  ending = setTimeout(dismiss, shownFor);
}

export function dismiss(): void {
  clearTimeout(ending);
  show(null);
}

/** Keeps it while somebody is reading it or about to press its button. */
export const hold = (): void => clearTimeout(ending);
export const letGo = (): void => {
  ending = setTimeout(dismiss, shownFor);
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useNotice = (): Notice | null => useSyncExternalStore(subscribe, () => current);
