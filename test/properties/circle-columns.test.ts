/** Where a thing stands follows from who its parties are: the database works that out, and the application cannot say otherwise. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postAsk, moves as askMoves } from '#features/asks/contract.ts';
import { moves as goalMoves, proposeGoal } from '#features/goals/contract.ts';
import { sendHeadsUp, moves as headsUpMoves } from '#features/heads-ups/contract.ts';
import { moves, requestPromise } from '#features/promises/contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';

let w: Workplace;
let one: Actor;
let two: Actor;
let three: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  [one, two, three] = [await w.person('One'), await w.person('Two'), await w.person('Three')];
});
afterAll(() => w.close());

/** Runs one statement as the application's role on behalf of somebody; nothing is kept. */
async function sqlAs(who: Actor, statement: string) {
  const client = await w.database.app.connect();
  try {
    await client.query('begin');
    await client.query(`set local alongside.person = '${who.id}'`);
    return await client.query(statement);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const circleOf = async (table: string, id: string): Promise<string[]> => {
  const { rows } = await w.database.owner.query(
    `select c.parties from ${table} t join circle c on c.id = t.circle_id where t.id = $1`,
    [id],
  );
  return rows[0].parties;
};
/** An ask is let wider; drafts are shared with those they are for; whoever wrote a line says anew who reads it. */
const writable = [
  'ask',
  'charter_line',
  'conversation',
  'expectation',
  'expectation_proposal',
  'guide_line',
  'note',
  'thanks',
];
const sorted = (...parties: (Actor | string)[]) =>
  parties.map((party) => (typeof party === 'string' ? party : party.id)).toSorted();

const terms = { what: 'The list', doneLooksLike: 'It hangs', dueOn: '2055-03-31' };
const request = () => one.call(requestPromise, { performer: two.id, ...terms });

test('the circle of a promise, a goal or a heads-up is in no column that the application may write', async () => {
  const promise = await request();
  const goal = await one.call(proposeGoal, {
    aim: 'Fewer calls',
    whyForAll: 'Calm',
    measure: 'Calls',
    why: 'Calm',
    with: [two.id],
  });
  const headsUp = await one.call(sendHeadsUp, {
    kind: 'change' as const,
    what: 'A new form',
    means: 'Use it',
    told: [two.id],
  });
  for (const [table, id] of [
    ['promise', promise.id],
    ['goal', goal.id],
    ['heads_up', headsUp.id],
  ]) {
    const elsewhere = `update ${table} set circle_id = '${w.everyone}' where id = '${id}'`;
    await expect(sqlAs(one, elsewhere)).rejects.toThrow('permission denied');
  }
});

test('only these tables have a circle that the application may write, each for its reason in docs/privacy.md', async () => {
  const { rows } = await w.database.owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'circle_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and has_column_privilege('alongside_app', c.oid, a.attnum, 'update') order by c.relname`,
  );
  expect(rows.map(({ name }) => name)).toEqual(writable);
});

test('a promise stands with whoever is on its sides and whoever is asked to take it over', async () => {
  const promise = await request();
  expect(await circleOf('promise', promise.id)).toEqual(sorted(one, two));
  const { version } = await two.call(moves.promise, { id: promise.id, saw: promise.version });
  const asked = await two.call(moves.propose, {
    id: promise.id,
    saw: version,
    newPerformer: three.id,
    ...terms,
  });
  expect(await circleOf('promise', promise.id)).toEqual(sorted(one, two, three));
  await three.call(moves.refuse, { id: promise.id, saw: asked.version });
  expect(await circleOf('promise', promise.id)).toEqual(sorted(one, two));
});

test('a heads-up stands with all who are told, and a goal with everyone once all agreed to it', async () => {
  const { id, version } = await one.call(sendHeadsUp, {
    kind: 'change' as const,
    what: 'A new form',
    means: 'Use it',
    told: [two.id],
  });
  await one.call(headsUpMoves['tell-more'], { id, saw: version, told: [three.id] });
  expect(await circleOf('heads_up', id)).toEqual(sorted(one, two, three));
  const wording = { aim: 'Fewer calls', whyForAll: 'Calm', measure: 'Calls', why: 'Calm' };
  let goal = await one.call(proposeGoal, { ...wording, with: [two.id] });
  goal = await two.call(goalMoves.join, { id: goal.id, saw: goal.version, why: 'Calm' });
  goal = await one.call(goalMoves['open-to-all'], { id: goal.id, saw: goal.version });
  expect(await circleOf('goal', goal.id)).toEqual(sorted(one, two));
  goal = await two.call(goalMoves['agree-opening'], { id: goal.id, saw: goal.version });
  expect(await circleOf('goal', goal.id)).toEqual([w.everyone]);
});

test('an ask is let wider by its author, and never elsewhere', async () => {
  const { id, version } = await one.call(postAsk, {
    direction: 'need' as const,
    noRush: true,
    what: 'A ladder',
    why: 'The lamp',
    size: 'five-minutes' as const,
    kind: 'information' as const,
    circle: [two.id],
  });
  const to = (circle: string) => sqlAs(one, `update ask set circle_id = '${circle}' where id = '${id}'`);
  await expect(to(three.id)).rejects.toThrow('let wider');
  await expect(to(one.id)).rejects.toThrow('let wider');
  for (const column of ['author_id', 'direction', 'posted_at', 'answered'])
    await expect(sqlAs(one, `update ask set ${column} = ${column}`)).rejects.toThrow('permission denied');
  await one.call(askMoves.widen, { id, saw: version, add: [three.id] });
  expect(await circleOf('ask', id)).toEqual(expect.arrayContaining(sorted(two, three)));
  expect((await to(w.everyone)).rowCount).toBe(1);
});
