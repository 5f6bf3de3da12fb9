/** An answer that nobody else sees changes nothing for them: no byte of a page, no version, and no news that it was given. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { moves as askMoves, postAsk, readAsk } from '#features/asks/contract.ts';
import * as talk from '#features/conversations/contract.ts';
import { moves as goalMoves, proposeGoal, readGoal } from '#features/goals/contract.ts';
import { addMember, removeMember } from '#features/people/teams/team-contract.ts';
import { listTeamChanges } from '#features/people/teams/team-wish-contract.ts';
import { proposeReward, rewardMovesOf } from '#features/goals/reward/contract.ts';
import * as charter from '#features/expectations/contract.ts';
import * as ownCharter from '#features/team-charters/contract.ts';
import { invitePartner, partnershipMoves } from '#features/partnerships/contract.ts';
import * as thanks from '#features/thanks/contract.ts';
import type { Operation } from '#platform/contract.ts';
import { one } from '#platform/defined.ts';
import type { Actor } from './actor.ts';
import { News } from './news.ts';
import { hearOut } from './stories/cast-c.ts';
import { tuesday, Workplace } from './workplace.ts';

let w: Workplace;
let news: News;
let team: string;
let ann: Actor;
let bob: Actor;
let cleo: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  news = await News.open(w);
});
beforeEach(async () => {
  w.clock.set(tuesday);
  team = await w.team(`Team ${crypto.randomUUID()}`);
  const teams = [team];
  [ann, bob, cleo] = [
    await w.person('Ann', { teams }),
    await w.person('Bob', { teams }),
    await w.person('Cleo', { teams }),
  ];
});
afterAll(async () => {
  await news.close();
  await w.close();
});

/** The bytes of a page for each of them. */
const pages = (operation: Operation, id: string, ...people: readonly Actor[]) =>
  Promise.all(people.map(async (who) => (await who.raw(operation, { id })).body));

interface Looked {
  page: Operation;
  id: string;
  /** Who answers, and all others. */
  mover: Actor;
  others: readonly Actor[];
}

/** What the others saw stays as it was and they hear nothing; the pages of whoever answered hear of it. */
async function isUnseen({ page, id, mover, others }: Looked, act: () => Promise<unknown>): Promise<void> {
  const before = await pages(page, id, ...others);
  await news.lastHeardBy();
  await act();
  const [own, ...heard] = await news.lastHeardBy(mover, ...others);
  expect(heard).toEqual(others.map(() => []));
  expect(own!.length).toBeGreaterThan(0);
  expect(await pages(page, id, ...others)).toEqual(before);
}

const reached = async (...people: readonly Actor[]) =>
  (await news.lastHeardBy(...people)).map((kinds) => kinds.length > 0);

test('consent to share thanks, and stepping out, until all have answered', async () => {
  const { id, version } = await ann.call(thanks.draftThanks, {
    forWhat: 'The rounding',
    madePossible: 'The release',
    send: true,
    credits: [bob, cleo, await w.person('Dan')].map((who) => ({ party: who.id, forWhat: 'An hour' })),
  });
  const asked = await ann.call(thanks.moves['propose-sharing'], { id, saw: version, circle: [w.everyone] });
  const answer = { id, saw: asked.version };
  const page = thanks.readThanks;
  await isUnseen({ page, id, mover: bob, others: [ann, cleo] }, () => bob.call(thanks.moves.consent, answer));
  await isUnseen({ page, id, mover: cleo, others: [ann, bob] }, () =>
    cleo.call(thanks.moves['step-out-of-shared'], answer),
  );
});

test('the last consent is seen by all', async () => {
  const { id, version } = await ann.call(thanks.draftThanks, {
    forWhat: 'The rounding',
    madePossible: 'The release',
    send: true,
    credits: [{ party: bob.id, forWhat: 'An hour' }],
  });
  const asked = await ann.call(thanks.moves['propose-sharing'], { id, saw: version, circle: [w.everyone] });
  await news.lastHeardBy();
  await bob.call(thanks.moves.consent, { id, saw: asked.version });
  expect(await reached(ann, bob)).toEqual([true, true]);
});

test('a yes to a reward, until it is agreed; an objection is seen by all', async () => {
  const other = await w.team(`Other ${crypto.randomUUID()}`);
  const [dispatcher] = [
    await w.person('Dispatcher', { teams: [other] }),
    await w.person('Driver', { teams: [other] }),
    await w.person('Planner', { teams: [other] }),
  ];
  const dan = await w.person('Dan', { teams: [team] });
  const wording = { aim: 'Calmer nights', whyForAll: 'Customers stay', measure: 'Calls at night' };
  const { id } = await ann.call(proposeGoal, { ...wording, as: team, with: [other], why: 'Sleep' });
  await dispatcher.call(goalMoves.join, { id, saw: 1, why: 'Sleep as well' });
  const { reward } = await ann.call(proposeReward, { id, reward: 'A day out' });
  const answer = { id, reward: reward!.id, saw: reward!.version };
  const page = readGoal;
  await isUnseen({ page, id, mover: bob, others: [ann, cleo, dan, dispatcher] }, () =>
    bob.call(rewardMovesOf['agree-reward'], answer),
  );
  await cleo.call(rewardMovesOf.object, { ...answer, objection: 'Too far' });
  expect(await reached(ann, bob)).toEqual([true, true]);
});

