/** What was promised for the days of one week, by my parties and to them, and of one month, by a team and to it. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';
import type { StoredPromise } from './promise-stored.ts';
import { columns, promisesFrom } from './store.ts';

const mostAtOnce = 200;

/** Open promises whose day is `from` or one of the six days after it, by day. */
export const promisesDueInWeek = (db: Reading, from: string): Promise<StoredPromise[]> =>
  promisesFrom(
    db,
    sql`with mine (parties) as materialized (select my_party_list())
      select ${columns} from promise p
      where p.is_open and p.state in ('promised', 'reported')
        and p.due_on between ${from}::date and ${from}::date + 6
        and (p.performer_id = any ((select parties from mine)::uuid[])
          or p.customer_id = any ((select parties from mine)::uuid[]))
      order by p.due_on, p.id limit ${mostAtOnce}`,
  );

/** Words given by a party and to it for the days from one to another, also those that were kept or broken, by day. */
export const promisesDueBetween = (
  db: Reading,
  party: string,
  from: string,
  until: string,
): Promise<StoredPromise[]> =>
  promisesFrom(
    db,
    sql`select ${columns} from promise p
      where (p.customer_id = ${party}::uuid or p.performer_id = ${party}::uuid)
        and p.state in ('promised', 'reported', 'satisfied', 'reneged')
        and p.due_on between ${from}::date and ${until}::date
      order by p.due_on, p.id limit ${mostAtOnce}`,
  );
