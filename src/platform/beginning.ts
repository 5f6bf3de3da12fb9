import type { RawBuilder } from 'kysely';
import type { PartNotYet } from './not-yet.ts';

/** Whether the first of a part has touched its reader: an expression over the row `my`, as the checks of cards are. */
export interface Beginning {
  part: PartNotYet;
  hasBegun: RawBuilder<boolean>;
}
