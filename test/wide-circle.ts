/** Makes a circle wide: many people who have been here and are told of nothing, since their plates are full. */
import type { Workplace } from './workplace.ts';

/** Twelve of them, in a team below `team`: with them it is no circle of a few, in which everybody is shown an ask. */
export async function widenCircle(w: Workplace, team: string): Promise<void> {
  const below = await w.team('Others', team);
  await w.database.owner.query(
    `with ids as (select gen_random_uuid() as id from generate_series(1, 12)),
      parties as (insert into party (id, kind) select id, 'person' from ids returning id),
      people as (insert into person (id, name, email, time_zone, language, joined_at, here_since)
        select id, 'Somebody full', id || '@example.org', 'Europe/Berlin', 'en', now(), '2054-01-01' from parties returning id),
      plates as (insert into own_setting (person_id, plate) select id, 'full' from people)
     insert into membership (person_id, team_id) select id, $1 from people`,
    [below],
  );
}
