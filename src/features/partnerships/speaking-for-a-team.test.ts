import { expect, test } from 'vitest';
import { expectationMoves, readExpectation } from '#features/expectations/contract.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { proposeLine } from '#test/scenarios/expectations.ts';
import { outsiderAndAdmin, read, twoTeams } from '#test/scenarios/partnerships.ts';
import { partnershipMoves } from './contract.ts';

const scenario = gatheredForEach(outsiderAndAdmin);

test('somebody who belongs to both sides says for which one they speak', async () => {
  const { w, outsider } = scenario();
  const { id, one, other } = await twoTeams(w);
  const both = await w.person('Nour', { teams: [one.id, other.id] });
  const { version } = await read(both, id);
  expect(await both.refusal(partnershipMoves.rest, { id, saw: version })).toBe('partnership.say-for-whom');
  expect(await both.refusal(partnershipMoves.rest, { id, saw: version, as: outsider.id })).toBe(
    'partnership.not-yours-to-speak-for',
  );
  const line = await proposeLine(both, { id, neededFrom: other.id });
  const back = await both.call(expectationMoves.reflect, {
    id: line.id,
    saw: line.version,
    words: 'By noon',
    as: other.id,
  });
  await both.call(expectationMoves.confirm, { id: line.id, saw: back.version, as: one.id });
  const heard = await both.call(readExpectation, { id: line.id });
  const agreed = { id: line.id, saw: heard.version };
  const { version: inForce } = await both.call(expectationMoves.agree, { ...agreed, as: other.id });
  expect(await both.refusal(expectationMoves.retire, { id: line.id, saw: inForce })).toBe(
    'expectation.say-for-whom',
  );
  expect((await both.call(partnershipMoves.rest, { id, saw: version, as: other.id })).state).toBe('resting');
});
