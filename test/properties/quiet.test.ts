/** Property 8: over half a year of asking, promising and thanking, Today stays short, no card nags, and silence ends it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readToday, type TodayView } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { aWorld, World, type Event } from './generated-world.ts';

/** How often a card of a kind may be shown by its rule (model 10.1); T8 stays until it is helped or answered. */
const mostShowings: Record<string, number> = { T1: 2, T2: 2, T3: 2, T8: 14 };
const most = (kind: string) => mostShowings[kind] ?? 1;

const days = 182;
const eventfulDays = 110;
/** After the last event everything has lapsed, been closed by the clock, or was shown as often as it may be. */
const stillDays = 30;

type Happening = { day: number; event: Event };

/** Events of a world, spread over the eventful part of the half year. */
const spread = (events: readonly Event[]): Happening[] =>
  Array.from({ length: eventfulDays / 5 }, (_, index) => ({
    day: index * 5,
    event: { ...events[index % events.length]!, who: index % 6, other: (index * 5 + 1) % 6 },
  }));

class Watched {
  longest = 0;
  onQuietDays = 0;
  readonly #shown = new Map<string, { kind: string; on: Set<string> }>();

  look(who: Actor, { cards, day, quiet }: TodayView): void {
    this.longest = Math.max(this.longest, cards.length);
    if (quiet) this.onQuietDays += cards.length;
    for (const card of cards.flatMap((one) => [one].concat(one.also as typeof cards))) {
      const key = `${who.name} ${card.id}`;
      const known = this.#shown.get(key) ?? { kind: card.kind, on: new Set<string>() };
      this.#shown.set(key, { ...known, on: known.on.add(day) });
    }
  }

  get tooOften() {
    return [...this.#shown]
      .filter(([, { kind, on }]) => on.size > most(kind))
      .map(([key, { on }]) => [key, [...on]]);
  }

  get count(): number {
    return this.#shown.size;
  }
}

test('Today has five cards at most, shows none more often than its rule, and falls silent by itself', async () => {
  await fc.assert(
    fc.asyncProperty(aWorld, async (plan) => {
      const world = await World.build(plan);
      try {
        const watched = new Watched();
        const happenings = spread(plan.events);
        let lately = 0;
        for (let day = 0; day < days; day++) {
          for (const one of happenings) if (one.day === day) await world.play(one.event).catch(isRefusal);
          if (day % 3 === 0) await world.w.runJobs();
          for (const who of world.people) {
            const page = await who.call(readToday, {});
            watched.look(who, page);
            if (day >= days - stillDays) lately += page.cards.length;
          }
          world.w.clock.advance({ hours: 24 });
        }
        expect(watched.longest).toBeLessThanOrEqual(5);
        expect(watched.onQuietDays).toBe(0);
        expect(watched.tooOften).toEqual([]);
        expect(watched.count).toBeGreaterThan(5);
        expect(lately).toBe(0);
      } finally {
        await world.close();
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
}, 240_000);

/** Somebody may meet a plain "no", such as an offer that is still open; that is part of a history. */
function isRefusal(problem: unknown): void {
  if (!(problem instanceof Error) || !('code' in problem)) throw problem;
}
