import { expect, test } from 'vitest';
import { addLine } from '#features/people/guide/guide-contract.ts';
import { gatheredOnce } from '#test/scenario.ts';
import type { Workplace } from '#test/workplace.ts';
import { postAsk } from '../contract.ts';
import { findWhoFits } from './contract.ts';

/** A team that offers something, somebody with a standing offer, and somebody who looks for help. */
async function offersOfOthers(w: Workplace) {
  const finance = await w.team('Finance');
  const own = await w.team('Dispatch');
  const bookkeeper = await w.person('Bookkeeper', { teams: [finance] });
  const seeker = await w.person('Seeker', { teams: [own] });
  const helper = await w.person('Helper');
  const line = { topic: 'offers', words: 'Refund exports and their currencies', who: 'everyone' } as const;
  await bookkeeper.call(addLine, { ...line, party: finance });
  await seeker.call(addLine, { ...line, party: own });
  const { id: offer } = await helper.call(postAsk, {
    direction: 'offer',
    what: 'An hour with your export',
    why: 'I like tidy columns',
    size: 'an-hour',
    kind: 'skill',
    places: 2,
    noRush: true,
    circle: [w.everyone],
  });
  return { w, finance, seeker, helper, offer };
}
const scenario = gatheredOnce(offersOfOthers);

test('words find the teams whose guide offers it and the standing offers of others, not one’s own', async () => {
  const { finance, seeker, helper, offer } = scenario();
  const words = 'The refund export, with its currencies split';
  const found = await seeker.call(findWhoFits, { words });
  expect(found.teams).toEqual([
    { party: { id: finance, kind: 'team', name: 'Finance' }, words: 'Refund exports and their currencies' },
  ]);
  expect(found.offers).toMatchObject([
    { id: offer, what: 'An hour with your export', author: { name: 'Helper' } },
  ]);
  expect((await helper.call(findWhoFits, { words })).offers).toEqual([]);
});

test('small words fit nobody, nor does what is offered nowhere', async () => {
  const { seeker } = scenario();
  for (const words of ['What would you like to have until today?', 'A lamp for the quay', '…'])
    expect(await seeker.call(findWhoFits, { words })).toEqual({ teams: [], offers: [] });
});
