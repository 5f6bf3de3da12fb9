/** The figures of a team, against what really happened: one value a person, in bands, and nothing afterwards changes them. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '#platform/database/transaction.ts';
import { bandOf, middleOf } from '#platform/protection/bands.ts';
import { nth, one } from '#platform/defined.ts';
import { agreeOnPattern, teamOf } from '#test/team-life.ts';
import { Workplace } from '#test/workplace.ts';
import type { Actor } from '#test/actor.ts';
import { patternOf } from './pattern-store.ts';
import { firstAnswers, type PatternQuarter } from './pattern.ts';

const many = 8;
let w: Workplace;
let team: string;
let members: Actor[];
let friend: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  ({ team, members } = await teamOf(w, 'Payments', many));
  friend = await w.person('Friend elsewhere');
  await agreeOnPattern(team, members);
});
afterAll(() => w.close());

/** In the third quarter of 2054, which is over on the test's first day. */
const atDay = (day: number) => `2054-08-${String(day).padStart(2, '0')}T09:00:00Z`;
const next = '2054-10-12T09:00:00Z';

/** An ask of a member, perhaps answered some days later by another member, perhaps with a promise that was kept or not. */
const anAct = fc.record({
  who: fc.nat({ max: many - 1 }),
  helper: fc.option(fc.nat({ max: many - 1 }), { nil: null }),
  day: fc.integer({ min: 3, max: 20 }),
  after: fc.integer({ min: 0, max: 7 }),
  ended: fc.constantFrom('kept', 'late', 'reneged', 'open'),
});
type Act = typeof anAct extends fc.Arbitrary<infer T> ? T : never;
const acts = fc.array(anAct, { minLength: 5, maxLength: 40 });

const helperOf = ({ helper, who }: Act) => (helper === null || helper === who ? null : helper);
const states = { kept: 'satisfied', late: 'satisfied', reneged: 'reneged', open: 'promised' } as const;

/** Writes what happened as it would stand there, dated `day` of the quarter or, with `late`, after it. */
async function happened(list: readonly Act[], dated = atDay): Promise<void> {
  const { owner } = w.database;
  for (const act of list) {
    const ask = randomUUID();
    await owner.query(
      `insert into ask (id, author_id, circle_id, direction, state, what, why, size, kind, posted_at)
       values ($1, $2, $3, 'need', 'open', 'A hand', 'Soon', 'an-hour', 'time', $4)`,
      [ask, members[act.who]!.id, team, dated(act.day)],
    );
    const helper = helperOf(act);
    if (helper === null) continue;
    const promise = randomUUID();
    const moved = dated(act.day + act.after);
    const due = dated(act.ended === 'late' ? act.day + act.after - 2 : act.day + act.after + 1).slice(0, 10);
    await owner.query(
      `insert into promise (id, circle_id, state, customer_id, performer_id, what, done_looks_like, due_on, serves_kind,
         serves_id, began_as, opened_by, opened_at, moved_at, last_did)
       values ($1, $2, $3, $4, $5, 'A hand', 'It is done', $6, 'ask', $7, 'offer', $5, $8, $8, 'report')`,
      [promise, team, states[act.ended], members[act.who]!.id, members[helper]!.id, due, ask, moved],
    );
  }
}

const pattern = async (): Promise<PatternQuarter> =>
  one(await reading(w.database.app, one(members).id, (db) => patternOf(db, team, w.clock.read())));

/** Runs in a world of its own, and leaves nothing. */
async function inAWorld(list: readonly Act[], look: () => Promise<void>): Promise<void> {
  await w.database.owner.query('delete from promise; delete from ask');
  await happened(list);
  await look();
}

/** Weekdays from the day of an ask until its answer came. */
const weekdaysUntil = ({ day, after }: Act) =>
  Array.from({ length: after }, (_, step) =>
    Temporal.PlainDate.from(atDay(day).slice(0, 10)).add({ days: step + 1 }),
  ).filter(({ dayOfWeek }) => dayOfWeek < 6).length;
const never = 1000;
const answeredAfter = (act: Act) => (helperOf(act) === null ? never : weekdaysUntil(act));
const lowerMiddle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1]!;
const mostly = (list: readonly boolean[]) => list.filter(Boolean).length * 2 >= list.length;
const share = (each: readonly boolean[]) => bandOf(each.filter(Boolean).length, each.length);

const rank = (weekdays: number) => [1, 4].filter((limit) => weekdays >= limit).length;

