import { expect, test } from 'vitest';
import { moves, offerPromise } from '#features/promises/contract.ts';
import { draftThanks } from '#features/thanks/contract.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { outsiderAndAdmin, read, twoPartners } from '#test/scenarios/partnerships.ts';

const scenario = gatheredForEach(outsiderAndAdmin);

test('our record holds what came true and thanks between exactly these two, in words', async () => {
  const { w, outsider } = scenario();
  const { id, one, other } = await twoPartners(w);
  const promise = await one.call(offerPromise, {
    customer: other.id,
    what: 'The map',
    doneLooksLike: 'There',
    dueOn: null,
  });
  await other.call(moves.accept, { id: promise.id, saw: 1 });
  await one.call(moves.report, { id: promise.id, saw: 2 });
  await other.call(moves['declare-satisfied'], { id: promise.id, saw: 3 });
  w.clock.advance({ hours: 1 });
  await other.call(draftThanks, {
    forWhat: 'For the map',
    madePossible: 'Nobody got lost',
    credits: [{ party: one.id, forWhat: 'Drew it' }],
    send: true,
  });
  await other.call(draftThanks, {
    forWhat: 'For something else',
    madePossible: 'It went well',
    credits: [{ party: outsider.id, forWhat: 'Helped' }],
    send: true,
  });
  for (const who of [one, other])
    expect((await read(who, id)).record).toMatchObject([
      { kind: 'thanks', words: 'For the map', by: { id: other.id }, towards: { id: one.id } },
      { kind: 'promise', words: 'The map', by: { id: one.id }, towards: { id: other.id } },
    ]);
});
