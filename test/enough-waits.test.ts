/** Of one person at most five things wait for somebody's answer at a time, whatever kind they are of (model 16.8). */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nth, one } from '#platform/defined.ts';
import { moves as askMoves, postAsk } from '#features/asks/contract.ts';
import { prepareConversation, moves as talkMoves } from '#features/conversations/contract.ts';
import { proposeGoal } from '#features/goals/contract.ts';
import { askAboutHeadsUp, sendHeadsUp } from '#features/heads-ups/contract.ts';
import { draftExpectation } from '#features/expectations/contract.ts';
import { invitePartner, partnershipMoves } from '#features/partnerships/contract.ts';
import { draftCharterLine } from '#features/team-charters/contract.ts';
import { moves, offerPromise, requestPromise } from '#features/promises/contract.ts';
import { draftThanks, moves as thanksMoves } from '#features/thanks/contract.ts';
import { readToday } from '#features/today/contract.ts';
import { Refused, type Actor } from './actor.ts';
import { Workplace } from './workplace.ts';

let w: Workplace;
let crew: string;
let dispatch: string;
let ann: Actor;
let bob: Actor;
let others: Actor[];
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());
beforeEach(async () => {
  const unique = crypto.randomUUID().slice(0, 8);
  crew = await w.team(`Crew ${unique}`);
  dispatch = await w.team(`Dispatch ${unique}`);
  ann = await w.person('Ann', { teams: [crew] });
  bob = await w.person('Bob', { teams: [dispatch] });
  others = [];
  for (const name of ['Cleo', 'Dan', 'Eva', 'Finn', 'Gil', 'Hal', 'Ida'])
    others.push(await w.person(name, { teams: [crew, dispatch] }));
});

const terms = { what: 'A list of rigs', doneLooksLike: 'It is complete', dueOn: null };
const request = (more: object = {}) => ann.call(requestPromise, { performer: bob.id, ...terms, ...more });
const code = (doing: Promise<unknown>) =>
  doing.then(
    () => 'taken',
    (refusal: unknown) => (refusal instanceof Refused ? refusal.code : 'broken'),
  );
/** What became of six of a kind, one after the other. */
async function six(one: (turn: number) => Promise<unknown>): Promise<string[]> {
  const became = [];
  for (let turn = 0; turn < 6; turn++) became.push(await code(one(turn)));
  return became;
}
const fiveAndNoMore = [...Array.from({ length: 5 }, () => 'taken'), 'enough-waits'];

test('the sixth request waits until one of the five is answered, withdrawn or asked about', async () => {
  expect(await six(() => request())).toEqual(fiveAndNoMore);
  const refusal = await request().catch((problem: unknown) => problem as Refused);
  expect(refusal).toMatchObject({ status: 409, code: 'enough-waits' });
  const { items } = (await ann.get('/api/promises')).json<{ items: { id: string; version: number }[] }>();
  expect(items).toHaveLength(5);
  const [first, second, third] = items;
  await bob.call(moves.decline, { id: first!.id, saw: 1 });
  expect(await six(() => request())).toEqual(['taken', ...Array.from({ length: 5 }, () => 'enough-waits')]);
  await ann.call(moves.withdraw, { id: second!.id, saw: 1 });
  await bob.call(moves.ask, { id: third!.id, saw: 1, words: 'Which rigs?' });
  expect((await six(() => request())).filter((one) => one === 'taken')).toHaveLength(2);
});

test('sixty at the same moment are five, and Today of whoever is asked has no more', async () => {
  const became = await Promise.all(Array.from({ length: 60 }, () => code(request())));
  expect(became.filter((one) => one === 'taken')).toHaveLength(5);
  expect(became.filter((one) => one === 'enough-waits')).toHaveLength(55);
  w.clock.advance({ hours: 1 });
  const { cards } = await bob.call(readToday, {});
  expect(cards.length).toBeLessThanOrEqual(5);
});

test('it is counted for each person and each other side, also for a team and in a team’s name', async () => {
  expect(await six(() => request())).toEqual(fiveAndNoMore);
  expect(await code(request({ customer: crew }))).toBe('enough-waits');
  expect(await six(() => request({ performer: dispatch }))).toEqual(fiveAndNoMore);
  expect(await code(one(others).call(requestPromise, { performer: bob.id, ...terms }))).toBe('taken');
  expect(await code(ann.call(requestPromise, { performer: one(others).id, ...terms }))).toBe('taken');
  expect(await code(bob.call(requestPromise, { performer: ann.id, ...terms }))).toBe('taken');
});

