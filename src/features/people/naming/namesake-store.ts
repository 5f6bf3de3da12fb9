/** Who else is called like me since lately. Written by the database, whoever gave the name and however. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';

/** Whether somebody else is called like me. */
export const mayHaveNamesakeCards = sql<boolean>`exists (select from namesake n where n.person_id = my.person)`;

export interface Namesakes {
  /** One of them, by whom the card is known. */
  first: string;
  names: string;
}

const mostNames = 5;

/** Those of one moment together, such as out of one table; the latest moments first. */
export async function myNamesakes(db: Reading): Promise<Namesakes[]> {
  const { rows } = await sql<Namesakes>`
    select (array_agg(p.id order by p.id))[1] as first,
      array_to_string((array_agg(p.name order by p.sort_name))[1:${sql.lit(mostNames)}], '; ') as names
    from namesake n join person p on p.id = n.other_id and p.left_at is null
    where n.person_id = my_person() group by n.at order by n.at desc limit 3`.execute(db);
  return rows;
}
