import { expect, test } from 'vitest';
import { addLine } from '#features/people/guide/guide-contract.ts';
import { exportMine, search } from '#features/people/search/search-contract.ts';
import { newId } from '#platform/id.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredOnce } from '#test/scenario.ts';
import { twoWhoPromise } from '#test/scenarios/promises.ts';
import { listPromises, offerPromise, requestPromise } from './contract.ts';

const scenario = gatheredOnce(twoWhoPromise);

const terms = { what: 'Refund rounding at the rig', doneLooksLike: 'Both days are green', dueOn: null };
const foundBy = async (actor: Actor, q: string): Promise<string[]> =>
  (await actor.call(search, { q })).groups
    .filter(({ group }) => group === 'promises')
    .flatMap(({ hits }) => hits.map(({ id }) => id));

test('a promise is found by its words by those who are party to it, and by nobody else', async () => {
  const { developer, tester, outsider } = scenario();
  const { id } = await developer.call(requestPromise, { performer: tester.id, ...terms });
  expect(await foundBy(tester, 'round rig')).toEqual([id]);
  expect(await foundBy(developer, 'green')).toEqual([id]);
  expect(await foundBy(developer, 'purple')).toEqual([]);
  expect(await foundBy(outsider, 'round rig')).toEqual([]);
});

test('a promise between oneself and a team of one’s own is found once', async () => {
  const { w } = scenario();
  const crew = await w.team('Crew');
  const lead = await w.person('Crew lead', { teams: [crew] });
  for (const name of ['Second of crew', 'Third of crew']) await w.person(name, { teams: [crew] });
  const lamp = { ...terms, what: 'A lamp at the gate' };
  const { id } = await lead.call(requestPromise, { performer: crew, ...lamp });
  expect(await foundBy(lead, 'lamp gate')).toEqual([id]);
});

test("one's own data holds one's promises, in both directions", async () => {
  const { developer, tester, outsider } = scenario();
  await tester.call(requestPromise, { performer: developer.id, ...terms });
  const mine = (await tester.call(exportMine, {})) as { promises: { mySide: string }[] };
  expect(mine.promises.map(({ mySide }) => mySide)).toEqual(['performer', 'customer']);
  const theirs = (await outsider.call(exportMine, {})) as { promises: unknown[] };
  expect(theirs.promises).toEqual([]);
});

test('an offer may back a line of the other’s guide, and then does not count as unprompted', async () => {
  const { w, developer, tester } = scenario();
  const line = newId();
  await w.database.owner.query(
    `insert into guide_line (id, party_id, circle_id, topic, words, changed_at) values ($1, $2, $3, 'want', 'to lead', now())`,
    [line, developer.id, w.everyone],
  );
  const offer = { customer: developer.id, ...terms };
  const backing = await tester.call(offerPromise, { ...offer, backs: line });
  expect(backing.serves).toEqual({ kind: 'guide-line', id: line });
  await tester.call(offerPromise, offer);
  expect(await tester.refusal(offerPromise, offer)).toBe('promise.offer-is-open');
  expect(await tester.refusal(offerPromise, { ...offer, backs: newId() })).toBe('not-found');
});

test('any wish can be backed and no other line; whoever is backed sees it apart from all else', async () => {
  const { developer, outsider } = scenario();
  const lineOn = (topic: string, words: string) =>
    developer.call(addLine, { party: developer.id, topic, words, who: 'everyone' });
  const [style, first, second] = [
    await lineOn('style', 'the whole picture first'),
    await lineOn('want', 'to lead'),
    await lineOn('want', 'to teach'),
  ];
  const offer = { customer: developer.id, ...terms };
  expect(await outsider.refusal(offerPromise, { ...offer, backs: style.id })).toBe('not-found');
  const backing = [
    await outsider.call(offerPromise, { ...offer, backs: first.id }),
    await outsider.call(offerPromise, { ...offer, backs: second.id }),
  ];
  await outsider.call(offerPromise, offer);
  const { items } = await developer.call(listPromises, {
    of: developer.id,
    with: outsider.id,
    backing: true,
    view: 'open',
  });
  expect(items.map(({ id }) => id).toSorted()).toEqual(backing.map(({ id }) => id).toSorted());
});
