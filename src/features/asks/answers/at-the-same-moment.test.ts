import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { postAsk, moves as askMoves } from '../contract.ts';

let w: Workplace;
let author: Actor;
let others: Actor[];
beforeAll(async () => {
  w = await Workplace.open();
  author = await w.person('Author');
  others = await Promise.all(['One', 'Two', 'Three'].map((name) => w.person(name)));
});
afterAll(() => w.close());

const words = { why: 'The release is on Thursday', size: 'an-hour', kind: 'advice', noRush: true } as const;

test('several who offer help are all heard, one after the other', async () => {
  const ask = await author.call(postAsk, {
    ...words,
    direction: 'need',
    what: 'An hour with the tape index',
    circle: [w.everyone],
  });
  const offered = await Promise.all(
    others.map((one) => one.call(askMoves.help, { id: ask.id, saw: ask.version })),
  );
  expect(offered).toHaveLength(3);
});

test('several who take places of an offer each get one', async () => {
  const offer = await author.call(postAsk, {
    ...words,
    direction: 'offer',
    what: 'Rig tour',
    places: 3,
    circle: [w.everyone],
  });
  const taken = await Promise.all(
    others.map((one) => one.call(askMoves.take, { id: offer.id, saw: offer.version })),
  );
  expect(taken.map(({ placesLeft }) => placesLeft).toSorted()).toEqual([0, 1, 2]);
});
