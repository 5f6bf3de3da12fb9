/** What a browser keeps on a device, for tests of code that speaks to it. */
import { vi } from 'vitest';

/** Stands in for `localStorage` until the globals are put back; returns all that is kept, by name. */
export function keptOnDevice(): Record<string, string> {
  const kept: Record<string, string> = {};
  vi.stubGlobal(
    'localStorage',
    new Proxy(kept, {
      get: (all, name: string) =>
        ({
          getItem: (one: string) => all[one] ?? null,
          setItem: (one: string, words: string) => void (all[one] = words),
          removeItem: (one: string) => void delete all[one],
        })[name],
    }),
  );
  return kept;
}
