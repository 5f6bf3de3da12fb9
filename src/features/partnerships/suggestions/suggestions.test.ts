import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moves, requestPromise } from '#features/promises/contract.ts';
import { readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { cardsFrom } from '#test/cards.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import { invitePartner, partnershipMoves } from '../contract.ts';
import { suggestionCards } from './suggestions.ts';
import { listSuggestions, dismissSuggestion } from './contract.ts';

let w: Workplace;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());

async function keep(one: Actor, other: Actor, many: number) {
  for (let count = 0; count < many; count++) {
    const { id } = await one.call(requestPromise, {
      performer: other.id,
      what: `The map ${count}`,
      doneLooksLike: 'There',
      dueOn: null,
    });
    await other.call(moves.promise, { id, saw: 1 });
  }
}
const ideas = async (who: Actor) =>
  (await who.call(listSuggestions, {})).items.map(({ other }) => other.name);
const shown = async (who: Actor) => (await who.call(readToday, {})).cards.map(({ kind }) => kind);

test('three promises in ninety days give an idea, once; what was only asked, or long ago, gives none', async () => {
  const [one, other] = [await w.person('Ana'), await w.person('Bela')];
  await keep(one, other, 2);
  await one.call(requestPromise, {
    performer: other.id,
    what: 'Not yet',
    doneLooksLike: 'There',
    dueOn: null,
  });
  expect(await ideas(one)).toEqual([]);
  await keep(one, other, 1);
  expect(await ideas(one)).toEqual(['Bela']);
  expect(await ideas(other)).toEqual(['Ana']);
  expect(await shown(one)).toContain('T15');
  w.clock.advance({ hours: 24 });
  expect(await shown(one)).not.toContain('T15');
  w.clock.advance({ hours: 24 * 95 });
  expect(await ideas(one)).toEqual([]);
  w.clock.set(tuesday);
});

test('“not needed” rests an idea for half a year, for whoever said it', async () => {
  const [one, other] = [await w.person('Ana'), await w.person('Bela')];
  await keep(one, other, 3);
  await one.call(dismissSuggestion, { one: one.id, other: other.id });
  expect([await ideas(one), await ideas(other)]).toEqual([[], ['Ana']]);
  expect(
    await one.refusal(dismissSuggestion, { one: one.id, other: '00000000-0000-7000-8000-000000000000' }),
  ).toBe('not-found');
  w.clock.advance({ hours: 24 * 179 });
  await keep(one, other, 3);
  expect(await ideas(one)).toEqual([]);
  w.clock.advance({ hours: 24 * 2 });
  expect(await ideas(one)).toEqual(['Bela']);
  w.clock.set(tuesday);
});

test('partners need no idea, nor do a team and its own member', async () => {
  const [one, other] = [await w.person('Ana'), await w.person('Bela')];
  await keep(one, other, 3);
  const { id } = await one.call(invitePartner, { with: other.id, purpose: 'Maps' });
  expect(await ideas(other)).toEqual([]);
  await other.call(partnershipMoves.decline, { id, saw: 1 });
  expect(await ideas(other)).toEqual(['Ana']);
});

test('a shared goal gives an idea as well, to whoever is told of it', async () => {
  const [one, other] = [await w.person('Ana'), await w.person('Bela')];
  const shared = { pairs: async () => [{ one: one.id, other: other.id }], mayHaveCards: sql<boolean>`true` };
  expect(await cardsFrom(w, [suggestionCards(shared)], one)).toMatchObject([
    {
      kind: 'T15',
      subject: { kind: 'partnership-idea', id: `${one.id}.${other.id}` },
      why: { say: 'partnerships.idea-goal', with: { party: 'Bela' } },
      quiet: { showings: 1 },
    },
  ]);
});
