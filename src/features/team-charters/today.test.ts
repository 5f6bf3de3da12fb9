import { expect, test } from 'vitest';
import { readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { read, teamThatAgrees } from '#test/scenarios/team-charters.ts';
import { charterLineMoves } from './contract.ts';

const scenario = gatheredForEach(teamThatAgrees);

const says = async (who: Actor) =>
  (await who.call(readToday, {})).cards.map(({ why, answers }) => [why.say, answers]);

test('a question is a card for each member who has not answered, twice at most, and nobody else’s', async () => {
  const { w, team, leader, ben, cleo, outsider, admin, propose, everybodySaysYes } = scenario();
  const { id, question } = await propose();
  expect(await says(ben)).toContainEqual(['team-charters.asked-to-adopt', ['yes', 'object', 'later']]);
  expect((await says(leader)).map(([say]) => say)).not.toContain('team-charters.asked-to-adopt');
  for (const who of [outsider, admin])
    expect((await who.call(readToday, {})).cards.map(({ about }) => about?.id)).not.toContain(team);
  await everybodySaysYes(question!);
  w.clock.set('2055-02-24T09:00:00Z');
  expect((await read(ben, id)).reviewDue).toBe(true);
  expect((await cleo.call(readToday, {})).cards).toMatchObject([
    { kind: 'T14', why: { say: 'team-charters.review-due' } },
  ]);
  const kept = await ben.call(charterLineMoves.keep, { id, saw: (await read(ben, id)).version });
  expect(kept).toMatchObject({ reviewOn: '2055-05-24', reviewDue: false });
  expect(await ben.refusal(charterLineMoves.keep, { id, saw: kept.version })).toBe('charter.review-not-due');
});
