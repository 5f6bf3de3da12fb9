/** Asks by their words where words are frequent: the index of words is then read in part only. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { openAsks, postAsk } from './contract.ts';

let w: Workplace;
let reader: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  const asker = await w.person('Asker');
  reader = await w.person('Reader');
  const elsewhere = await w.team('Elsewhere');
  // Far more than are read of the index, all in a circle that is not the reader's; no two words of these stand together.
  await w.database.owner.query(
    `insert into ask (id, author_id, circle_id, direction, state, what, why, size, kind, near, topic, posted_at)
      select gen_random_uuid(), $1, $2, 'need', 'open', case n % 2 when 0 then 'lamp ' else 'cable ' end || n, 'For the stage',
        'an-hour', 'skill', false, '{}', now() from generate_series(1, 12000) n`,
    [asker.id, elsewhere],
  );
  const common = {
    why: 'It is dark',
    size: 'an-hour',
    kind: 'skill',
    direction: 'need',
    noRush: true,
  } as const;
  for (const what of ['A lamp and a cable', 'A lamp for the quay', 'A cable for the quay'])
    await asker.call(postAsk, { ...common, what, circle: [w.everyone] });
  await w.database.owner.query("select gin_clean_pending_list('ask_words')");
});
afterAll(() => w.close());

const found = async (q: string) => (await reader.call(openAsks, { q })).items.map(({ what }) => what);

test('an ask is found by a frequent word', async () => {
  expect(await found('lamp')).toEqual(['A lamp for the quay', 'A lamp and a cable']);
});
test('an ask is found by two words that are both frequent, though they rarely stand together', async () => {
  expect(await found('lamp cable')).toEqual(['A lamp and a cable']);
});
test('an ask is found by a frequent word and a rare one', async () => {
  expect(await found('lamp quay')).toEqual(['A lamp for the quay']);
});
