/** The cards that sources offer somebody: through the same first look as on Today, and asked anyway where a check saw nothing. */
import { sql } from 'kysely';
import { cards as partnershipCards } from '#features/partnerships/today.ts';
import { firstLook } from '#features/today/may-have-cards-store.ts';
import { lookAtDesk } from '#features/today/looking.ts';
import { readToday } from '#features/today/contract.ts';
import { nameOf } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Card } from '#platform/card.ts';
import type { CardSource } from '#platform/card-source.ts';
import { reading, type Reading } from '#platform/database/transaction.ts';
import type { Person, Route } from '#platform/http/routes.ts';
import { one } from '#platform/defined.ts';
import type { Workplace } from './workplace.ts';

/** What a check that sees more than a yes would see if it left nothing out: every partnership, with all its lines. */
const widest = new Map<CardSource<never>, (db: Reading) => Promise<unknown>>([
  [
    partnershipCards as CardSource<never>,
    async (db) => {
      const { rows } = await sql<{ seen: unknown }>`
        select coalesce(json_agg(json_build_object('partnership', row_to_json(p), 'one', ${nameOf('p.one_id')}, 'other', ${nameOf('p.other_id')},
          'lines', array(select e.id from expectation e where e.partnership_id = p.id and p.state = 'active'))
          order by p.id desc), '[]') as seen
        from partnership p`.execute(db);
      return one(rows).seen;
    },
  ],
]);

/** Cards of which the check decides alone: whether somebody leads a team. */
const decidedByCheck = new Set(['T20']);

/**
 * A source whose check says less than its cards would never shows the rest. Asks every source whether or not its check saw
 * something, and throws when one has a card that its check leaves out.
 */
async function refuseNarrowChecks(
  sources: readonly CardSource[],
  db: Reading,
  person: Pick<Person, 'id' | 'timeZone'>,
  now: Temporal.Instant,
): Promise<void> {
  const today = dayFor(now, person.timeZone);
  const look = await firstLook(sources, db, { person: person.id, now, today });
  const reader = {
    ...person,
    days: Promise.resolve(look.reader.days),
    parties: Promise.resolve(look.parties),
  };
  for (const [place, source] of sources.entries()) {
    const seen = look.seen[place];
    const wide = widest.get(source as CardSource<never>);
    if (!source.mayHaveCards || (seen && !wide)) continue;
    const shown = seen ? await source.cards(db, reader, now, seen) : [];
    const all = await source.cards(db, reader, now, wide ? ((await wide(db)) as object) : true);
    const known = new Set(shown.map(({ id }) => id));
    const left = all
      .filter(({ kind, id }) => !known.has(id) && !decidedByCheck.has(kind))
      .map(({ kind, id }) => `${kind} ${id}`);
    if (left.length > 0) throw new Error(`A check leaves out what its cards would say: ${left.join(', ')}`);
  }
}

/** The same routes, but Today is read both ways: whatever test opens it, no check may leave out a card. */
export const withWideChecks = (routes: readonly Route[], sources: readonly CardSource[]): Route[] =>
  routes.map((route) => {
    if (route.operation.path !== readToday.path) return route;
    const handle: Route['handle'] = async (call) => {
      try {
        await call.read((db) => refuseNarrowChecks(sources, db, call.person, call.now));
      } catch (problem) {
        console.error(problem);
        throw problem;
      }
      return route.handle(call);
    };
    return { ...route, handle };
  });

/** What these sources offer; which of it would be shown is not asked. */
export const cardsFrom = async (
  w: Workplace,
  sources: readonly CardSource[],
  { id }: { id: string },
): Promise<Card[]> => {
  const person = { id, timeZone: 'Europe/Berlin' };
  return reading(w.database.app, id, async (db) => {
    await refuseNarrowChecks(sources, db, person, w.clock.read());
    return (await lookAtDesk(sources, db, person, w.clock.read())).offered;
  });
};
