import { expect, test } from 'vitest';
import { exportMine } from '#features/people/search/search-contract.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { teamThatAgrees } from '#test/scenarios/team-charters.ts';
import { readTeamHead, sayLeaderWord } from './contract.ts';

const scenario = gatheredForEach(teamThatAgrees);

const word = {
  promises: 'I say early what I know',
  asks: 'Ask the other team first',
  notRewarded: 'Being right at their cost',
};

test('a leader says three sentences in their own name; the team reads them, and nobody else', async () => {
  const { team, leader, ben, outsider, admin } = scenario();
  await leader.call(sayLeaderWord, { team, ...word });
  const { leaderWord } = await ben.call(readTeamHead, { team });
  expect(leaderWord).toMatchObject({ by: { id: leader.id }, ...word });
  for (const other of [outsider, admin])
    expect((await other.call(readTeamHead, { team })).leaderWord).toBeNull();
  expect(await leader.call(exportMine, {})).toMatchObject({ leaderWords: [{ teamId: team, ...word }] });
});

test('nobody says it for them, and empty it is taken back', async () => {
  const { team, leader, ben } = scenario();
  expect(await ben.refusal(sayLeaderWord, { team, ...word })).toBe('not-found');
  await leader.call(sayLeaderWord, { team, ...word });
  await leader.call(sayLeaderWord, { team, promises: '', asks: ' ', notRewarded: '' });
  expect((await ben.call(readTeamHead, { team })).leaderWord).toBeNull();
});

test('whoever leads no longer is not quoted any more', async () => {
  const { w, team, leader, ben } = scenario();
  await leader.call(sayLeaderWord, { team, ...word });
  await w.database.owner.query('update team set leader_id = $1 where id = $2', [ben.id, team]);
  for (const who of [leader, ben]) expect((await who.call(readTeamHead, { team })).leaderWord).toBeNull();
});
