import { afterAll, beforeAll, expect, test } from 'vitest';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { Workplace } from '#test/workplace.ts';
import { postAsk, readAsk, moves as askMoves } from '../contract.ts';

let w: Workplace;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());

test('an ask can be widened although somebody it was asked of has left the workplace; whoever is added has to be here', async () => {
  const [author, leaver, gone] = [await w.person('Author'), await w.person('Leaver'), await w.person('Gone')];
  const team = await w.team('Test');
  const engineer = await w.person('Test engineer', { teams: [team] });
  const admin = await w.person('Admin', { admin: true });
  const { id } = await author.call(postAsk, {
    direction: 'need',
    what: 'Refund rounding fails',
    why: 'The release is on Thursday',
    size: 'an-hour',
    kind: 'time',
    noRush: true,
    circle: [leaver.id],
  });
  for (const one of [leaver, gone]) await admin.call(removePerson, { id: one.id });
  expect(await author.refusal(askMoves.widen, { id, saw: 1, add: [gone.id] })).toBe('people.not-here');
  await author.call(askMoves.widen, { id, saw: 1, add: [team] });
  expect(await engineer.call(readAsk, { id })).toMatchObject({ what: 'Refund rounding fails' });
});
