import type { DayPickerProps } from './day-picker.lazy.tsx';
import { lazyPart } from '../lazy.tsx';

export type { DayPickerProps };

/** By when: today, tomorrow, the end of this week, a week on, no rush, or any other day. */
export const DayPicker = lazyPart<DayPickerProps>(() =>
  import('./day-picker.lazy.tsx').then((part) => part.DayPicker),
);
