import { expect, test } from 'vitest';
import { mute } from '#features/people/settings/me-contract.ts';
import { moves, requestPromise } from '#features/promises/contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredOnce } from '#test/scenario.ts';
import { noRush } from '#test/scenarios/promises.ts';
import { tuesday, type Workplace } from '#test/workplace.ts';
import { readToday } from './contract.ts';

const scenario = gatheredOnce(async (w: Workplace) => {
  w.clock.set(tuesday);
  const reader = await w.person('Reader');
  return { reader, asking: await w.person('Asking'), other: await w.person('Other') };
});

const ask = (by: Actor, performer: Actor, what: string) =>
  by.call(requestPromise, { ...noRush, performer: performer.id, what });
const words = async (of: Actor) =>
  (await of.call(readToday, {})).cards.flatMap(({ words: first, also }) =>
    [first].concat(also.map((one) => one.words)),
  );

test('words one named keep requests away, in silence: who sent them is told nothing', async () => {
  const { reader, asking, other } = scenario();
  await reader.call(mute, { kind: 'topic', what: 'Night shift' });
  const kept = await ask(asking, reader, 'Take the NIGHT from my shift plan');
  const usual = await ask(other, reader, 'The shift plan for March');
  expect(await words(reader)).toEqual(['The shift plan for March']);
  expect({ ...kept, id: usual.id }).toMatchObject({ state: usual.state, turn: usual.turn, can: usual.can });
});

test('a kind of card that was muted comes no more', async () => {
  const { reader, other } = scenario();
  const { id, version } = await ask(reader, other, 'A lamp for the quay');
  await other.call(moves.promise, { id, saw: version });
  expect(await words(reader)).toContain('A lamp for the quay');
  await reader.call(mute, { kind: 'card', what: 'T6' });
  expect(await words(reader)).not.toContain('A lamp for the quay');
});
