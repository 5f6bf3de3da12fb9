import { sql, type RawBuilder } from 'kysely';
import { describe, expect, test } from 'vitest';
import { writing } from '#platform/database/transaction.ts';
import { readToday } from '#features/today/contract.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { promisesLeftBehind } from '#test/scenarios/leaving-promises.ts';
import { noRush } from '#test/scenarios/promises.ts';
import { listPromises, moves, requestPromise, showPromise } from './contract.ts';

const scenario = gatheredForEach(promisesLeftBehind);

describe('when somebody leaves', () => {
  test('the customer is asked first; with both yeses what they promised is the team’s', async () => {
    const { developer, leftBehind } = scenario();
    const { team, colleague, id } = await leftBehind();
    const asked = await developer.call(showPromise, { id });
    expect(asked).toMatchObject({
      turn: 'mine',
      proposal: { newPerformer: { id: team }, isYetToBeAsked: true },
      can: ['agree', 'release'],
      whoCanSee: { people: 1 },
    });
    expect(asked.thread.at(-1)).toMatchObject({ did: 'left', mover: null });
    await developer.call(moves.agree, { id, saw: 3 });
    const offered = await colleague.call(showPromise, { id });
    expect(offered).toMatchObject({
      turn: 'mine',
      proposal: { isYetToBeAsked: false },
      can: ['agree', 'refuse'],
    });
    expect(offered.thread).toMatchObject([{ did: 'let-ask', mover: { name: 'Developer' } }]);
    const theirs = await colleague.call(moves.agree, { id, saw: 4 });
    expect(theirs).toMatchObject({
      performer: { id: team },
      steward: { name: 'Colleague' },
      state: 'promised',
    });
  });

  test('until the customer has said yes, nobody of the team finds it anywhere, or can answer it', async () => {
    const { w, leftBehind } = scenario();
    const { team, colleague, id } = await leftBehind();
    expect(await colleague.refusal(showPromise, { id })).toBe('not-found');
    expect(await colleague.refusal(moves.agree, { id, saw: 3 })).toBe('not-found');
    expect((await colleague.call(listPromises, { of: team, limit: 10 })).items).toEqual([]);
    const asThem = <Row>(query: RawBuilder<Row>) =>
      writing(w.database.app, colleague.id, async (tx) => (await query.execute(tx)).rows);
    expect(await asThem(sql`select id from promise`)).toEqual([]);
    await expect(asThem(sql`select decline_hand_over(${id}::uuid, now(), now())`)).rejects.toThrow(
      'nothing was handed to them',
    );
  });

  test('the customer lets it end, and the team never knew', async () => {
    const { developer, leftBehind } = scenario();
    const { colleague, id } = await leftBehind();
    expect(await developer.refusal(moves.refuse, { id, saw: 3 })).toBe('promise.nobody-keeps-it');
    expect(await developer.call(moves.release, { id, saw: 3 })).toMatchObject({
      state: 'released',
      whoCanSee: { people: 1 },
    });
    expect(await colleague.refusal(showPromise, { id })).toBe('not-found');
  });

  test('a team that an admin made for it is asked as little as any other, and has to be large enough when it is', async () => {
    const { w, developer, leftBehind } = scenario();
    const { team, id } = await leftBehind();
    const { rows } = await w.database.owner.query<{ person_id: string }>(
      'delete from membership where team_id = $1 returning person_id',
      [team],
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(await developer.refusal(moves.agree, { id, saw: 3 })).toBe('promise.team-too-small');
  });

  test('of several teams the customer is asked about the one they were in longest', async () => {
    const { w, developer, leave, teamOf } = scenario();
    const [newer, older] = [await teamOf(3), await teamOf(3)];
    const leaver = await w.person('Leaver', { teams: [older, newer] });
    await w.database.owner.query(
      `update membership set since = case team_id when $2 then timestamptz '2050-01-01' else timestamptz '2054-01-01' end
       where person_id = $1`,
      [leaver.id, older],
    );
    const { id } = await developer.call(requestPromise, { performer: leaver.id, ...noRush });
    await leaver.call(moves.promise, { id, saw: 1 });
    await leave(leaver);
    expect((await developer.call(showPromise, { id })).proposal?.newPerformer).toMatchObject({ id: older });
  });

  test('when the team says no, the customer can ask somebody else, and nobody waits for whoever left', async () => {
    const { developer, tester, leftBehind } = scenario();
    const { colleague, id } = await leftBehind();
    await developer.call(moves.agree, { id, saw: 3 });
    await colleague.call(moves.refuse, { id, saw: 4 });
    expect(await developer.refusal(moves.propose, { id, saw: 5, what: 'Less' })).toBe(
      'promise.nobody-keeps-it',
    );
    await developer.call(moves.propose, { id, saw: 5, newPerformer: tester.id });
    expect(await tester.call(moves.agree, { id, saw: 6 })).toMatchObject({
      state: 'promised',
      performer: { id: tester.id },
      awaits: [],
    });
  });

  test('after the team’s no it is the customer’s again, who hears what is true', async () => {
    const { developer, leftBehind } = scenario();
    const { colleague, id } = await leftBehind();
    await developer.call(moves.agree, { id, saw: 3 });
    await colleague.call(moves.refuse, { id, saw: 4 });
    expect(await developer.call(showPromise, { id })).toMatchObject({
      state: 'promised',
      turn: 'mine',
      performerIsGone: true,
      proposal: null,
      awaits: [{ id: developer.id }],
      can: ['propose', 'release'],
    });
    expect((await developer.call(showPromise, { id })).thread.at(-1)).toMatchObject({
      did: 'not-taken-on',
      mover: { id: colleague.id },
    });
    const { cards } = await developer.call(readToday, {});
    expect(cards.filter(({ subject }) => subject?.id === id)).toMatchObject([
      { kind: 'T1', why: { say: 'promise.nobody-keeps-it' }, answers: ['propose', 'release', 'later'] },
    ]);
  });

  test('"not yet" to somebody who has left waits for nobody: their team may be asked, or it is released', async () => {
    const { w, developer, leave, teamOf, stateOf } = scenario();
    for (const size of [2, 0]) {
      const team = await teamOf(size);
      await w.person('Colleague', { teams: [team] });
      const leaver = await w.person('Leaver', { teams: [team] });
      const { id } = await developer.call(requestPromise, { performer: leaver.id, ...noRush });
      await leaver.call(moves.promise, { id, saw: 1 });
      await leaver.call(moves.report, { id, saw: 2 });
      await leave(leaver);
      expect(await stateOf(id)).toBe('reported');
      await developer.call(moves['not-yet'], { id, saw: 3, words: 'The last page is missing' });
      await w.runJobs();
      const after = await developer.call(showPromise, { id });
      expect(after).toMatchObject(
        size > 0
          ? {
              state: 'promised',
              turn: 'mine',
              proposal: { newPerformer: { id: team }, isYetToBeAsked: true },
            }
          : { state: 'released', performerIsGone: true, awaits: [] },
      );
      expect(after.thread.at(-1)).toMatchObject({ did: size > 0 ? 'left' : 'release', mover: null });
    }
  });
});
