import { expect, test } from 'vitest';
import { addLine, readGuide } from '#features/people/guide/guide-contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { invite, outsiderAndAdmin, teamOfThree } from '#test/scenarios/partnerships.ts';
import { partnershipMoves } from './contract.ts';

const scenario = gatheredForEach(outsiderAndAdmin);

test('a line for one’s partners is read by whoever is a partner now, through a team of theirs or of one’s own', async () => {
  const { w, outsider } = scenario();
  const [one, other] = [await teamOfThree(w), await teamOfThree(w)];
  const [ines] = one.members;
  const words = 'Late changes keep me up';
  await ines.call(addLine, { party: ines.id, topic: 'frustration', words, who: 'my-partners' });
  const reads = async (who: Actor) =>
    (await who.call(readGuide, { party: ines.id })).lines.some((line) => line.words === words);
  expect(await reads(other.members[1])).toBe(false);
  const { id } = await invite(one.members[1], other.id, one.id);
  expect(await reads(other.members[1])).toBe(false);
  const accepted = await other.members[0].call(partnershipMoves.accept, { id, saw: 1 });
  expect([await reads(other.members[1]), await reads(one.members[1]), await reads(outsider)]).toEqual([
    true,
    false,
    false,
  ]);
  const newcomer = await w.person('Newcomer', { teams: [other.id] });
  expect(await reads(newcomer)).toBe(true);

  // resting partners are partners still; whoever leaves the team is not
  const rested = await ines.call(partnershipMoves.rest, { id, saw: accepted.version });
  expect(await reads(newcomer)).toBe(true);
  const { owner } = w.database;
  await owner.query('delete from membership where person_id = $1 and team_id = $2', [ines.id, one.id]);
  expect(await reads(newcomer)).toBe(false);
  await owner.query('insert into membership values ($1, $2)', [ines.id, one.id]);
  expect(await reads(newcomer)).toBe(true);
  await ines.call(partnershipMoves.end, { id, saw: rested.version, promises: [] });
  expect(await reads(newcomer)).toBe(false);
});
