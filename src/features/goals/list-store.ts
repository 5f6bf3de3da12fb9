/** Lists of goals: each walks an index by my parties, newest first. */
import { sql, type RawBuilder } from 'kysely';
import type { Reading } from '#platform/database/transaction.ts';
import { newsFor } from '#platform/card.ts';
import { mostHits, type SearchSource } from '#platform/search.ts';
import type { StoredGoal } from './goal-stored.ts';
import { goalsFrom } from './store.ts';

export interface GoalFilter {
  view: 'open' | 'ended' | 'open-to-all';
  /** Only those this party is part of. */
  of?: string | undefined;
  with?: string | undefined;
  /** Only those that carry these words: a full-text query. */
  carrying?: string | undefined;
  /** Only those older than this id. */
  after?: string | undefined;
  limit: number;
}

const isPart = (party: string): RawBuilder<unknown> =>
  sql`exists (select from goal_party other where other.goal_id = g.id and other.party_id = ${party}::uuid)`;

const conditions = ({ view, of, with: other, carrying, after }: GoalFilter): RawBuilder<unknown> =>
  sql.join(
    [
      view === 'ended' ? sql`not g.is_open` : sql`g.is_open`,
      ...(of ? [isPart(of)] : []),
      ...(other ? [isPart(other)] : []),
      ...(carrying ? [sql`g.all_words @@ to_tsquery('simple', ${carrying})`] : []),
      ...(after ? [sql`g.id < ${after}::uuid`] : []),
    ],
    sql` and `,
  );

/** Goals of mine and my teams, or those that everyone may read, newest first, at most `limit`. */
export const goalsOfMine = (db: Reading, filter: GoalFilter): Promise<StoredGoal[]> =>
  goalsFrom(
    db,
    filter.view === 'open-to-all'
      ? sql`select g.id from goal g where g.is_open_to_all
          and g.circle_id = (select everyone_id from workplace)
          and ${conditions({ ...filter, view: 'open' })} order by g.id desc limit ${filter.limit}`
      : sql`select distinct g.id from my_parties() mine (party) join goal_party p on p.party_id = mine.party
          join goal g on g.id = p.goal_id where ${conditions(filter)} order by g.id desc limit ${filter.limit}`,
  );

const mostOnMind = 60;

/** Whether a goal was ever proposed to me or a team of mine. */
export const goalsHaveBegun = sql<boolean>`exists (select from goal_party p where p.party_id = any (my.parties))`;

/** Whether there is any of what may be on my Today. */
export const mayHaveGoalCards = sql<boolean>`exists (select from goal_party p join goal g on g.id = p.goal_id
  where p.party_id = any (my.parties) and (g.is_open or g.moved_at > my.now - ${newsFor.hours}::int * interval '1 hour'))`;

/** What may be on my Today: open goals of mine, and those that moved lately. */
export const goalsOnMyMind = (db: Reading, movedSince: Temporal.Instant): Promise<StoredGoal[]> =>
  goalsFrom(
    db,
    sql`select distinct g.id from my_parties() mine (party) join goal_party p on p.party_id = mine.party
      join goal g on g.id = p.goal_id
      where g.is_open or g.moved_at > ${movedSince.toString()}::timestamptz order by g.id desc limit ${mostOnMind}`,
  );

/** Whether I hold any goal: what ideas for a partnership may come from. */
export const mayHaveHeldGoalCards = sql<boolean>`exists (select from goal_party p where p.joined_by = my.person)`;

/** The shared goals that somebody proposed or joined, for themselves or a team, newest first. */
export const sharedGoalsHeldBy = (db: Reading, person: string): Promise<StoredGoal[]> =>
  goalsFrom(
    db,
    sql`select distinct g.id from goal_party p join goal g on g.id = p.goal_id
      where p.joined_by = ${person}::uuid and g.state = 'shared' order by g.id desc limit 100`,
  );

/** The shared goals a party is part of, newest first. */
export const sharedGoalsOf = (db: Reading, party: string, most: number): Promise<StoredGoal[]> =>
  goalsFrom(
    db,
    sql`select g.id from goal_party p join goal g on g.id = p.goal_id
      where p.party_id = ${party}::uuid and g.state = 'shared' order by g.id desc limit ${most}`,
  );

/** The goals a party is part of: open ones, and those that ended since; open first, newest first. */
export const goalsOfParty = (
  db: Reading,
  party: string,
  endedSince: Temporal.Instant,
  most: number,
): Promise<StoredGoal[]> =>
  goalsFrom(
    db,
    sql`select g.id from goal_party p join goal g on g.id = p.goal_id
      where p.party_id = ${party}::uuid and (g.is_open or g.ended_at >= ${endedSince.toString()}::timestamptz)
      order by g.is_open desc, g.id desc limit ${most}`,
  );

const mostSearched = 1000;

/** For the one search: goals I can see by their words, newest first; looks through the newest thousand. */
export const goalHits: SearchSource['hits'] = () => sql`
  select 'goals' as group, 'goal' as kind, id, aim as title, measure as words, proposed_by as party
  from (select g.id, g.aim, g.measure, g.proposed_by, g.all_words from goal g
    where g.circle_id = any ((select my_circle_list())::uuid[]) order by g.id desc limit ${sql.lit(mostSearched)}) g
  where all_words @@ wanted.beginnings order by id desc limit ${mostHits}`;

/** Every goal that somebody proposed or is part of in person, oldest first. */
export const goalsOfPerson = (db: Reading, person: string): Promise<StoredGoal[]> =>
  goalsFrom(
    db,
    sql`select id from goal where opened_by = ${person}::uuid
      union select goal_id from goal_party where party_id = ${person}::uuid order by id`,
  );
