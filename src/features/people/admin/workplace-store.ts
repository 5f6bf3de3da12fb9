/** The one row of the workplace: its name, its root team, and how German speaks to people here. */
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { tongueOf, type Language, type Tongue } from '#platform/text/tongue.ts';

export interface Workplace {
  name: string;
  /** The root team, whose id is also the circle of everyone. */
  everyone: string;
  sample: boolean;
  formalGerman: boolean;
}

export const workplaceOf = (db: Reading): Promise<Workplace> =>
  db
    .selectFrom('workplace')
    .select(['name', 'everyoneId as everyone', 'sample', 'formalGerman'])
    .executeTakeFirstOrThrow();

export const changeWorkplace = (
  tx: Writing,
  change: Partial<Pick<Workplace, 'name' | 'formalGerman'>>,
): Promise<unknown> => tx.updateTable('workplace').set(change).execute();

/** Whether German says "Sie" here; not before the workplace is set up. */
export const isGermanFormal = async (db: Reading): Promise<boolean> =>
  (await db.selectFrom('workplace').select('formalGerman').executeTakeFirst())?.formalGerman ?? false;

/** What somebody of this language is written to in. */
export const tongueFor = async (db: Reading, language: Language): Promise<Tongue> =>
  tongueOf(language, await isGermanFormal(db));
