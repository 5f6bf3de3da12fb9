import { expect, test } from 'vitest';
import { gatheredOnce } from '#test/scenario.ts';
import { twoWhoPromise } from '#test/scenarios/promises.ts';
import { listPromises, moves } from './contract.ts';

const scenario = gatheredOnce(twoWhoPromise);

test('to everybody else, whatever their role, it was never there', async () => {
  const { tester, outsider, admin, promised } = scenario();
  const { id } = await promised();
  const never = '0198f3a0-0000-7000-8000-000000000000';
  for (const stranger of [outsider, admin]) {
    const [real, unreal] = [
      await stranger.get(`/api/promises/${id}`),
      await stranger.get(`/api/promises/${never}`),
    ];
    expect(real.statusCode).toBe(404);
    expect(real.body).toBe(unreal.body);
    for (const move of Object.values(moves)) {
      const more = move === moves.reflect ? { reflection: 'yes' } : {};
      expect(await stranger.refusal(move, { id, saw: 2, words: 'x', ...more } as never)).toBe('not-found');
    }
    expect((await stranger.call(listPromises, { with: tester.id })).items).toEqual([]);
  }
});
