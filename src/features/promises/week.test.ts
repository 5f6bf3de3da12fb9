import { expect, test } from 'vitest';
import { gatheredOnce } from '#test/scenario.ts';
import { twoWhoPromise } from '#test/scenarios/promises.ts';
import { moves, offerPromise, readWeek, requestPromise } from './contract.ts';

const scenario = gatheredOnce(twoWhoPromise);
const monday = '2099-06-01';
const terms = (day: number) => ({
  what: `The table of day ${day}`,
  doneLooksLike: 'It is there',
  dueOn: Temporal.PlainDate.from(monday).add({ days: day }).toString(),
});

test('a week holds what was promised for its days, mine and what comes to me, by day, and nothing else', async () => {
  const { developer, tester, outsider } = scenario();
  const promised = async (day: number) => {
    const { id, version } = await developer.call(requestPromise, { performer: tester.id, ...terms(day) });
    await tester.call(moves.promise, { id, saw: version });
    return id;
  };
  const [late, early] = [await promised(6), await promised(0)];
  await promised(7);
  // nobody has given their word for these
  await developer.call(requestPromise, { performer: tester.id, ...terms(2) });
  await developer.call(offerPromise, { customer: tester.id, ...terms(3) });
  const { items: mine } = await tester.call(readWeek, { from: monday });
  expect(mine.map(({ id, mySide }) => [id, mySide])).toEqual([
    [early, 'performer'],
    [late, 'performer'],
  ]);
  const { items: toMe } = await developer.call(readWeek, { from: monday });
  expect(toMe.map(({ mySide }) => mySide)).toEqual(['customer', 'customer']);
  expect((await outsider.call(readWeek, { from: monday })).items).toEqual([]);
});

test('what is said to be done stays in the week until it is', async () => {
  const { developer, tester } = scenario();
  const from = '2099-07-06';
  const { id, version } = await developer.call(requestPromise, {
    performer: tester.id,
    ...terms(0),
    dueOn: from,
  });
  const promised = await tester.call(moves.promise, { id, saw: version });
  const reported = await tester.call(moves.report, { id, saw: promised.version });
  expect((await developer.call(readWeek, { from })).items.map((one) => one.id)).toEqual([id]);
  await developer.call(moves['declare-satisfied'], { id, saw: reported.version });
  expect((await developer.call(readWeek, { from })).items).toEqual([]);
});