async function reviewOfThree(): Promise<string> {
  const input = { form: 'review' as const, with: [bob.id, cleo.id], topic: 'The storm', invite: true };
  const { ids } = await ann.call(talk.prepareConversation, input);
  return one(ids);
}
const saw = async (who: Actor, id: string) => ({
  id,
  saw: (await who.call(talk.readConversation, { id })).version,
});
const page = talk.readConversation;

test('an answer to a review while it is gathered, and who comes in or stays out', async () => {
  const id = await reviewOfThree();
  await bob.call(talk.moves.accept, await saw(bob, id));
  const answers = [{ part: 'happened' as const, words: 'It blew' }];
  await isUnseen({ page, id, mover: cleo, others: [ann, bob] }, async () =>
    cleo.call(talk.moves.accept, await saw(cleo, id)),
  );
  await isUnseen({ page, id, mover: ann, others: [bob, cleo] }, async () =>
    ann.call(talk.moves.answer, { ...(await saw(ann, id)), answers }),
  );
  await isUnseen({ page, id, mover: bob, others: [ann, cleo] }, async () =>
    bob.call(talk.moves.answer, { ...(await saw(bob, id)), answers }),
  );
  await cleo.call(talk.moves.answer, { ...(await saw(cleo, id)), answers });
  expect(await reached(ann, bob, cleo)).toEqual([true, true, true]);
  expect(await ann.call(talk.readConversation, { id })).toMatchObject({ stage: 'reading' });
});

test('one “not now” among several to a review', async () => {
  const id = await reviewOfThree();
  await isUnseen({ page, id, mover: bob, others: [ann, cleo] }, async () =>
    bob.call(talk.moves.decline, await saw(bob, id)),
  );
});

test('that a repair is settled, and that its words are kept, until both have said so', async () => {
  const parts = (['happened', 'effect', 'matters', 'hope'] as const).map((part) => ({ part, words: part }));
  const { ids } = await ann.call(talk.prepareConversation, {
    form: 'repair',
    with: [bob.id],
    topic: 'The number',
    parts,
    invite: true,
  });
  const id = one(ids);
  await w.runJobs();
  await bob.call(talk.moves.accept, await saw(bob, id));
  await hearOut(id, ann, bob);
  await bob.call(talk.moves.speak, {
    ...(await saw(bob, id)),
    part: 'effect',
    words: 'I was late',
    betweenUs: true,
  });
  await hearOut(id, bob, ann);
  await isUnseen({ page, id, mover: ann, others: [bob] }, async () =>
    ann.call(talk.moves['nothing-more'], await saw(ann, id)),
  );
  await bob.call(talk.moves['nothing-more'], await saw(bob, id));
  // each has an outcome now, so that both may say that it is settled
  expect(await reached(ann, bob)).toEqual([true, true]);
  await isUnseen({ page, id, mover: bob, others: [ann] }, async () =>
    bob.call(talk.moves.settle, await saw(bob, id)),
  );
  await ann.call(talk.moves.settle, await saw(ann, id));
  await isUnseen({ page, id, mover: ann, others: [bob] }, async () =>
    ann.call(talk.moves.keep, await saw(ann, id)),
  );
});

test('what a side says when an agreement is looked over, until both have spoken', async () => {
  const { id: partnership } = await ann.call(invitePartner, { with: bob.id, purpose: 'Calmer nights' });
  await bob.call(partnershipMoves.accept, { id: partnership, saw: 1 });
  const words = { text: 'The map by noon', goodLooksLike: 'It is complete', propose: true };
  const { id } = await ann.call(charter.draftExpectation, { id: partnership, neededFrom: bob.id, ...words });
  const { expectationMoves: moves } = charter;
  await bob.call(moves.reflect, { id, saw: 1, words: 'A map by noon' });
  await ann.call(moves.confirm, { id, saw: 2 });
  const { version } = await bob.call(moves.agree, { id, saw: 3 });
  w.clock.set('2055-02-24T09:00:00Z');
  await isUnseen({ page: charter.readExpectation, id, mover: ann, others: [bob] }, () =>
    ann.call(moves['answer-review'], { id, saw: version, answer: 'not-yet', words: 'Twice only' }),
  );
  await bob.call(moves['answer-review'], { id, saw: version, answer: 'yes' });
  expect(await reached(ann, bob)).toEqual([true, true]);
});

