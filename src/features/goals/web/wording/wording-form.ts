/** A goal's wording while it is written, and as a command takes it. */
import type { GoalView } from '../../contract.ts';

export interface WordingForm {
  aim: string;
  whyForAll: string;
  measure: string;
  /** Whether the measure is a number, too. */
  counted: boolean;
  unit: string;
  start: string | number;
  target: string | number;
  byDay: string | null;
}

export const noWording: WordingForm = {
  aim: '',
  whyForAll: '',
  measure: '',
  counted: false,
  unit: '',
  start: '',
  target: '',
  byDay: null,
};

export const wordingOf = ({ aim, whyForAll, measure, figure, byDay }: GoalView): WordingForm => ({
  aim,
  whyForAll,
  measure,
  byDay,
  counted: figure !== null,
  unit: figure?.unit ?? '',
  start: figure?.start ?? '',
  target: figure?.target ?? '',
});

export const asWording = (form: WordingForm) => ({
  aim: form.aim.trim(),
  whyForAll: form.whyForAll.trim(),
  measure: form.measure.trim(),
  byDay: form.byDay,
  figure: form.counted
    ? { unit: form.unit.trim(), start: Number(form.start), target: Number(form.target) }
    : null,
});
