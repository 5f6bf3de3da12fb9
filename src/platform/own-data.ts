/** Data export: what a feature adds when somebody takes their own data along. */
import type { Reading } from './database/transaction.ts';

export interface ExportSource {
  /** Its name in the file. */
  part: string;
  /** Everything of this person's own here, as plain data. */
  mine: (db: Reading, person: string) => Promise<unknown>;
}
