import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import { readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import { listPromises, moves, requestPromise, showPromise, type PromiseView } from '../contract.ts';

let w: Workplace;
let developer: Actor;
let lead: Actor;
beforeAll(async () => {
  w = await Workplace.open();
});
beforeEach(async () => {
  w.clock.set(tuesday);
  developer = await w.person('Developer');
  lead = await w.person('Test lead');
});
afterAll(() => w.close());

const wish = { what: 'Log access', doneLooksLike: 'I can read yesterday', dueOn: null };
const request = (): Promise<PromiseView> => developer.call(requestPromise, { performer: lead.id, ...wish });
const days = (count: number) => w.clock.advance({ hours: 24 * count });
const stateOf = async (id: string): Promise<string> => (await developer.call(showPromise, { id })).state;
const nudges = async (id: string): Promise<number> => {
  const { rows } = await w.database.owner.query(
    'select from promise where id = $1 and nudged_at is not null',
    [id],
  );
  return rows.length;
};

describe('an unanswered request', () => {
  test('is nudged once after three working days and lapses after fourteen; both can see it, nobody did it', async () => {
    const { id } = await request();
    days(2);
    await w.runJobs();
    expect(await nudges(id)).toBe(0);
    days(1);
    await w.runJobs();
    expect(await nudges(id)).toBe(1);
    days(16); // Sunday: thirteen working days
    await w.runJobs();
    expect(await stateOf(id)).toBe('requested');
    days(1);
    await w.runJobs();
    const lapsed = await lead.call(showPromise, { id });
    expect(lapsed).toMatchObject({ state: 'lapsed', can: [] });
    expect(lapsed.thread.at(-1)).toMatchObject({ did: 'lapse', mover: null });
  });

  test('waits for days on which the awaited person works', async () => {
    const { id } = await request();
    await w.database.owner.query(`insert into time_away values ($1, '2054-11-25', '2054-12-11')`, [lead.id]);
    for (let day = 0; day < 30; day++) {
      days(1);
      await w.runJobs();
    }
    expect(await stateOf(id)).toBe('requested');
    for (let day = 0; day < 8; day++) {
      days(1);
      await w.runJobs();
    }
    expect(await stateOf(id)).toBe('lapsed');
  });

  test('never lapses without its nudge, however late that came', async () => {
    const { id } = await request();
    days(28); // a Tuesday again
    await w.runJobs();
    expect([await stateOf(id), await nudges(id)]).toEqual(['requested', 1]);
    days(2);
    await w.runJobs();
    expect(await stateOf(id)).toBe('requested');
    days(1);
    await w.runJobs();
    expect(await stateOf(id)).toBe('lapsed');
  });

  test('starts its days anew with every move, and a promise given never lapses', async () => {
    const { id } = await request();
    days(13);
    await w.runJobs();
    await lead.call(moves.ask, { id, saw: 1, words: 'Which days?' });
    days(13);
    await w.runJobs();
    expect(await stateOf(id)).toBe('requested');
    await lead.call(moves.promise, { id, saw: 2 });
    days(90);
    await w.runJobs();
    expect(await stateOf(id)).toBe('promised');
  });

  test('what is reported rests: nothing is declared on anybody’s behalf', async () => {
    const { id } = await request();
    await lead.call(moves.promise, { id, saw: 1 });
    await lead.call(moves.report, { id, saw: 2 });
    days(200);
    await w.runJobs();
    expect(await stateOf(id)).toBe('reported');
  });
});

test('asked at ten past six in the evening, it reaches them when their next working day begins (A11)', async () => {
  for (const weekday of [1, 2, 3, 4, 5])
    await w.database.owner.query(`insert into working_hours values ($1, $2, '08:30', '17:30')`, [
      lead.id,
      weekday,
    ]);
  w.clock.set('2054-11-24T17:10:00Z');
  expect(await request()).toMatchObject({ reachesAt: '2054-11-25T07:30:00Z' });
});

let teams = 1;
const leave = async (leaver: Actor) => {
  await w.database.owner.query('update person set left_at = $2 where id = $1', [
    leaver.id,
    w.clock.read().toString(),
  ]);
  await w.database.owner.query(
    `select graphile_worker.add_job('person.left', json_build_object('person', $1::text, 'acting', $2::text))`,
    [leaver.id, developer.id],
  );
  await w.runJobs();
};

async function teamOf(size: number): Promise<string> {
  const team = await w.team(`Team ${teams++}`);
  for (let count = 0; count < size; count++) await w.person(`Tester ${count}`, { teams: [team] });
  return team;
}

/** A promise to the developer by somebody of a team of four, who has left since. */
async function leftBehind(customer = developer) {
  const team = await teamOf(2);
  const colleague = await w.person('Colleague', { teams: [team] });
  const leaver = await w.person('Leaver', { teams: [team] });
  const { id } = await customer.call(requestPromise, { performer: leaver.id, ...wish });
  await leaver.call(moves.promise, { id, saw: 1 });
  await leave(leaver);
  return { team, colleague, id };
}

/** The state of a promise that nobody here may see any more. */
const keptAs = async (id: string) =>
  one((await w.database.owner.query<{ state: string }>('select state from promise where id = $1', [id])).rows)
    .state;

describe('when somebody leaves', () => {
  test('the customer is asked first; with both yeses what they promised is the team’s', async () => {
    const { team, colleague, id } = await leftBehind();
    const asked = await developer.call(showPromise, { id });
    expect(asked).toMatchObject({
      turn: 'mine',
      proposal: { newPerformer: { id: team }, isYetToBeAsked: true },
      can: ['agree', 'release'],
      whoCanSee: { people: 1 },
    });
    expect(asked.thread.at(-1)).toMatchObject({ did: 'left', mover: null });
    await developer.call(moves.agree, { id, saw: 3 });
    const offered = await colleague.call(showPromise, { id });
    expect(offered).toMatchObject({
      turn: 'mine',
      proposal: { isYetToBeAsked: false },
      can: ['agree', 'refuse'],
    });
    expect(offered.thread).toMatchObject([{ did: 'let-ask', mover: { name: 'Developer' } }]);
    const theirs = await colleague.call(moves.agree, { id, saw: 4 });
    expect(theirs).toMatchObject({
      performer: { id: team },
      steward: { name: 'Colleague' },
      state: 'promised',
    });
  });

  test('until the customer has said yes, nobody of the team finds it anywhere, or can answer it', async () => {
    const { team, colleague, id } = await leftBehind();
    expect(await colleague.refusal(showPromise, { id })).toBe('not-found');
    expect(await colleague.refusal(moves.agree, { id, saw: 3 })).toBe('not-found');
    expect((await colleague.call(listPromises, { of: team, limit: 10 })).items).toEqual([]);
    const asThem = <Row>(query: RawBuilder<Row>) =>
      writing(w.database.app, colleague.id, async (tx) => (await query.execute(tx)).rows);
    expect(await asThem(sql`select id from promise`)).toEqual([]);
    await expect(asThem(sql`select decline_hand_over(${id}::uuid, now(), now())`)).rejects.toThrow(
      'nothing was handed to them',
    );
  });

  test('the customer lets it end, and the team never knew', async () => {
    const { colleague, id } = await leftBehind();
    expect(await developer.refusal(moves.refuse, { id, saw: 3 })).toBe('promise.nobody-keeps-it');
    expect(await developer.call(moves.release, { id, saw: 3 })).toMatchObject({
      state: 'released',
      whoCanSee: { people: 1 },
    });
    expect(await colleague.refusal(showPromise, { id })).toBe('not-found');
  });

  test('a team that an admin made for it is asked as little as any other, and has to be large enough when it is', async () => {
    const { team, id } = await leftBehind();
    const { rows } = await w.database.owner.query<{ person_id: string }>(
      'delete from membership where team_id = $1 returning person_id',
      [team],
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(await developer.refusal(moves.agree, { id, saw: 3 })).toBe('promise.team-too-small');
  });

  test('of several teams the customer is asked about the one they were in longest', async () => {
    const [newer, older] = [await teamOf(3), await teamOf(3)];
    const leaver = await w.person('Leaver', { teams: [older, newer] });
    await w.database.owner.query(
      `update membership set since = case team_id when $2 then timestamptz '2050-01-01' else timestamptz '2054-01-01' end
       where person_id = $1`,
      [leaver.id, older],
    );
    const { id } = await developer.call(requestPromise, { performer: leaver.id, ...wish });
    await leaver.call(moves.promise, { id, saw: 1 });
    await leave(leaver);
    expect((await developer.call(showPromise, { id })).proposal?.newPerformer).toMatchObject({ id: older });
  });

  test('when the team says no, the customer can ask somebody else, and nobody waits for whoever left', async () => {
    const { colleague, id } = await leftBehind();
    await developer.call(moves.agree, { id, saw: 3 });
    await colleague.call(moves.refuse, { id, saw: 4 });
    expect(await developer.refusal(moves.propose, { id, saw: 5, what: 'Less' })).toBe(
      'promise.nobody-keeps-it',
    );
    await developer.call(moves.propose, { id, saw: 5, newPerformer: lead.id });
    expect(await lead.call(moves.agree, { id, saw: 6 })).toMatchObject({
      state: 'promised',
      performer: { id: lead.id },
      awaits: [],
    });
  });

  test('after the team’s no it is the customer’s again, who hears what is true', async () => {
    const { colleague, id } = await leftBehind();
    await developer.call(moves.agree, { id, saw: 3 });
    await colleague.call(moves.refuse, { id, saw: 4 });
    expect(await developer.call(showPromise, { id })).toMatchObject({
      state: 'promised',
      turn: 'mine',
      performerIsGone: true,
      proposal: null,
      awaits: [{ id: developer.id }],
      can: ['propose', 'release'],
    });
    expect((await developer.call(showPromise, { id })).thread.at(-1)).toMatchObject({
      did: 'not-taken-on',
      mover: { id: colleague.id },
    });
    const { cards } = await developer.call(readToday, {});
    expect(cards.filter(({ subject }) => subject?.id === id)).toMatchObject([
      { kind: 'T1', why: { say: 'promise.nobody-keeps-it' }, answers: ['propose', 'release', 'later'] },
    ]);
  });

  test('"not yet" to somebody who has left waits for nobody: their team may be asked, or it is released', async () => {
    for (const size of [2, 0]) {
      const team = await teamOf(size);
      await w.person('Colleague', { teams: [team] });
      const leaver = await w.person('Leaver', { teams: [team] });
      const { id } = await developer.call(requestPromise, { performer: leaver.id, ...wish });
      await leaver.call(moves.promise, { id, saw: 1 });
      await leaver.call(moves.report, { id, saw: 2 });
      await leave(leaver);
      expect(await stateOf(id)).toBe('reported');
      await developer.call(moves['not-yet'], { id, saw: 3, words: 'The last page is missing' });
      await w.runJobs();
      const after = await developer.call(showPromise, { id });
      expect(after).toMatchObject(
        size > 0
          ? {
              state: 'promised',
              turn: 'mine',
              proposal: { newPerformer: { id: team }, isYetToBeAsked: true },
            }
          : { state: 'released', performerIsGone: true, awaits: [] },
      );
      expect(after.thread.at(-1)).toMatchObject({ did: size > 0 ? 'left' : 'release', mover: null });
    }
  });

  test('of what ended with somebody’s leaving the other side is told just that', async () => {
    const leaver = await w.person('Leaver');
    const { id } = await developer.call(requestPromise, { performer: leaver.id, ...wish });
    await leaver.call(moves.promise, { id, saw: 1 });
    await leave(leaver);
    const { cards } = await developer.call(readToday, {});
    expect(cards.find(({ subject }) => subject?.id === id)?.why.say).toBe('promise.told.left');
  });

  test('without a team of three it is released; what they had asked for is released, what was unanswered lapses', async () => {
    const team = await teamOf(2);
    const leaver = await w.person('Leaver', { teams: [team] });
    const given = await developer.call(requestPromise, { performer: leaver.id, ...wish });
    await leaver.call(moves.promise, { id: given.id, saw: 1 });
    const unanswered = await developer.call(requestPromise, { performer: leaver.id, ...wish });
    const wanted = await leaver.call(requestPromise, { performer: developer.id, ...wish });
    await developer.call(moves.promise, { id: wanted.id, saw: 1 });
    await leave(leaver);
    expect(await stateOf(given.id)).toBe('released');
    expect(await stateOf(unanswered.id)).toBe('lapsed');
    expect(await stateOf(wanted.id)).toBe('released');
  });

  test('the whole workplace is no team to offer it to: what two agreed on would be open to everybody', async () => {
    const [leaver, colleague] = [await w.person('Leaver'), await w.person('Colleague')];
    await w.person('One more');
    const { id } = await developer.call(requestPromise, { performer: leaver.id, ...wish });
    await leaver.call(moves.promise, { id, saw: 1 });
    await leave(leaver);
    expect(await stateOf(id)).toBe('released');
    expect(await colleague.refusal(showPromise, { id })).toBe('not-found');
  });

  test('when both sides have left, it ends without anybody’s word: what was promised is released, what was unanswered lapses', async () => {
    const [one, two] = [await w.person('One'), await w.person('Two')];
    const [reported, unanswered] = [
      await one.call(requestPromise, { performer: two.id, ...wish }),
      await one.call(requestPromise, { performer: two.id, ...wish, what: 'Another' }),
    ];
    await two.call(moves.promise, { id: reported.id, saw: 1 });
    await two.call(moves.report, { id: reported.id, saw: 2 });
    await leave(two);
    // what was reported waits for the customer
    expect(await keptAs(reported.id)).toBe('reported');
    expect(await keptAs(unanswered.id)).toBe('lapsed');
    await leave(one);
    expect(await keptAs(reported.id)).toBe('released');
    const { rows } = await w.database.owner.query(
      'select did, mover_id from history where subject_id = $1 order by id desc limit 1',
      [reported.id],
    );
    expect(rows).toEqual([{ did: 'release', mover_id: null }]);
  });

  test('when both leave before anybody noticed the first, it ends all the same', async () => {
    const [one, two] = [await w.person('One'), await w.person('Two')];
    const { id } = await one.call(requestPromise, { performer: two.id, ...wish });
    await w.database.owner.query('update person set left_at = $2 where id = $1', [
      one.id,
      w.clock.read().toString(),
    ]);
    await leave(two);
    expect(await keptAs(id)).toBe('lapsed');
  });

  test('when both sides have left while their team is asked, it ends, and nothing waits for the team any more', async () => {
    const customer = await w.person('Customer');
    const { colleague, id } = await leftBehind(customer);
    await customer.call(moves.agree, { id, saw: 3 });
    expect((await colleague.call(showPromise, { id })).turn).toBe('mine');
    await leave(customer);
    expect(await keptAs(id)).toBe('released');
    expect(await colleague.refusal(showPromise, { id })).toBe('not-found');
  });

  test.each(['customer', 'performer'] as const)(
    'when the %s leaves while somebody else is asked to take it over, it ends for those two alone',
    async (leaves) => {
      const sides = { customer: await w.person('Customer'), performer: await w.person('Performer') };
      const stays = leaves === 'customer' ? sides.performer : sides.customer;
      const asked = await w.person('Asked');
      const { id } = await sides.customer.call(requestPromise, { performer: sides.performer.id, ...wish });
      await sides.performer.call(moves.promise, { id, saw: 1 });
      await sides.customer.call(moves.propose, { id, saw: 2, newPerformer: asked.id });
      await leave(sides[leaves]);
      expect(await stays.call(showPromise, { id })).toMatchObject({ state: 'released', proposal: null });
      expect(await asked.refusal(showPromise, { id })).toBe('not-found');
    },
  );

  test('a hand-over they were asked for is over, and what is reported waits for the customer', async () => {
    const leaver = await w.person('Leaver');
    const { id } = await request();
    await lead.call(moves.promise, { id, saw: 1 });
    await lead.call(moves.propose, { id, saw: 2, newPerformer: leaver.id });
    const done = await developer.call(requestPromise, { performer: leaver.id, ...wish });
    await leaver.call(moves.promise, { id: done.id, saw: 1 });
    await leaver.call(moves.report, { id: done.id, saw: 2 });
    await leave(leaver);
    expect(await developer.call(showPromise, { id })).toMatchObject({
      proposal: null,
      whoCanSee: { people: 2 },
    });
    expect(await developer.call(moves['declare-satisfied'], { id: done.id, saw: 3 })).toMatchObject({
      state: 'satisfied',
    });
  });
});
