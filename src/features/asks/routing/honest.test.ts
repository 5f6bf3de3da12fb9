import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, writing } from '#platform/database/transaction.ts';
import type { JobContext } from '#platform/jobs.ts';
import { one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { widenCircle } from '#test/wide-circle.ts';
import { Workplace } from '#test/workplace.ts';
import { postAsk } from '../contract.ts';
import { addEvidence, type EvidenceGiven } from '../evidence/evidence-store.ts';
import { routeAsk } from './route.ts';

let w: Workplace;
let secret: string;
beforeAll(async () => {
  w = await Workplace.open();
  secret = await w.team('Secret');
});
afterAll(() => w.close());

const topics = ['ledger rounding', 'printer paper', 'contract review', 'garden plan'];
const people = 8;
const happened = fc.record({
  who: fc.nat(people - 1),
  topic: fc.constantFrom(...topics),
  day: fc.integer({ min: 1, max: 60 }),
  unseen: fc.constantFrom('later', 'elsewhere', 'no' as const),
});
const world = fc.record({
  events: fc.array(happened, { maxLength: 14 }),
  states: fc.array(fc.constantFrom('fine', 'full', 'away', 'muted', 'none-a-week', 'outside'), {
    minLength: people,
    maxLength: people,
  }),
  topic: fc.constantFrom(...topics),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** A team of its own for each replay, so that one world knows nothing of another. Returns who was told, by their number. */
async function replay({ events, states, topic }: World, seen: (event: World['events'][number]) => boolean) {
  const team = await w.team(`World ${randomUUID()}`);
  const asker = await w.person('Asker', { teams: [team] });
  await widenCircle(w, team);
  const all: Actor[] = [];
  for (const state of states)
    all.push(await w.person('Somebody', { teams: state === 'outside' ? [secret] : [team] }));
  await Promise.all(all.map((person, index) => arrange(person, asker, states[index]!)));
  const now = w.clock.read();
  const batch = events.filter(seen).map((event, index): EvidenceGiven => {
    const at =
      event.unseen === 'later' ? now.add({ hours: 24 * event.day }) : now.subtract({ hours: 24 * event.day });
    return {
      externalId: `${team} ${index}`,
      circle: event.unseen === 'elsewhere' ? secret : team,
      kind: 'help',
      askedAt: at,
      knownAt: at,
      asker: asker.id,
      text: event.topic,
      helpers: [all[event.who]!.id],
    };
  });
  await writing(w.database.worker, nobody, (tx) => addEvidence(tx, batch));
  const { id } = await asker.call(postAsk, {
    direction: 'need',
    what: `Need ${topic}`,
    why: 'It is due',
    size: 'an-hour',
    kind: 'skill',
    noRush: true,
    circle: [team],
  });
  const context: JobContext = { app: w.database.app, worker: w.database.worker, clock: w.clock.read };
  await routeAsk(context, id, asker.id);
  const { rows } = await w.database.owner.query<{ person_id: string; because: { kind: string } }>(
    'select person_id, because from told where ask_id = $1',
    [id],
  );
  return rows.map((row) => ({
    who: all.findIndex((person) => person.id === row.person_id),
    because: row.because.kind,
  }));
}

async function arrange(person: Actor, asker: Actor, state: string): Promise<void> {
  const { owner } = w.database;
  if (state === 'full')
    await owner.query("insert into own_setting (person_id, plate) values ($1, 'full')", [person.id]);
  if (state === 'none-a-week')
    await owner.query('insert into own_setting (person_id, told_a_week) values ($1, 0)', [person.id]);
  if (state === 'away')
    await owner.query(
      "insert into time_away (person_id, from_day, until_day) values ($1, '2054-11-20', '2054-11-30')",
      [person.id],
    );
  if (state === 'muted')
    await owner.query("insert into mute (person_id, kind, what, since) values ($1, 'party', $2, now())", [
      person.id,
      asker.id,
    ]);
}

test('nobody without room or outside the circle is ever told, and nothing unseen speaks for anybody (property 13)', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (given) => {
      const told = await replay(given, () => true);
      expect(told.length).toBeLessThanOrEqual(3);
      const couldBeSeen = given.events.filter((event) => event.unseen === 'no');
      for (const { who, because } of told) {
        expect(given.states[who]).toBe('fine');
        const spoken = couldBeSeen.some((event) => event.who === who);
        expect([who, because === 'new-here' || because === 'same-team']).toEqual([who, !spoken]);
      }
    }),
    { numRuns: 12 },
  );
}, 240_000);

test('routing asks the database as often for a thousand people as for a dozen', async () => {
  const counts: number[] = [];
  for (const size of [12, 1000]) {
    const team = await w.team(`Crowd ${size}`);
    const asker = await w.person('Asker', { teams: [team] });
    await w.database.owner.query(
      `with ids as (select gen_random_uuid() as id from generate_series(1, $1)),
        parties as (insert into party (id, kind) select id, 'person' from ids returning id),
        people as (insert into person (id, name, email, time_zone, language, joined_at, here_since)
          select id, 'Somebody ' || id, id || '@example.org', 'Europe/Berlin', 'en', now(), '2054-01-01' from parties returning id)
       insert into membership (person_id, team_id) select id, $2 from people`,
      [size, team],
    );
    await w.database.owner.query(
      `with fresh as (insert into evidence (external_id, circle_id, kind, asked_at, known_at, text)
          select 'crowd ' || person_id, $1, 'help', '2054-01-05', '2054-01-05', 'ledger rounding' from membership where team_id = $1 returning id, external_id)
       insert into evidence_person select id, substr(external_id, 7)::uuid, 'helper' from fresh`,
      [team],
    );
    const { id } = await asker.call(postAsk, {
      direction: 'need',
      what: 'Ledger rounding',
      why: 'Due',
      size: 'an-hour',
      kind: 'skill',
      noRush: true,
      circle: [team],
    });
    const { context, queries } = counting();
    await routeAsk(context, id, asker.id);
    const { rows } = await w.database.owner.query('select 1 from told where ask_id = $1', [id]);
    expect(rows).toHaveLength(3);
    counts.push(queries());
  }
  // Openings and endings of transactions are counted too; the first ask of a day also keeps what was learnt before it.
  expect(counts[1]).toBeLessThanOrEqual(one(counts));
  expect(counts[0]).toBeLessThanOrEqual(50);
});

/** A context that counts what is sent to the database. */
function counting() {
  let sent = 0;
  const counted = (pool: JobContext['worker']): JobContext['worker'] =>
    new Proxy(pool, {
      get: (target, name) => {
        if (name !== 'connect') return Reflect.get(target, name) as unknown;
        return async () => {
          const client = await target.connect();
          return new Proxy(client, {
            get: (inner, key) => {
              const value = Reflect.get(inner, key) as unknown;
              if (key === 'query') sent += 1;
              return typeof value === 'function'
                ? (value as (...args: unknown[]) => unknown).bind(inner)
                : value;
            },
          });
        };
      },
    });
  const context = { app: counted(w.database.app), worker: counted(w.database.worker), clock: w.clock.read };
  return { context, queries: () => sent };
}
