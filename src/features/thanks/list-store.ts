/** Queries for lists of thanks and for what Today shows: each walks an index of the reader's own parties. */
import { sql } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';

/** A line of a list: which thanks, and its place to go on from. */
export interface Place {
  id: string;
  place: string;
}

/** My own drafts or what I sent, newest first. */
export async function thanksBy(
  db: Reading,
  author: string,
  which: 'drafts' | 'given',
  { after, many }: { after: string | undefined; many: number },
): Promise<Place[]> {
  return db
    .selectFrom('thanks')
    .select(['id', 'place'])
    .where('author_id', '=', author)
    .where('state', 'in', which === 'drafts' ? ['draft'] : ['sent', 'sharing', 'shared'])
    .$if(after !== undefined, (query) => query.where('place', '<', after!))
    .orderBy('place', 'desc')
    .limit(many)
    .execute();
}

/** Thanks of others in which I or a team of mine is named, newest first, each once. */
export async function thanksTo(
  db: Reading,
  { after, many, since }: { after?: string | undefined; many: number; since?: string },
): Promise<(Place & { toldAt: string })[]> {
  const { rows } = await sql<Place & { toldAt: string }>`
    select found.thanks_id as id, found.place, found.told_at as "toldAt"
    from my_parties() as mine (id) cross join lateral (
      select c.thanks_id, c.place, c.told_at
      from thanks_credit c join thanks t on t.id = c.thanks_id
      where c.party_id = mine.id and c.place is not null
        and t.author_id <> my_person() and t.state <> 'withdrawn'
        and (${after ?? null}::uuid is null or c.place < ${after ?? null}::uuid)
        and (${since ?? null}::timestamptz is null or c.told_at >= ${since ?? null}::timestamptz)
        and not exists (select from thanks_credit o where o.thanks_id = c.thanks_id
          and o.party_id in (select my_parties()) and o.place > c.place)
      order by c.place desc limit ${many}) found
    order by found.place desc limit ${many}`.execute(db);
  return rows;
}

/** Thanks that wait for my yes to being shared: for a name of mine or of my teams, or as their author. */
export async function thanksAwaitingMe(db: Reading, since: string): Promise<{ id: string; at: string }[]> {
  const { rows } = await sql<{ id: string; at: string }>`
    select t.id, max(greatest(t.proposed_at, c.told_at)) as at
    from thanks_credit c join thanks t on t.id = c.thanks_id
    where c.party_id in (select my_parties()) and c.sharing = 'asked' and greatest(t.proposed_at, c.told_at) >= ${since}
      and not (t.author_id = my_person() and t.author_agrees)
    group by t.id
    union
    select t.id, t.proposed_at from thanks t
    where t.author_id = my_person() and t.state = 'sharing' and not t.author_agrees and t.proposed_at >= ${since}
    order by at desc limit 10`.execute(db);
  return rows;
}

/** Drafts prepared for me when something closed, and not touched since. */
export async function thanksSuggestedTo(
  db: Reading,
  author: string,
  since: string,
): Promise<{ id: string; at: string }[]> {
  return db
    .selectFrom('thanks')
    .select(['id', 'drafted_at as at'])
    .where('author_id', '=', author)
    .where('state', '=', 'draft')
    .where('suggested', '=', true)
    .where('drafted_at', '>=', since)
    .orderBy('place', 'desc')
    .limit(10)
    .execute();
}

/** My own thanks that serve one of these. */
export async function thanksServing(
  db: Reading,
  author: string,
  served: readonly string[],
): Promise<{ id: string; suggested: boolean; state: string; parties: string[] }[]> {
  if (served.length === 0) return [];
  const { rows } = await sql<{ id: string; suggested: boolean; state: string; parties: string[] }>`
    select t.id, t.suggested, t.state,
      array(select c.party_id from thanks_credit c where c.thanks_id = t.id) as parties
    from thanks t where t.author_id = ${author} and t.serves_id = any (${[...served]}::uuid[])
      and t.state <> 'withdrawn'`.execute(db);
  return rows;
}

/** Whether somebody has ever sent thanks. */
export async function hasThanked(db: Reading, author: string): Promise<boolean> {
  return (await thanksBy(db, author, 'given', { after: undefined, many: 1 })).length > 0;
}
