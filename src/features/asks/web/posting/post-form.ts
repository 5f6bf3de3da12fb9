import type { Audience } from '#features/people/web/kit/pickers/circle-picker.tsx';
import type { Kind, Size } from '../../ask.ts';

/** An ask or an offer in the making. */
export interface PostForm {
  what: string;
  why: string;
  kind: Kind;
  size: Size;
  by: string | null;
  neededToday: boolean;
  places: number;
  audience: Audience;
}
