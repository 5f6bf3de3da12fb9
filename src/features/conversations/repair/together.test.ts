import { afterAll, beforeAll, expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import { moves, requestPromise } from '#features/promises/contract.ts';
import { draftThanks } from '#features/thanks/contract.ts';
import { Workplace } from '#test/workplace.ts';
import { prepareConversation, readTogether } from '../contract.ts';

let w: Workplace;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());

test('what two did well together is said once: what was thanked for not again as a word that was kept', async () => {
  const [customer, performer] = [await w.person('Customer'), await w.person('Performer')];
  for (const what of ['The route map', 'The printed list']) {
    const wanted = { performer: performer.id, what, doneLooksLike: 'It hangs there', dueOn: null };
    const { id, version } = await customer.call(requestPromise, wanted);
    const promised = await performer.call(moves.promise, { id, saw: version });
    const reported = await performer.call(moves.report, { id, saw: promised.version });
    await customer.call(moves['declare-satisfied'], { id, saw: reported.version });
  }
  await customer.call(draftThanks, {
    forWhat: 'The route map',
    madePossible: 'Calm nights',
    send: true,
    credits: [{ party: performer.id, forWhat: 'drew it' }],
  });
  const { ids } = await customer.call(prepareConversation, { form: 'repair', with: [performer.id] });
  const { items } = await customer.call(readTogether, { id: one(ids) });
  expect(items).toEqual([
    { kind: 'thanks', words: 'The route map' },
    { kind: 'promise', words: 'The printed list' },
  ]);
});
