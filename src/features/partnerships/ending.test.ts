import { expect, test } from 'vitest';
import { readExpectation } from '#features/expectations/contract.ts';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { moves, requestPromise, showPromise } from '#features/promises/contract.ts';
import { readToday } from '#features/today/contract.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { proposeLine } from '#test/scenarios/expectations.ts';
import { outsiderAndAdmin, read, twoPartners, twoTeams } from '#test/scenarios/partnerships.ts';
import { partnershipMoves } from './contract.ts';

const scenario = gatheredForEach(outsiderAndAdmin);

test('ending says of each open promise whether it is kept, retires the lines, and stays readable by both', async () => {
  const { w } = scenario();
  const { id, one, other } = await twoPartners(w);
  const line = await proposeLine(one, { id, neededFrom: other.id });
  const mine = await one.call(requestPromise, {
    performer: other.id,
    what: 'The map',
    doneLooksLike: 'Complete',
    dueOn: null,
  });
  await other.call(moves.promise, { id: mine.id, saw: 1 });
  const theirs = await other.call(requestPromise, {
    performer: one.id,
    what: 'The list',
    doneLooksLike: 'Complete',
    dueOn: null,
  });
  const page = await read(one, id);
  expect(page.openPromises.map(({ id: promise, mayRelease }) => [promise, mayRelease]).toSorted()).toEqual(
    [
      [mine.id, true],
      [theirs.id, false],
    ].toSorted(),
  );
  const end = { id, saw: page.version };
  expect(await one.refusal(partnershipMoves.end, { ...end, promises: [] })).toBe('partnership.promises-open');
  expect(
    await one.refusal(partnershipMoves.end, {
      ...end,
      promises: [
        { id: mine.id, decision: 'keep' },
        { id: theirs.id, decision: 'release' },
      ],
    }),
  ).toBe('partnership.not-yours-to-release');
  const ended = await one.call(partnershipMoves.end, {
    ...end,
    promises: [
      { id: mine.id, decision: 'release' },
      { id: theirs.id, decision: 'keep' },
    ],
  });
  expect(ended).toMatchObject({ state: 'ended', can: [] });
  expect((await other.call(showPromise, { id: mine.id })).state).toBe('released');
  expect((await other.call(showPromise, { id: theirs.id })).state).toBe('requested');
  expect(await other.call(readExpectation, { id: line.id })).toMatchObject({ state: 'withdrawn', can: [] });
  expect((await read(other, id)).history.at(-1)).toMatchObject({ did: 'end' });
  const { cards } = await other.call(readToday, {});
  const told = [...cards, ...cards.flatMap(({ also }) => also)].map(({ why }) => why.say);
  expect(told).toContain('partnerships.told.end');
});

test('a partnership with somebody who left is over; a team has no contact until a member acts', async () => {
  const { w, admin } = scenario();
  const people = await twoPartners(w);
  const teams = await twoTeams(w);
  const [ines, mio] = teams.one.members;
  for (const gone of [people.other, ines]) {
    await admin.call(removePerson, { id: gone.id });
    await w.runJobs();
  }
  expect(await read(people.one, people.id)).toMatchObject({ state: 'ended', can: [] });
  const page = await read(mio, teams.id);
  expect(page).toMatchObject({ state: 'active', stewards: { one: null } });
  const rested = await mio.call(partnershipMoves.rest, { id: teams.id, saw: page.version });
  expect(rested.stewards.one?.id).toBe(mio.id);
});
