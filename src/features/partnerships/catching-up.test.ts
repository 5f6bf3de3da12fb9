import { expect, test } from 'vitest';
import { readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { outsiderAndAdmin, read, twoPartners } from '#test/scenarios/partnerships.ts';
import { partnershipMoves } from './contract.ts';

const scenario = gatheredForEach(outsiderAndAdmin);

test('a meeting that nobody planned is told on any day; one that is planned only from its day', async () => {
  const { w } = scenario();
  const { id, one, other } = await twoPartners(w);
  const seen = await read(one, id);
  expect(seen.can).toContain('met');
  const met = await one.call(partnershipMoves.met, { id, saw: seen.version });
  expect(met.catchUp).toMatchObject({ lastOn: '2054-11-24', nextOn: null });
  const day = { id, saw: met.version, day: '2054-11-30' };
  const { version } = await one.call(partnershipMoves['suggest-day'], day);
  const planned = await other.call(partnershipMoves['agree-day'], { id, saw: version });
  expect(planned.can).not.toContain('met');
  expect(await other.refusal(partnershipMoves.met, { id, saw: planned.version })).toBe(
    'partnership.not-met-yet',
  );
});

test('a rhythm, a day, meeting and skipping between two', async () => {
  const { w } = scenario();
  const { id, one, other } = await twoPartners(w);
  const say = async (who: Actor, name: keyof typeof partnershipMoves, more: object = {}) =>
    who.call(partnershipMoves[name], {
      id,
      saw: (await read(who, id)).version,
      ...more,
    } as never) as ReturnType<typeof read>;
  await say(one, 'suggest-rhythm', { weeks: 2 });
  expect((await other.call(readToday, {})).cards).toMatchObject([
    { kind: 'T1', why: { say: 'partnerships.rhythm-suggested', with: { weeks: '2' } } },
  ]);
  const agreed = await say(other, 'agree-rhythm');
  expect(agreed).toMatchObject({ rhythm: { weeks: 2, suggested: null }, catchUp: { dueOn: '2054-12-08' } });
  await say(other, 'suggest-day', { day: '2054-11-30' });
  expect((await read(one, id)).catchUp.suggested).toEqual({ on: '2054-11-30', by: 'other' });
  expect(await other.refusal(partnershipMoves['agree-day'], { id, saw: (await read(one, id)).version })).toBe(
    'partnership.not-your-move',
  );
  await say(one, 'agree-day');
  expect((await other.call(readToday, {})).cards).toMatchObject([
    { kind: 'T6', why: { say: 'partnerships.told.agree-day', with: { day: '2054-11-30' } } },
  ]);
  expect(await one.refusal(partnershipMoves.met, { id, saw: (await read(one, id)).version })).toBe(
    'partnership.not-met-yet',
  );
  w.clock.set('2054-11-30T09:00:00Z');
  expect((await one.call(readToday, {})).cards).toMatchObject([
    { kind: 'T13', why: { say: 'partnerships.day-has-come' } },
  ]);
  expect((await say(one, 'met')).catchUp).toMatchObject({
    lastOn: '2054-11-30',
    dueOn: '2054-12-14',
    nextOn: null,
  });
  await say(one, 'skip');
  const skipped = await say(other, 'skip');
  expect(skipped.catchUp.asksWhetherItFits).toBe(true);
  expect(skipped.history.map(({ did }) => did)).not.toContain('skip');
  w.clock.advance({ hours: 24 });
  const [asks] = (await one.call(readToday, {})).cards;
  expect(asks).toMatchObject({ kind: 'T13', why: { say: 'partnerships.does-rhythm-fit' } });
  for (const days of [1, 14, 28]) {
    w.clock.advance({ hours: 24 * days });
    expect((await one.call(readToday, {})).cards).toEqual([]);
  }
});
