/** What of partnerships may be on somebody's mind: each query walks the reader's own parties. */
import { newsFor } from '#platform/card.ts';
import { sql } from 'kysely';
import { linesThatSpeak } from '#features/expectations/public.ts';
import { nameOf } from '#features/people/public.ts';

const mostOnMind = 200;

/** A partnership of mine with the names of both, that may have something to say, and those of its lines that may. */
export interface OnMyMind {
  /** Its row, to be read by `partnershipInJson`. */
  partnership: object;
  one: string;
  other: string;
  lines: string[];
}

const newsSince = sql`(my.now - ${newsFor.hours}::int * interval '1 hour')`;

/** A rhythm is due when its weeks are over since the two began, last met, or let one pass. */
const mayConcern = sql<boolean>`(p.state = 'invited' or p.rhythm_by is not null or p.day_suggested is not null
  or p.next_catch_up_on <= my.today or p.skips >= 2 or p.reaches_at > ${newsSince}
  or greatest((p.since at time zone 'UTC')::date, p.last_catch_up_on, p.skipped_on) + 7 * p.weeks <= my.today)`;

/** The partnerships of mine that may have something to say, newest first. */
export const mayHavePartnershipCards = sql<OnMyMind[] | null>`(
  select json_agg(json_build_object('partnership', partnership, 'one', one, 'other', other, 'lines', lines)) from (
    select row_to_json(p) as partnership, ${nameOf('p.one_id')} as one, ${nameOf('p.other_id')} as other, ${mayConcern} as concerns, array(select e.id from expectation e
      where e.partnership_id = p.id and p.state = 'active' and ${linesThatSpeak(sql`my.today`, newsSince)}) as lines
    from partnership p
    where (p.one_id = any (my.parties) or p.other_id = any (my.parties)) and (p.is_open or p.reaches_at > ${newsSince})
    order by p.id desc limit ${mostOnMind}) mine
  where concerns or lines <> '{}')`;
