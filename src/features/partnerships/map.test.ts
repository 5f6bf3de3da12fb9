import { expect, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { agreeOnLine, proposeLine } from '#test/scenarios/expectations.ts';
import { outsiderAndAdmin, read, twoPartners, twoTeams } from '#test/scenarios/partnerships.ts';
import { partnershipMoves, readTeamMap } from './contract.ts';

const scenario = gatheredForEach(outsiderAndAdmin);

test('everyone sees which teams are partners; partnerships of people are on no map', async () => {
  const { w, outsider } = scenario();
  const people = await twoPartners(w);
  const teams = await twoTeams(w);
  const map = await outsider.call(readTeamMap, {});
  expect(map.lines).toMatchObject([{ id: teams.id, count: 1, mine: false, state: 'active' }]);
  expect(map.lines.map(({ id }) => id)).not.toContain(people.id);
  const ids = map.teams.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([teams.one.id, teams.other.id]));
  expect(map.teams.every(({ mine }) => !mine)).toBe(true);
});

test('what one side has not said is seen by the two alone, until both open it', async () => {
  const { w, outsider } = scenario();
  const { id, one, other } = await twoTeams(w);
  const [ines] = one.members;
  const lineFor = async (who: typeof ines) =>
    (await who.call(readTeamMap, {})).lines.find((line) => line.id === id);
  expect(await lineFor(ines)).toMatchObject({ mine: true, isHalf: true, isKnown: true });
  expect(await lineFor(outsider)).toMatchObject({ isHalf: false, isKnown: false });
  const say = async (from: typeof ines, neededFrom: string, text: string) =>
    proposeLine(from, { id, neededFrom }, { text, goodLooksLike: 'We know in time' });
  const line = await say(ines, other.id, 'A call before noon');
  expect(await lineFor(ines)).toMatchObject({ isHalf: true });
  await say(other.members[0], one.id, 'One number to call');
  expect(await lineFor(ines)).toMatchObject({ isHalf: false });
  await agreeOnLine(ines, other.members[0], line.id);
  for (const who of [ines, other.members[0]])
    await who.call(partnershipMoves['open-charter'], { id, saw: (await read(who, id)).version });
  // what is only proposed stays between the two
  expect(await lineFor(outsider)).toMatchObject({ isKnown: true, isHalf: true });
});

test('a team that is not there has no map', async () => {
  const { outsider } = scenario();
  expect(await outsider.refusal(readTeamMap, { within: newId() })).toBe('not-found');
});
