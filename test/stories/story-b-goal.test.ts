/** Story B of the model, D15: a director's goal with two departments, missed together without a name, and reached a quarter later. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defined, one } from '#platform/defined.ts';
import * as talk from '#features/conversations/contract.ts';
import * as review from '#features/conversations/review/contract.ts';
import { moves, proposeGoal, readGoal, type GoalView } from '#features/goals/contract.ts';
import { proposeReward, rewardMovesOf } from '#features/goals/reward/contract.ts';
import * as thanks from '#features/thanks/contract.ts';
import { readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatherB, type CastB } from './story-b-cast.ts';

let b: CastB;
beforeAll(async () => {
  b = await gatherB();
});
afterAll(() => b.w.close());

const wording = {
  aim: 'Late-delivery calls down a third by quarter end',
  whyForAll: 'Customers come back to those who tell them early',
  measure: 'Calls about late deliveries in a week',
  figure: { unit: 'calls a week', start: 90, target: 60 },
};

/** The director proposes, both departments join, one of them says yes to the reward, and nobody objects. */
async function sharedWithReward(byDay: string): Promise<GoalView> {
  const goal = await b.director.call(proposeGoal, {
    ...wording,
    byDay,
    as: b.operations,
    with: [b.care, b.dispatch],
    why: 'One department, not two that call each other',
  });
  const of = (actor: Actor, as: string, why: string) =>
    actor.call(moves.join, { id: goal.id, saw: goal.version, as, why });
  expect((await of(b.careLead, b.care, 'Fewer angry calls')).state).toBe('proposed');
  const shared = await of(b.shiftLead, b.dispatch, 'Calmer nights');
  expect(shared.state).toBe('shared');
  const { reward } = await b.director.call(proposeReward, {
    id: goal.id,
    reward: 'A team day that each team designs',
  });
  await b.careLead.call(rewardMovesOf['agree-reward'], { id: goal.id, reward: reward!.id, saw: 1 });
  b.w.clock.advance({ hours: 24 * 8 });
  await b.w.runJobs();
  return b.planner.call(readGoal, { id: goal.id });
}
const draftOf = async (actor: Actor, goal: GoalView) =>
  (await actor.call(thanks.listThanks, { view: 'drafts' })).items.find(
    ({ serves }) => serves?.id === goal.id,
  );

test('D15: the goal is shared with both departments, and its reward agreed by the members', async () => {
  const goal = await sharedWithReward('2054-12-31');
  expect(goal).toMatchObject({
    parties: [{ name: 'Operations' }, { name: 'Customer Care' }, { name: 'Dispatch' }],
    reward: { state: 'agreed', words: 'A team day that each team designs' },
  });
  expect(await b.outsider.refusal(readGoal, { id: goal.id })).toBe('not-found');
});

/** The goal that was not reached, with the draft of thanks that came of it. */
let missed: GoalView;

test('D15: not reached: said together, thanks for the effort go to the teams, and no name stands anywhere', async () => {
  const goal = await sharedWithReward('2055-03-31');
  const at = { id: goal.id, saw: goal.version };
  await b.careAgent.call(moves.report, { ...at, as: b.care, value: 74, progress: 'Two storms in a row' });
  const blame = `@[Dispatch planner](${b.planner.id}) forgot the digest`;
  const forCare = { ...at, as: b.care };
  expect(await b.careLead.refusal(moves['not-reached'], { ...forCare, words: blame })).toBe(
    'goal.names-a-person',
  );
  const said = await b.careLead.call(moves['not-reached'], {
    ...forCare,
    words: 'Half of it came from two storms',
  });
  const half = await b.planner.call(moves.confirm, { id: goal.id, saw: said.version, as: b.dispatch });
  expect(half).toMatchObject({ state: 'shared', awaits: [{ name: 'Operations' }] });
  const ended = await b.director.call(moves.confirm, { id: goal.id, saw: half.version });
  expect(ended.state).toBe('not-reached');
  await b.w.runJobs();
  const draft = (await draftOf(b.careLead, goal))!;
  expect(draft).toMatchObject({ kind: 'thanks', suggested: true });
  expect(draft.credits.map(({ party }) => party.kind)).toEqual(['team', 'team', 'team']);
  const { thread: _thread, promises: _promises, ...page } = ended;
  for (const { id, name } of [b.planner, b.careAgent, b.careLead, b.shiftLead]) {
    expect(JSON.stringify(page)).not.toContain(id);
    expect(JSON.stringify([page, draft.credits.map(({ party }) => party)])).not.toContain(name);
  }
  missed = ended;
});

