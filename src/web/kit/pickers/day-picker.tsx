import type { DayPickerProps } from './day-picker-inside.tsx';
import { later } from '../moves/later.tsx';

export type { DayPickerProps };

/** By when: today, tomorrow, the end of this week, a week on, no rush, or any other day. */
export const DayPicker = later<DayPickerProps>(() =>
  import('./day-picker-inside.tsx').then((part) => part.DayPicker),
);
