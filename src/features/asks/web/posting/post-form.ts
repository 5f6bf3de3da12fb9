import type { Audience } from '#features/people/web/kit/pickers/circle-picker.tsx';
import type { InputOf } from '#platform/contract.ts';
import type { Direction } from '../../ask.ts';
import type { postAsk } from '../../contract.ts';

type Posted = InputOf<typeof postAsk>;

/** What an ask or an offer says, while it is written or said in other words. */
export interface WordingForm extends Omit<Posted, 'direction' | 'by' | 'noRush' | 'circle'> {
  by: string | null;
  neededToday: boolean;
  goodForLearning: boolean;
  places: number;
}

/** An ask or an offer in the making. */
export interface PostForm extends WordingForm {
  audience: Audience;
}

/** What is sent of it: a need says by when, an offer for how many. */
export function asSaid(direction: Direction, { by, neededToday, places, ...words }: WordingForm) {
  if (direction === 'offer') return { ...words, places, noRush: true };
  if (by !== null) return { ...words, by, neededToday };
  return { ...words, neededToday, ...(neededToday ? {} : { noRush: true }) };
}
