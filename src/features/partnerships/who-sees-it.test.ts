import { expect, test } from 'vitest';
import { draftExpectation, expectationMoves, readExpectation } from '#features/expectations/contract.ts';
import { exportMine, search } from '#features/people/search/search-contract.ts';
import { openWithMe } from '#features/today/contract.ts';
import { reading } from '#platform/database/transaction.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { agreeOnLine, proposeLine } from '#test/scenarios/expectations.ts';
import { outsiderAndAdmin, read, twoPartners, twoTeams } from '#test/scenarios/partnerships.ts';
import { partnershipMoves, readTeamPair } from './contract.ts';

const scenario = gatheredForEach(outsiderAndAdmin);

test('a partnership of two people is theirs; of two teams everyone knows it exists, and no more', async () => {
  const { w, outsider, strangersSeeNothing } = scenario();
  const people = await twoPartners(w);
  await strangersSeeNothing(people.id);
  expect(await outsider.refusal(readTeamPair, { id: people.id })).toBe('not-found');

  const teams = await twoTeams(w);
  await strangersSeeNothing(teams.id);
  const pair = await outsider.call(readTeamPair, { id: teams.id });
  expect(pair).toMatchObject({ state: 'active', open: false, charter: [], mine: false });
  expect(pair.stewards.one?.name).toBe('Ines');
  const [ines] = teams.one.members;
  const page = await read(ines, teams.id);
  await ines.call(partnershipMoves.end, { id: teams.id, saw: page.version, promises: [] });
  expect(await outsider.refusal(readTeamPair, { id: teams.id })).toBe('not-found');
  expect((await read(teams.other.members[1], teams.id)).state).toBe('ended');
});

test('agreed lines of two teams are open to everyone while both sides say so', async () => {
  const { w, outsider } = scenario();
  const { id, one, other } = await twoTeams(w);
  const line = await proposeLine(
    one.members[0],
    { id, neededFrom: other.id },
    { text: 'A call before noon', goodLooksLike: 'We know in time' },
  );
  await agreeOnLine(one.members[0], other.members[0], line.id);
  const seen = async () => (await outsider.call(readTeamPair, { id })).charter;
  const rowsOfOutsider = () =>
    reading(w.database.app, outsider.id, (db) =>
      db.selectFrom('expectationWording').select('text').where('expectationId', '=', line.id).execute(),
    );
  expect(await rowsOfOutsider()).toEqual([]);

  await one.members[0].call(partnershipMoves['open-charter'], {
    id,
    saw: (await read(one.members[0], id)).version,
  });
  expect(await seen()).toEqual([]);
  expect((await read(one.members[0], id)).agreedIsSeenBy).toBeNull();
  await other.members[0].call(partnershipMoves['open-charter'], {
    id,
    saw: (await read(one.members[0], id)).version,
  });
  expect(await seen()).toMatchObject([{ text: 'A call before noon', neededFrom: { id: other.id } }]);
  expect(await rowsOfOutsider()).toEqual([{ text: 'A call before noon' }]);
  // so the pages of the two do not say that nobody else reads it
  expect((await read(one.members[0], id)).agreedIsSeenBy).toMatchObject({ everyone: true });
  const own = await one.members[0].call(readExpectation, { id: line.id });
  expect(own).toMatchObject({ whoCanSee: { everyone: false }, agreedIsSeenBy: { everyone: true } });
  // the words that wait, the history and the line's own page stay with the two
  await one.members[0].call(expectationMoves['propose-wording'], {
    id: line.id,
    saw: (await one.members[0].call(readExpectation, { id: line.id })).version,
    text: 'A secret wish',
    goodLooksLike: 'Quiet',
  });
  expect(await outsider.refusal(readExpectation, { id: line.id })).toBe('not-found');
  const waiting = await reading(w.database.app, outsider.id, (db) =>
    db.selectFrom('expectationProposal').selectAll().execute(),
  );
  expect(waiting).toEqual([]);
  await one.members[1].call(partnershipMoves['close-charter'], {
    id,
    saw: (await read(one.members[0], id)).version,
  });
  expect(await seen()).toEqual([]);
});

const hits = async (who: Actor, q: string) =>
  (await who.call(search, { q })).groups.flatMap((group) => group.hits);

test('what is agreed and what a partnership is for is found by its own, and stands in their own data', async () => {
  const { w, outsider } = scenario();
  const { id, one } = await twoPartners(w);
  await one.call(draftExpectation, {
    id,
    neededFrom: (await read(one, id)).other.id,
    text: 'A quiet morning',
    goodLooksLike: 'Calm',
  });
  expect(await hits(one, 'calmer nights')).toMatchObject([{ kind: 'partnership', id, of: { name: 'Bela' } }]);
  expect(await hits(outsider, 'calmer nights')).toEqual([]);
  const mine = (await one.call(exportMine, {})) as { parts: Record<string, unknown> };
  expect(JSON.stringify(mine)).toContain('A quiet morning');
  const open = (await one.call(openWithMe, {})).items;
  expect(open).toMatchObject([{ subject: { kind: 'expectation' }, state: 'draft', yourMove: false }]);
});
