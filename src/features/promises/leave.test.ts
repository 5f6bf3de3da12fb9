import { describe, expect, test } from 'vitest';
import { readToday } from '#features/today/contract.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { promisesLeftBehind } from '#test/scenarios/leaving-promises.ts';
import { noRush } from '#test/scenarios/promises.ts';
import { moves, requestPromise, showPromise } from './contract.ts';

const scenario = gatheredForEach(promisesLeftBehind);

describe('when somebody leaves', () => {
  test('of what ended with somebody’s leaving the other side is told just that', async () => {
    const { w, developer, leave } = scenario();
    const leaver = await w.person('Leaver');
    const { id } = await developer.call(requestPromise, { performer: leaver.id, ...noRush });
    await leaver.call(moves.promise, { id, saw: 1 });
    await leave(leaver);
    const { cards } = await developer.call(readToday, {});
    expect(cards.find(({ subject }) => subject?.id === id)?.why.say).toBe('promise.told.left');
  });

  test('without a team of three it is released; what they had asked for is released, what was unanswered lapses', async () => {
    const { w, developer, leave, teamOf, stateOf } = scenario();
    const team = await teamOf(2);
    const leaver = await w.person('Leaver', { teams: [team] });
    const given = await developer.call(requestPromise, { performer: leaver.id, ...noRush });
    await leaver.call(moves.promise, { id: given.id, saw: 1 });
    const unanswered = await developer.call(requestPromise, { performer: leaver.id, ...noRush });
    const wanted = await leaver.call(requestPromise, { performer: developer.id, ...noRush });
    await developer.call(moves.promise, { id: wanted.id, saw: 1 });
    await leave(leaver);
    expect(await stateOf(given.id)).toBe('released');
    expect(await stateOf(unanswered.id)).toBe('lapsed');
    expect(await stateOf(wanted.id)).toBe('released');
  });

  test('the whole workplace is no team to offer it to: what two agreed on would be open to everybody', async () => {
    const { w, developer, leave, stateOf } = scenario();
    const [leaver, colleague] = [await w.person('Leaver'), await w.person('Colleague')];
    await w.person('One more');
    const { id } = await developer.call(requestPromise, { performer: leaver.id, ...noRush });
    await leaver.call(moves.promise, { id, saw: 1 });
    await leave(leaver);
    expect(await stateOf(id)).toBe('released');
    expect(await colleague.refusal(showPromise, { id })).toBe('not-found');
  });

  test('when both sides have left, it ends without anybody’s word: what was promised is released, what was unanswered lapses', async () => {
    const { w, leave, keptAs } = scenario();
    const [one, two] = [await w.person('One'), await w.person('Two')];
    const [reported, unanswered] = [
      await one.call(requestPromise, { performer: two.id, ...noRush }),
      await one.call(requestPromise, { performer: two.id, ...noRush, what: 'Another' }),
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
    const { w, leave, keptAs } = scenario();
    const [one, two] = [await w.person('One'), await w.person('Two')];
    const { id } = await one.call(requestPromise, { performer: two.id, ...noRush });
    await w.database.owner.query('update person set left_at = $2 where id = $1', [
      one.id,
      w.clock.read().toString(),
    ]);
    await leave(two);
    expect(await keptAs(id)).toBe('lapsed');
  });

  test('when both sides have left while their team is asked, it ends, and nothing waits for the team any more', async () => {
    const { w, leave, leftBehind, keptAs } = scenario();
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
      const { w, leave } = scenario();
      const sides = { customer: await w.person('Customer'), performer: await w.person('Performer') };
      const stays = leaves === 'customer' ? sides.performer : sides.customer;
      const asked = await w.person('Asked');
      const { id } = await sides.customer.call(requestPromise, { performer: sides.performer.id, ...noRush });
      await sides.performer.call(moves.promise, { id, saw: 1 });
      await sides.customer.call(moves.propose, { id, saw: 2, newPerformer: asked.id });
      await leave(sides[leaves]);
      expect(await stays.call(showPromise, { id })).toMatchObject({ state: 'released', proposal: null });
      expect(await asked.refusal(showPromise, { id })).toBe('not-found');
    },
  );

  test('a hand-over they were asked for is over, and what is reported waits for the customer', async () => {
    const { w, developer, tester, request, leave } = scenario();
    const leaver = await w.person('Leaver');
    const { id } = await request(noRush);
    await tester.call(moves.promise, { id, saw: 1 });
    await tester.call(moves.propose, { id, saw: 2, newPerformer: leaver.id });
    const done = await developer.call(requestPromise, { performer: leaver.id, ...noRush });
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