test('an offer of one’s own counts; an answer to what they asked for does not', async () => {
  await ann.call(offerPromise, { customer: bob.id, ...terms });
  expect((await six(() => request())).filter((one) => one === 'taken')).toHaveLength(4);
  const need = { direction: 'need', what: 'Refund rounding', why: 'The release', noRush: true } as const;
  for (let turn = 0; turn < 6; turn++) {
    const circle = [ann.id, bob.id];
    const ask = await bob.call(postAsk, { ...need, size: 'an-hour', kind: 'time', circle });
    expect(await code(ann.call(askMoves.help, { id: ask.id, saw: 1 }))).toBe('taken');
  }
  expect(await code(request())).toBe('enough-waits');
});

test('what makes a promise right is not counted', async () => {
  const { id } = await bob.call(requestPromise, { performer: ann.id, ...terms });
  await ann.call(moves.promise, { id, saw: 1 });
  expect(await six(() => request())).toEqual(fiveAndNoMore);
  expect(
    await code(ann.call(moves.renege, { id, saw: 2, words: 'I cannot keep it', makeRight: terms })),
  ).toBe('taken');
});

const talkWith = (people: readonly string[]) =>
  ann.call(prepareConversation, { form: 'review', with: [...people], topic: 'The late night', invite: true });

/** What else one person can put before another, each with what opens one of it towards Bob or his team. */
const kinds: Record<string, () => Promise<(turn: number) => Promise<unknown>>> = {
  'invitations to talks': async () => (turn) => talkWith([bob.id, others[turn]!.id]),
  goals: async () => () =>
    ann.call(proposeGoal, {
      aim: 'Fewer late calls',
      whyForAll: 'Calmer',
      measure: 'Calls',
      why: 'Calmer',
      with: [bob.id],
    }),
  'thanks to be shared': async () => async () => {
    const credits = [{ party: bob.id, forWhat: 'An hour' }];
    const sent = await ann.call(draftThanks, { forWhat: 'Help', madePossible: 'Work', credits, send: true });
    await ann.call(thanksMoves['propose-sharing'], { id: sent.id, saw: sent.version, circle: [crew] });
  },
  'lines between partners': async () => {
    const { id } = await ann.call(invitePartner, { with: bob.id, purpose: 'Calmer nights' });
    await bob.call(partnershipMoves.accept, { id, saw: 1 });
    const words = { text: 'The map by noon', goodLooksLike: 'It is complete' };
    return () => ann.call(draftExpectation, { id, neededFrom: bob.id, ...words, propose: true });
  },
  'lines of a team': async () => (turn) =>
    ann.call(draftCharterLine, { team: crew, text: `We answer ${turn}`, propose: true }),
  'questions about news': async () => {
    const news = { kind: 'challenge', what: 'No power', means: 'No digest' } as const;
    const { id, version } = await bob.call(sendHeadsUp, { ...news, told: [ann.id] });
    return () => ann.call(askAboutHeadsUp, { id, saw: version, words: 'Until when?' });
  },
  introductions: async () => {
    const need = { direction: 'need', what: 'Rounding', why: 'The release', noRush: true } as const;
    const circle = [ann.id, one(others).id];
    return async () => {
      const ask = await one(others).call(postAsk, { ...need, size: 'an-hour', kind: 'time', circle });
      await ann.call(askMoves.introduce, { id: ask.id, saw: 1, person: bob.id, words: 'You two' });
    };
  },
  'asks that all around see at once': async () => () =>
    ann.call(postAsk, {
      direction: 'need',
      what: 'I am stuck',
      why: 'The release',
      noRush: true,
      size: 'an-hour',
      kind: 'struggling',
      circle: [crew],
    }),
};

test.each(Object.entries(kinds))('five %s, and no sixth', async (_kind, begin) => {
  expect(await six(await begin())).toEqual(fiveAndNoMore);
});

test('an answer makes room: an ask that was closed, a talk that was declined', async () => {
  const near = await kinds['asks that all around see at once']!();
  const first = (await near(0)) as { id: string; version: number };
  for (let turn = 0; turn < 4; turn++) await near(turn);
  expect(await code(near(5))).toBe('enough-waits');
  await ann.call(askMoves.close, { id: first.id, saw: first.version, how: 'no-longer-needed' });
  expect(await code(near(6))).toBe('taken');
  const ids: string[] = [];
  for (let turn = 0; turn < 5; turn++) ids.push(...(await talkWith([bob.id, others[turn]!.id])).ids);
  expect(await code(talkWith([bob.id, nth(others, 5).id]))).toBe('enough-waits');
  await bob.call(talkMoves.decline, { id: one(ids), saw: 1 });
  expect(await code(talkWith([bob.id, nth(others, 6).id]))).toBe('taken');
});
