/** Queries on which of my words stand on which words given to me. Row-level security leaves everybody their own alone. */
import { sql, type RawBuilder } from 'kysely';
import { nameOf } from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import type { StoredPromise } from '../promise-stored.ts';
import { columns, promisesFrom } from '../store.ts';

const mostAtOnce = 50;

const mine = sql`c.person_id = (select my_person())`;

const linked = (db: Reading, join: RawBuilder<unknown>): Promise<StoredPromise[]> =>
  promisesFrom(
    db,
    sql`select ${columns} from counting_on c join promise p on ${join} where ${mine}
      order by p.is_open desc, p.due_on, p.id limit ${mostAtOnce}`,
  );

/** The promises to me on which this one of mine stands. */
export const groundsOf = (db: Reading, id: string): Promise<StoredPromise[]> =>
  linked(db, sql`p.id = c.stands_on_id and c.promise_id = ${id}::uuid`);

/** My promises that stand on this one to me. */
export const carriedBy = (db: Reading, id: string): Promise<StoredPromise[]> =>
  linked(db, sql`p.id = c.promise_id and c.stands_on_id = ${id}::uuid`);

/** A promise being kept that stands on another, with the name of whoever it was given to. */
export type Carried = StoredPromise & { ground: string; customer: string };

/** Of several promises to me, what stands on them and is still being kept. */
export const carriedByAny = (db: Reading, grounds: readonly string[]): Promise<Carried[]> =>
  promisesFrom<Pick<Carried, 'ground' | 'customer'>>(
    db,
    sql`select ${columns}, c.stands_on_id as ground, ${nameOf('p.customer_id')} as customer
      from counting_on c join promise p on p.id = c.promise_id
      where ${mine} and c.stands_on_id = any (${[...grounds]}::uuid[]) and p.state = 'promised'`,
  );

interface Link {
  person: string;
  promise: string;
  standsOn: string;
}

const rowOf = ({ person: personId, promise: promiseId, standsOn: standsOnId }: Link) => ({
  personId,
  promiseId,
  standsOnId,
});

/** A second time changes nothing. */
export async function addLink(tx: Writing, link: Link): Promise<void> {
  await tx
    .insertInto('countingOn')
    .values(rowOf(link))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeLink(tx: Writing, link: Link): Promise<void> {
  const { personId, promiseId, standsOnId } = rowOf(link);
  await tx
    .deleteFrom('countingOn')
    .where('personId', '=', personId)
    .where('promiseId', '=', promiseId)
    .where('standsOnId', '=', standsOnId)
    .execute();
}

/** Every link of somebody, as ids. */
export const allLinks = (db: Reading, person: string): Promise<{ promise: string; standsOn: string }[]> =>
  db
    .selectFrom('countingOn')
    .select(['promiseId as promise', 'standsOnId as standsOn'])
    .where('personId', '=', person)
    .orderBy('promiseId')
    .orderBy('standsOnId')
    .execute();

/** Leaves nothing of it for somebody who is here no more. */
export async function forgetLinks(tx: Writing, person: string): Promise<void> {
  await tx.deleteFrom('countingOn').where('personId', '=', person).execute();
}
