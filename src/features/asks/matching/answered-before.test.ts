/** Somebody asked before and was answered: whoever would ask the like finds it, where they may read it (16.16). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { search } from '#features/people/search/search-contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { moves, postAsk } from '../contract.ts';
import { findAnswered } from './contract.ts';

const backup = 'When is the spreadsheet of the routes copied?';
let w: Workplace;
let reader: Actor;
let stranger: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  const care = await w.team('Care');
  const asker = await w.person('Asker', { teams: [care] });
  const helper = await w.person('Helper', { teams: [care] });
  reader = await w.person('Reader', { teams: [care] });
  stranger = await w.person('Stranger');
  const answered = async (what: string, { onlyForYou = false, how = 'helped' as const } = {}) => {
    const { id } = await asker.call(postAsk, {
      direction: 'need',
      what,
      why: 'The release waits',
      size: 'five-minutes',
      kind: 'information',
      noRush: true,
      circle: [care],
    });
    await helper.call(moves.helpOnTheSpot, { id, saw: 1, words: 'Before six', onlyForYou });
    await asker.call(moves.close, { id, saw: 1, how });
  };
  await answered(backup);
  await answered('Where is the key to the cellar?', { onlyForYou: true });
});
afterAll(() => w.close());

const before = async (who: Actor, words: string) =>
  (await who.call(findAnswered, { words })).asks.map(({ what }) => what);

test('it stands beside whoever writes much the same, also in other words and another language', async () => {
  expect(await before(reader, 'Does anybody know when the routes sheet in Excel is copied?')).toEqual([
    backup,
  ]);
  expect(await before(reader, 'Wann wird die Tabelle mit der Strecke kopiert? Routes')).toEqual([backup]);
  expect(await before(reader, 'A spreadsheet for the summer party, with games')).toEqual([]);
  expect(await before(reader, 'and the')).toEqual([]);
});

test('the search finds it, among what was answered before', async () => {
  const { groups } = await reader.call(search, { q: 'excel routes' });
  expect(groups).toMatchObject([{ group: 'answered', hits: [{ kind: 'ask', title: backup }] }]);
});

test('outside its circle it is nowhere, nor where the answer is for its asker alone', async () => {
  expect(await before(stranger, backup)).toEqual([]);
  expect((await stranger.call(search, { q: 'excel routes' })).groups).toEqual([]);
  expect(await before(reader, 'Where is the key to the cellar?')).toEqual([]);
});