test('D15: the thanks for the effort are sent to all of them as teams, and cannot name anybody', async () => {
  const draft = (await draftOf(b.careLead, missed))!;
  const words = {
    forWhat: 'You kept at it for a whole winter',
    madePossible: 'Sixteen calls a week that nobody had to make',
  };
  const credits = draft.credits.map(({ party }) => ({ party: party.id, forWhat: 'Kept at it' }));
  const forWhat = `@[Dispatch planner](${b.planner.id}) tried`;
  const saw = { id: draft.id, saw: draft.version };
  expect(await b.careLead.refusal(thanks.moves.draft, { ...saw, ...words, forWhat, credits })).toBe(
    'thanks.name-as-credit',
  );
  const { version } = await b.careLead.call(thanks.moves.draft, { ...saw, ...words, credits });
  await b.careLead.call(thanks.moves.send, { id: draft.id, saw: version });
  for (const who of [b.planner, b.director]) {
    const { items } = await who.call(thanks.listThanks, { view: 'received' });
    expect(items.map(({ id }) => id)).toContain(draft.id);
  }
  expect(await b.outsider.refusal(thanks.readThanks, { id: draft.id })).toBe('not-found');
});

const seen = async (who: Actor, id: string) => ({
  id,
  saw: (await who.call(talk.readConversation, { id })).version,
});
const strangers = () => [b.outsider, b.admin];

/** The director asks both departments to look back on the goal; four of them and the director come. Returns its id. */
async function lookBack(): Promise<string> {
  const { ids } = await b.director.call(talk.prepareConversation, {
    form: 'review',
    with: [b.care, b.dispatch],
    topic: missed.aim,
    by: '2055-01-08',
    invite: true,
  });
  const id = one(ids);
  await b.w.runJobs();
  const { cards } = await b.planner.call(readToday, {});
  const shown = cards.flatMap((card) => [card].concat(card.also as typeof cards));
  expect(shown).toContainEqual(expect.objectContaining({ kind: 'T4', words: missed.aim }));
  for (const who of [b.careLead, b.careAgent, b.shiftLead, b.planner])
    await who.call(talk.moves.accept, await seen(who, id));
  return id;
}

const lessons = async (who: Actor) => (await who.call(review.listLessons, {})).items;

let lookedBack: string;
test('D15: after the miss everybody is asked to look back; what each answers is seen by nobody before all is shown', async () => {
  b.w.clock.set('2055-01-05T09:00:00Z');
  lookedBack = await lookBack();
  const id = lookedBack;
  const read = (who: Actor) => who.call(talk.readConversation, { id });
  const blame = [{ part: 'hindered' as const, words: `@[Dispatch planner](${b.planner.id}) was late` }];
  expect(
    await b.careAgent.refusal(talk.moves.answer, { ...(await seen(b.careAgent, id)), answers: blame }),
  ).toBe('conversation.names-a-cause');
  const those = [b.director, b.careLead, b.careAgent, b.shiftLead, b.planner];
  for (const [place, who] of those.entries())
    await who.call(talk.moves.answer, {
      ...(await seen(who, id)),
      answers: [
        { part: 'expected', words: `A third fewer calls, ${place}` },
        { part: 'hindered', words: `Two storms, ${place}` },
      ],
    });
  for (const who of those) expect((await read(who)).entries).toHaveLength(2);
  b.w.clock.set('2055-01-08T09:00:00Z');
  await b.w.runJobs();
  for (const who of those) {
    const shown = await read(who);
    expect(shown).toMatchObject({ stage: 'reading' });
    expect(shown.entries).toHaveLength(10);
  }
  for (const who of strangers()) expect(await who.refusal(talk.readConversation, { id })).toBe('not-found');
});