/** Every figure, worked out plainly: each person once, whatever they did. */
function figuresOf(list: readonly Act[]) {
  const asked = [...Map.groupBy(list, ({ who }) => who).values()];
  const ended = list.filter((act) => helperOf(act) !== null && act.ended !== 'open');
  const words = [...Map.groupBy(ended, (act) => helperOf(act)).values()];
  const middle = middleOf(asked.map((acts_) => rank(lowerMiddle(acts_.map(answeredAfter)))));
  return {
    asksAnswered: share(asked.map((acts_) => mostly(acts_.map((act) => helperOf(act) !== null)))),
    firstAnswer: middle === null ? null : firstAnswers[middle]!,
    wordKept: share(words.map((acts_) => mostly(acts_.map((act) => act.ended !== 'late')))),
    askedAndHelped: share(
      members.flatMap((_, person) => {
        const ways = [list.some((act) => act.who === person), list.some((act) => helperOf(act) === person)];
        return ways.some(Boolean) ? [ways.every(Boolean)] : [];
      }),
    ),
  };
}

test('each figure counts everybody behind it once, five at least, and is a band', async () => {
  const seen = new Map<string, Set<string | null>>();
  await fc.assert(
    fc.asyncProperty(acts, (list) =>
      inAWorld(list, async () => {
        const { from: _from, until: _until, joined: _joined, ...figures } = await pattern();
        expect(figures).toEqual(figuresOf(list));
        for (const [name, figure] of Object.entries(figures))
          seen.set(name, (seen.get(name) ?? new Set()).add(figure));
      }),
    ),
    { numRuns: 60 },
  );
  // every figure was there to be looked at, and was not always the same
  expect([...seen.values()].every((values) => values.size > 1)).toBe(true);
});

test('whatever one person does after the quarter, or takes back of what is open, changes no figure', async () => {
  await fc.assert(
    fc.asyncProperty(acts, acts, fc.nat({ max: many - 1 }), (list, later, one) =>
      inAWorld(list, async () => {
        const before = await pattern();
        await happened(
          later.map((act) => ({ ...act, who: one })),
          (day) => `2054-10-${String(day).padStart(2, '0')}T09:00:00Z`,
        );
        const { id } = members[one]!;
        await w.database.owner.query(
          `update promise set state = 'declined', moved_at = $2 where state = 'promised' and $1 in (customer_id, performer_id)`,
          [id, next],
        );
        await w.database.owner.query(
          `update ask set state = 'closed', ended = 'not-found', closed_at = $2 where author_id = $1`,
          [id, next],
        );
        expect(await pattern()).toEqual(before);
      }),
    ),
    { numRuns: 20 },
  );
});

const allKept = Array.from({ length: many }, (_, who): Act => {
  return { who, helper: (who + 1) % many, day: 5, after: 0, ended: 'kept' };
});

/** Four promises that each of them took back, begun in a certain way. */
const takenBack = (performers: readonly Actor[], began: string, serves: string | null = null) =>
  w.database.owner.query(
    `insert into promise (id, circle_id, state, customer_id, performer_id, what, done_looks_like, due_on, began_as,
       opened_by, opened_at, moved_at, last_did, serves_kind, serves_id)
     select gen_random_uuid(), $1, 'reneged', $2, performer, 'A hand', 'Done', '2054-08-01', $5, performer, $4, $4, 'renege',
       case when $6::uuid is null then null else 'promise' end, $6
     from generate_series(1, 4), unnest($3::uuid[]) performer`,
    [team, one(members).id, performers.map(({ id }) => id), atDay(6), began, serves],
  );

test('what somebody outside the team does is in no figure about its word', () =>
  inAWorld(allKept, async () => {
    const before = await pattern();
    await takenBack([friend], 'offer');
    expect(await pattern()).toEqual(before);
    // while that of most members is
    await takenBack(members.slice(1, 7), 'offer');
    expect(await pattern()).toMatchObject({ wordKept: 'under-half' });
  }));

test('what came of a talk between two is in no figure, nor is what makes it right', () =>
  inAWorld(allKept, async () => {
    const before = await pattern();
    await takenBack(members.slice(1), 'promise');
    const { rows } = await w.database.owner.query<{ id: string }>(
      `select id from promise where began_as = 'promise' limit 1`,
    );
    await takenBack(members.slice(1), 'offer', one(rows).id);
    expect(await pattern()).toEqual(before);
  }));

test('however often one person takes back their word, the figure moves by one person at most', () =>
  inAWorld(allKept, async () => {
    const before = await pattern();
    await takenBack([nth(members, 1)], 'offer');
    expect(await pattern()).toEqual(before);
  }));
