import { describe, expect, test } from 'vitest';
import { gatheredForEach } from '#test/scenario.ts';
import { noRush, twoWhoPromise } from '#test/scenarios/promises.ts';
import { moves, showPromise } from '../contract.ts';

const scenario = gatheredForEach(async (w) => ({
  ...(await twoWhoPromise(w)),
  days: (count: number) => w.clock.advance({ hours: 24 * count }),
  nudges: async (id: string): Promise<number> => {
    const { rows } = await w.database.owner.query(
      'select from promise where id = $1 and nudged_at is not null',
      [id],
    );
    return rows.length;
  },
}));

describe('an unanswered request', () => {
  test('is nudged once after three working days and lapses after fourteen; both can see it, nobody did it', async () => {
    const { w, tester, request, days, nudges, stateOf } = scenario();
    const { id } = await request(noRush);
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
    const lapsed = await tester.call(showPromise, { id });
    expect(lapsed).toMatchObject({ state: 'lapsed', can: [] });
    expect(lapsed.thread.at(-1)).toMatchObject({ did: 'lapse', mover: null });
  });

  test('waits for days on which the awaited person works', async () => {
    const { w, tester, request, days, stateOf } = scenario();
    const { id } = await request(noRush);
    await w.database.owner.query(`insert into time_away values ($1, '2054-11-25', '2054-12-11')`, [
      tester.id,
    ]);
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
    const { w, request, days, nudges, stateOf } = scenario();
    const { id } = await request(noRush);
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
    const { w, tester, request, days, stateOf } = scenario();
    const { id } = await request(noRush);
    days(13);
    await w.runJobs();
    await tester.call(moves.ask, { id, saw: 1, words: 'Which days?' });
    days(13);
    await w.runJobs();
    expect(await stateOf(id)).toBe('requested');
    await tester.call(moves.promise, { id, saw: 2 });
    days(90);
    await w.runJobs();
    expect(await stateOf(id)).toBe('promised');
  });

  test('what is reported rests: nothing is declared on anybody’s behalf', async () => {
    const { w, tester, request, days, stateOf } = scenario();
    const { id } = await request(noRush);
    await tester.call(moves.promise, { id, saw: 1 });
    await tester.call(moves.report, { id, saw: 2 });
    days(200);
    await w.runJobs();
    expect(await stateOf(id)).toBe('reported');
  });
});

test('asked at ten past six in the evening, it reaches them when their next working day begins (A11)', async () => {
  const { w, tester, request } = scenario();
  for (const weekday of [1, 2, 3, 4, 5])
    await w.database.owner.query(`insert into working_hours values ($1, $2, '08:30', '17:30')`, [
      tester.id,
      weekday,
    ]);
  w.clock.set('2054-11-24T17:10:00Z');
  expect(await request(noRush)).toMatchObject({ reachesAt: '2054-11-25T07:30:00Z' });
});
