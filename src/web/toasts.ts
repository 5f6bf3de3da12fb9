/** Toasts: one quiet sentence after something was done, with "Undo" where that works. */
import { useSyncExternalStore } from 'react';

export interface Toast {
  id: number;
  says: string;
  undo?: (() => void) | undefined;
}

const shownFor = 7000;
let current: Toast | null = null;
let count = 0;
let ending: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

const show = (toast: Toast | null) => {
  current = toast;
  for (const listener of listeners) listener();
};

/** Says it; with `undo` the sentence carries a button that takes it back. */
export function toast(says: string, undo?: () => void): void {
  clearTimeout(ending);
  count += 1;
  show({ id: count, says, undo });
  ending = setTimeout(dismissToast, shownFor);
}

export function dismissToast(): void {
  clearTimeout(ending);
  show(null);
}

/** Keeps it while somebody is reading it or about to press its button. */
export const pauseToast = (): void => clearTimeout(ending);
export const resumeToast = (): void => {
  ending = setTimeout(dismissToast, shownFor);
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useToast = (): Toast | null => useSyncExternalStore(subscribe, () => current);
