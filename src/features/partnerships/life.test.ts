import { expect, test } from 'vitest';
import { sendHeadsUp } from '#features/heads-ups/contract.ts';
import { moves, offerPromise } from '#features/promises/contract.ts';
import { draftThanks } from '#features/thanks/contract.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { dark } from '#test/scenarios/heads-ups.ts';
import { outsiderAndAdmin, read, twoPartners } from '#test/scenarios/partnerships.ts';
import { partnershipMoves, readLife } from './contract.ts';

const scenario = gatheredForEach(outsiderAndAdmin);

test('the life of a partnership holds meetings, kept words, thanks and news between exactly these two, oldest first', async () => {
  const { w, outsider } = scenario();
  const { id, one, other } = await twoPartners(w);
  const offer = await one.call(offerPromise, {
    customer: other.id,
    what: 'The map',
    doneLooksLike: 'There',
    dueOn: null,
  });
  await other.call(moves.accept, { id: offer.id, saw: 1 });
  expect((await one.call(readLife, { id })).moments).toEqual([]);
  await one.call(moves.report, { id: offer.id, saw: 2 });
  await other.call(moves['declare-satisfied'], { id: offer.id, saw: 3 });
  w.clock.advance({ hours: 1 });
  const credits = [{ party: one.id, forWhat: 'Drew it' }];
  const thanks = { forWhat: 'For the map', madePossible: 'Nobody got lost', send: true };
  await other.call(draftThanks, { ...thanks, credits });
  await other.call(draftThanks, { ...thanks, credits: [{ party: outsider.id, forWhat: 'Helped' }] });
  w.clock.advance({ hours: 1 });
  await one.call(sendHeadsUp, { ...dark, told: [other.id] });
  await one.call(sendHeadsUp, { ...dark, told: [outsider.id] });
  w.clock.advance({ hours: 1 });
  const move = async (who: typeof one, name: 'agree-day' | 'met') =>
    who.call(partnershipMoves[name], { id, saw: (await read(who, id)).version });
  const day = w.clock.read().toZonedDateTimeISO('UTC').toPlainDate().toString();
  await one.call(partnershipMoves['suggest-day'], { id, day, saw: (await read(one, id)).version });
  await move(other, 'agree-day');
  await move(one, 'met');
  for (const who of [one, other])
    expect((await who.call(readLife, { id })).moments).toMatchObject([
      { kind: 'kept', words: 'The map', by: { id: one.id } },
      { kind: 'thanks', words: 'For the map', by: { id: other.id } },
      { kind: 'heads-up', words: dark.what, by: { id: one.id } },
      { kind: 'met', words: null, by: null },
    ]);
  expect(await outsider.refusal(readLife, { id })).toBe('not-found');
});
