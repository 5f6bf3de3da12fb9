import { localeOf } from './time.ts';

/** "Care, Dispatch and the depot crew", in the reader's language. */
export const listOf = (
  names: readonly string[],
  language: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
) => new Intl.ListFormat(localeOf(language), { type }).format(names);
