/** Figures of a goal as people say them. They belong to the goal, never to a person. */
import { localeOf } from '#web/time.ts';

/** A number in the reader's language. */
export const sayNumber = (value: number, language: string): string =>
  new Intl.NumberFormat(localeOf(language)).format(value);