test('what is shared on a question to think about, for those who shared nothing yet', async () => {
  const { id } = await ann.call(postAsk, {
    direction: 'need',
    what: 'How do we begin?',
    why: 'It is new',
    size: 'an-hour',
    kind: 'think-with-me',
    noRush: true,
    circle: [team],
  });
  await isUnseen({ page: readAsk, id, mover: bob, others: [cleo] }, () =>
    bob.call(askMoves.share, { id, words: 'With the easy part' }),
  );
  await cleo.call(askMoves.share, { id, words: 'With the hard part' });
  expect(await reached(ann, bob, cleo)).toEqual([true, true, true]);
});

test('how often something was prepared before it was sent', async () => {
  const credits = [{ party: bob.id, forWhat: 'An hour' }];
  const written = { forWhat: 'The rounding', madePossible: 'The release', credits };
  const draft = await ann.call(thanks.draftThanks, written);
  let { version } = draft;
  for (let n = 0; n < 4; n++)
    ({ version } = await ann.call(thanks.moves.draft, { id: draft.id, saw: version, ...written }));
  await ann.call(thanks.moves.send, { id: draft.id, saw: version });
  expect((await bob.call(thanks.readThanks, { id: draft.id })).version).toBe(1);

  const prepared = {
    with: [bob.id],
    topic: 'The door',
    parts: [{ part: 'want' as const, words: 'Close it' }],
  };
  const { ids } = await ann.call(talk.prepareConversation, { form: 'advice', ...prepared });
  const id = one(ids);
  for (let n = 0; n < 4; n++) await ann.call(talk.moves.prepare, { ...(await saw(ann, id)), ...prepared });
  await ann.call(talk.moves.invite, await saw(ann, id));
  expect((await bob.call(talk.readConversation, { id })).version).toBe(1);
});

test('how often a line of a charter was reworded before it was proposed', async () => {
  const { id: partnership } = await ann.call(invitePartner, { with: bob.id, purpose: 'Calmer nights' });
  await bob.call(partnershipMoves.accept, { id: partnership, saw: 1 });
  const words = { text: 'The map by noon', goodLooksLike: 'It is complete' };
  const { id } = await ann.call(charter.draftExpectation, { id: partnership, neededFrom: bob.id, ...words });
  let version = 1;
  for (let n = 0; n < 3; n++)
    ({ version } = await ann.call(charter.expectationMoves.reword, {
      id,
      saw: version,
      ...words,
      text: `The map, ${n}`,
    }));
  await ann.call(charter.expectationMoves.propose, { id, saw: version });
  expect((await bob.call(charter.readExpectation, { id })).version).toBe(1);

  const line = await ann.call(ownCharter.draftCharterLine, { team, text: 'We help first' });
  let seen = line.version;
  for (let n = 0; n < 3; n++)
    seen = (
      await ann.call(ownCharter.charterLineMoves.reword, { id: line.id, saw: seen, text: `We help, ${n}` })
    ).version;
  await ann.call(ownCharter.charterLineMoves.propose, { id: line.id, saw: seen });
  expect((await bob.call(ownCharter.readCharterLine, { id: line.id })).version).toBe(1);
});

test('how much others do elsewhere, in the numbers of the lines of one’s own', async () => {
  const need = { direction: 'need', what: 'An hour', why: 'A map', size: 'an-hour', kind: 'time' } as const;
  const asked = async (who: Actor, circle: string) =>
    (await who.call(postAsk, { ...need, noRush: true, circle: [circle] })).id;
  const id = await asked(ann, bob.id);
  for (let n = 0; n < 3; n++) await asked(cleo, team);
  await ann.call(askMoves.reword, { id, saw: 1, what: 'Two hours', words: 'It is more' });
  const { history } = await bob.call(readAsk, { id });
  expect(history.map((line) => line.id)).toEqual([1, 2]);

  const other = await w.team(`Other ${crypto.randomUUID()}`);
  const leader = await w.person('Leader', { admin: true });
  const [dan, eve] = [await w.person('Dan'), await w.person('Eve')];
  const changes = async (after?: string) =>
    ann.call(listTeamChanges, { id: team, limit: 4, ...(after === undefined ? {} : { after }) });
  for (const into of [other, team, other])
    for (const who of [dan, eve]) {
      await leader.call(addMember, { id: into, person: who.id });
      if (into === other) await leader.call(removeMember, { id: into, person: who.id });
    }
  const first = await changes();
  expect(first.items.map((line) => line.id)).toEqual([5, 4, 3, 2]);
  expect((await changes(first.next)).items.map((line) => line.id)).toEqual([1]);
});