test('D15: they agree on what to try; a lesson is shared by whoever learned it, and names nobody', async () => {
  const id = lookedBack;
  expect(await b.shiftLead.refusal(talk.moves.agree, await seen(b.shiftLead, id))).toBe(
    'conversation.agree-on-something',
  );
  await b.shiftLead.call(talk.moves.promise, {
    ...(await seen(b.shiftLead, id)),
    what: 'A plan for storms',
    doneLooksLike: 'It hangs at both desks',
    dueOn: '2055-01-29',
    as: b.dispatch,
    to: b.care,
  });
  for (const who of [b.director, b.careLead, b.shiftLead, b.planner])
    expect(await who.call(talk.moves.agree, await seen(who, id))).toMatchObject({ stage: 'reading' });
  // each agrees for themselves: it is agreed with the last of them
  expect(await b.careAgent.call(talk.moves.agree, await seen(b.careAgent, id))).toMatchObject({
    stage: 'agreed',
  });
  const lesson = { words: 'A storm needs a plan before it comes', circle: [b.operations] };
  const named = { ...lesson, words: `@[Dispatch planner](${b.planner.id}) taught us` };
  expect(
    await b.careAgent.refusal(talk.moves['share-lesson'], { ...(await seen(b.careAgent, id)), ...named }),
  ).toBe('conversation.names-a-cause');
  await b.careAgent.call(talk.moves['share-lesson'], { ...(await seen(b.careAgent, id)), ...lesson });
  const [read] = await lessons(one(b.others));
  expect(read).toMatchObject({ words: lesson.words, author: { name: 'Care agent' }, mine: false });
  for (const who of strangers()) expect(await lessons(who)).toEqual([]);
});

test('D15: next quarter it is reached once a second person says so, and the win names all of them', async () => {
  const goal = await sharedWithReward('2055-06-30');
  const at = { id: goal.id, saw: goal.version };
  await b.shiftLead.call(moves.report, { ...at, as: b.dispatch, value: 58 });
  const said = await b.shiftLead.call(moves.reach, { ...at, as: b.dispatch });
  expect(said.state).toBe('shared');
  expect(await b.shiftLead.refusal(moves.confirm, { id: goal.id, saw: said.version })).toBe(
    'goal.somebody-else',
  );
  const reached = await b.careAgent.call(moves.confirm, { id: goal.id, saw: said.version, as: b.care });
  expect(reached).toMatchObject({ state: 'reached', latest: 58 });
  await b.w.runJobs();
  const win = (await draftOf(b.shiftLead, goal))!;
  expect(win).toMatchObject({ kind: 'win' });
  expect(win.credits.map(({ party }) => party.name)).toEqual(['Operations', 'Customer Care', 'Dispatch']);
});

test('D15: the win is told to everyone once each of the three has said yes', async () => {
  const { items } = await b.shiftLead.call(thanks.listThanks, { view: 'drafts' });
  const win = defined(items.find(({ kind }) => kind === 'win'));
  const written = await b.shiftLead.call(thanks.moves.draft, {
    id: win.id,
    saw: win.version,
    forWhat: win.forWhat,
    madePossible: 'Calm evenings',
    credits: win.credits.map(({ party }) => ({ party: party.id, forWhat: 'Told the others early' })),
  });
  const sent = await b.shiftLead.call(thanks.moves.send, { id: win.id, saw: written.version });
  const saw = { id: win.id, saw: sent.version };
  await b.shiftLead.call(thanks.moves['propose-sharing'], { ...saw, circle: [b.w.everyone] });
  const asked = { id: win.id, saw: (await b.careLead.call(thanks.readThanks, { id: win.id })).version };
  for (const [who, as] of [
    [b.careLead, b.care],
    [b.director, b.operations],
    [b.planner, b.dispatch],
  ] as const) {
    expect((await b.outsider.call(thanks.listSharedThanks, {})).items).toEqual([]);
    await who.call(thanks.moves.consent, { ...asked, as });
  }
  const shared = await b.outsider.call(thanks.listSharedThanks, {});
  expect(shared.items).toMatchObject([{ kind: 'win', forWhat: wording.aim }]);
  expect(one(shared.items).credits.map(({ party }) => party.kind)).toEqual(['team', 'team', 'team']);
});
