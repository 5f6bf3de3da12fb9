/** Story B of the model, two departments: partners, what they need of each other, and words that come true. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import { moves as askMoves, postAsk, readAsk } from '#features/asks/contract.ts';
import { sendHeadsUp } from '#features/heads-ups/contract.ts';
import { addLine, readGuide } from '#features/people/guide/guide-contract.ts';
import { listSuggestions, dismissSuggestion } from '#features/partnerships/suggestions/contract.ts';
import { draftExpectation, expectationMoves, readExpectation } from '#features/expectations/contract.ts';
import {
  invitePartner,
  listTeamPairs,
  partnershipMoves,
  readPartnership,
} from '#features/partnerships/contract.ts';
import { listPromises, moves, requestPromise, showPromise } from '#features/promises/contract.ts';
import { draftThanks, listThanks } from '#features/thanks/contract.ts';
import { readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatherB, type CastB } from './story-b-cast.ts';

let b: CastB;
let partnership: string;
/** The lines of D4 and D6. */
let delays: string;
let contact: string;
beforeAll(async () => {
  b = await gatherB();
});
afterAll(() => b.w.close());

const cardsOf = async (who: Actor) => (await who.call(readToday, {})).cards;
const kindsOf = async (who: Actor) => (await cardsOf(who)).map((card) => card.kind);
const strangers = () => [b.director, b.outsider, b.admin];
const lineAs = (who: Actor, id: string) => who.call(readExpectation, { id });

test('D1: three promises between two departments give an idea to the two people who hold them', async () => {
  for (const what of ['The map of route C', 'A call before noon', 'The list of lorries']) {
    const asked = await b.careAgent.call(requestPromise, {
      performer: b.dispatch,
      customer: b.care,
      what,
      doneLooksLike: 'It is there',
      dueOn: null,
    });
    await b.planner.call(moves.promise, { id: asked.id, saw: asked.version });
  }
  for (const [who, team] of [
    [b.careAgent, 'Customer Care'],
    [b.planner, 'Dispatch'],
  ] as const)
    expect((await who.call(listSuggestions, {})).items).toMatchObject([
      { one: { name: team }, because: 'promises', can: ['invite', 'not-needed'] },
    ]);
  expect(await kindsOf(b.careAgent)).toContain('T15');
  for (const who of [b.careLead, b.shiftLead, ...strangers()])
    expect((await who.call(listSuggestions, {})).items).toEqual([]);
  // whom it concerns is told by somebody, and by nothing else
  const idea = { kind: 'change' as const, what: 'We and Dispatch give each other our word again and again' };
  await b.careAgent.call(sendHeadsUp, { ...idea, means: 'Shall we be partners?', told: [b.careLead.id] });
  expect((await cardsOf(b.careLead)).map(({ kind, words }) => [kind, words])).toEqual([['T6', idea.what]]);

  await b.planner.call(dismissSuggestion, { one: b.dispatch, other: b.care });
  expect((await b.planner.call(listSuggestions, {})).items).toEqual([]);
  expect((await b.careAgent.call(listSuggestions, {})).items).toHaveLength(1);
});

test('D2: Care lead invites Dispatch; whoever accepts becomes its contact', async () => {
  const invited = await b.careLead.call(invitePartner, {
    with: b.dispatch,
    as: b.care,
    purpose: 'Fewer angry calls, calmer nights',
  });
  partnership = invited.id;
  expect(invited).toMatchObject({
    state: 'invited',
    turn: 'theirs',
    stewards: { one: { name: 'Care lead' } },
  });
  expect(await kindsOf(b.shiftLead)).toContain('T1');
  const accepted = await b.shiftLead.call(partnershipMoves.accept, { id: partnership, saw: invited.version });
  expect(accepted).toMatchObject({
    state: 'active',
    one: { name: 'Dispatch' },
    other: { name: 'Customer Care' },
    stewards: { one: { name: 'Dispatch shift lead' }, other: { name: 'Care lead' } },
  });
  // the idea has served its purpose, and everyone may know that the two teams are partners; nothing else
  expect((await b.careAgent.call(listSuggestions, {})).items).toEqual([]);
  const pairs = await b.outsider.call(listTeamPairs, {});
  expect(pairs.items).toMatchObject([{ id: partnership, state: 'active' }]);
  expect(JSON.stringify(pairs)).not.toContain('angry calls');
  for (const who of strangers())
    expect(await who.refusal(readPartnership, { id: partnership })).toBe('not-found');
});

test('D3: a line of a guide for one’s partners is read by those of one’s team, and written by its owner alone', async () => {
  const line = {
    party: b.shiftLead.id,
    topic: 'frustration',
    words: 'Last-minute route changes keep me up',
    who: 'my-partners',
  } as const;
  expect(await b.careLead.refusal(addLine, line)).toBe('not-found');
  const written = await b.shiftLead.call(addLine, line);
  expect(written).toMatchObject({ forPartners: true, circle: { everyone: false } });
  const seenBy = async (who: Actor) =>
    (await who.call(readGuide, { party: b.shiftLead.id })).lines.map(({ words }) => words);
  for (const who of [b.careLead, b.careAgent]) expect(await seenBy(who)).toEqual([line.words]);
  for (const who of [b.planner, ...strangers()]) expect(await seenBy(who)).toEqual([]);
});

test('D4: what was not said back cannot be agreed', async () => {
  const line = await b.careLead.call(draftExpectation, {
    id: partnership,
    neededFrom: b.dispatch,
    text: 'Dispatch tells Care of delays over two hours',
    goodLooksLike: 'We know before customers call',
    propose: true,
  });
  delays = line.id;
  expect(line).toMatchObject({ state: 'proposed', turn: 'theirs', yourSide: 'needs' });
  expect((await lineAs(b.planner, delays)).can).toEqual(['ask', 'reflect', 'decline']);
  expect(await b.planner.refusal(expectationMoves.agree, { id: delays, saw: line.version })).toBe(
    'expectation.say-it-back-first',
  );
  for (const who of strangers()) expect(await who.refusal(readExpectation, { id: delays })).toBe('not-found');
});

test('D5: said back twice, another way proposed, agreed with a contact and a day to look it over', async () => {
  const say = async (who: Actor, move: 'reflect' | 'confirm' | 'not-quite', words?: string) =>
    who.call(expectationMoves[move], {
      id: delays,
      saw: (await lineAs(who, delays)).version,
      ...(words === undefined ? {} : { words }),
    });
  await say(b.planner, 'reflect', 'Every delay at once');
  expect((await lineAs(b.careLead, delays)).can).toEqual(['answer', 'confirm', 'not-quite', 'withdraw']);
  const again = await say(b.careLead, 'not-quite', 'Over two hours only');
  expect(again.onTheTable).toMatchObject({
    heard: false,
    reflection: null,
    clarified: 'Over two hours only',
  });
  await say(b.planner, 'reflect', 'Delays over two hours, before customers call');
  const heard = await say(b.careLead, 'confirm');
  const other = await b.planner.call(expectationMoves['counter-offer'], {
    id: delays,
    saw: heard.version,
    text: 'Dispatch tells Care within 30 minutes on routes A to C, in an hourly digest otherwise',
    goodLooksLike: 'We know before customers call',
    occasion: { kind: 'working-days' },
  });
  expect(other).toMatchObject({ state: 'proposed', turn: 'theirs' });
  const agreed = await b.careLead.call(expectationMoves.agree, { id: delays, saw: other.version });
  expect(agreed).toMatchObject({
    state: 'agreed',
    steward: { name: 'Dispatch planner' },
    needsSteward: { name: 'Care lead' },
    reviewOn: '2055-02-24',
    inForce: { occasion: { kind: 'working-days' } },
    onTheTable: null,
  });
});

test('D6: with a line the other way the charter is two-way', async () => {
  const before = await b.careAgent.call(readPartnership, { id: partnership });
  expect(before.empty).toEqual({ one: false, other: true });
  const line = await b.shiftLead.call(draftExpectation, {
    id: partnership,
    neededFrom: b.care,
    text: 'One Care contact per shift',
    goodLooksLike: 'We know whom to call',
    propose: true,
  });
  contact = line.id;
  const back = await b.careAgent.call(expectationMoves.reflect, {
    id: contact,
    saw: line.version,
    words: 'You want one name for each shift',
  });
  const heard = await b.planner.call(expectationMoves.confirm, { id: contact, saw: back.version });
  await b.careAgent.call(expectationMoves.agree, { id: contact, saw: heard.version });
  expect((await b.careAgent.call(readPartnership, { id: partnership })).empty).toEqual({
    one: false,
    other: false,
  });
});

const digests = async () =>
  (await b.careAgent.call(listPromises, { with: b.dispatch, of: b.care })).items.filter(
    ({ serves }) => serves?.kind === 'expectation',
  );

test('D7: the agreed rhythm makes a promise for each working day, three working days ahead, once', async () => {
  await b.w.runJobs();
  await b.w.runJobs();
  const made = await digests();
  expect(made.map(({ terms }) => terms.dueOn).toSorted()).toEqual(['2054-11-25', '2054-11-26', '2054-11-27']);
  for (const promise of made)
    expect(promise).toMatchObject({
      state: 'promised',
      customer: { name: 'Customer Care' },
      performer: { name: 'Dispatch' },
      steward: { name: 'Dispatch planner' },
      terms: { doneLooksLike: 'We know before customers call' },
    });
  for (const who of strangers()) expect((await who.call(listPromises, {})).items).toEqual([]);
});

test('D8: a standing offer of Dispatch is taken by Care, kept, and thanked for in private', async () => {
  const offer = await b.planner.call(postAsk, {
    direction: 'offer',
    what: 'The route map in fifteen minutes',
    why: 'Then you can say on the phone where the lorry is',
    size: 'five-minutes',
    kind: 'information',
    noRush: true,
    places: 4,
    circle: [b.care],
  });
  const taken = await b.careAgent.call(askMoves.take, { id: offer.id, saw: offer.version });
  const as = { id: one(taken.answers).id };
  const reported = await b.planner.call(moves.report, {
    ...as,
    saw: (await b.planner.call(showPromise, as)).version,
  });
  await b.careAgent.call(moves['declare-satisfied'], { ...as, saw: reported.version });
  await b.careAgent.call(draftThanks, {
    forWhat: 'For the route map',
    madePossible: 'I knew where the lorry was before I was asked',
    credits: [{ party: b.planner.id, forWhat: 'explained it' }],
    send: true,
  });
  expect((await b.planner.call(readAsk, { id: offer.id })).placesLeft).toBe(3);
  for (const who of strangers()) expect((await who.call(listThanks, { view: 'received' })).items).toEqual([]);
});

test('D10: a team’s miss is the team’s, and can be made right', async () => {
  const [digest] = await digests();
  const own = { id: digest!.id, saw: digest!.version };
  const blames = `@[Dispatch planner](${b.planner.id}) forgot`;
  expect(await b.shiftLead.refusal(moves.renege, { ...own, words: blames })).toBe('promise.names-others');
  await b.planner.call(moves.renege, {
    ...own,
    words: 'We missed it while the depot was dark; we will call each customer by five',
    makeRight: { what: 'Call each customer', doneLooksLike: 'All were called by five', dueOn: null },
  });
  const offered = (await b.careLead.call(listPromises, { with: b.dispatch, view: 'mine' })).items;
  expect(offered).toMatchObject([{ state: 'offered', serves: { kind: 'promise', id: own.id } }]);
  const accepted = await b.careLead.call(moves.accept, { id: one(offered).id, saw: one(offered).version });
  const reported = await b.planner.call(moves.report, { id: accepted.id, saw: accepted.version });
  await b.careLead.call(moves['declare-satisfied'], { id: accepted.id, saw: reported.version });
  const page = await b.careLead.call(readPartnership, { id: partnership });
  expect(page.record).toMatchObject([
    {
      kind: 'promise',
      words: 'Call each customer',
      by: { name: 'Dispatch' },
      towards: { name: 'Customer Care' },
    },
  ]);
});

test('D11: another wording takes the place of the agreed one by both sides’ yes, and not before', async () => {
  const words = 'Dispatch sends a text message when systems are down, an hourly digest otherwise';
  const proposed = await b.shiftLead.call(expectationMoves['propose-wording'], {
    id: delays,
    saw: (await lineAs(b.shiftLead, delays)).version,
    text: words,
    goodLooksLike: 'We know before customers call',
  });
  expect(proposed.inForce!.text).toContain('within 30 minutes');
  expect(
    await b.careLead.refusal(expectationMoves['agree-wording'], { id: delays, saw: proposed.version }),
  ).toBe('expectation.say-it-back-first');
  const back = await b.careAgent.call(expectationMoves.reflect, {
    id: delays,
    saw: proposed.version,
    words: 'When nothing works you send a text message',
  });
  const heard = await b.shiftLead.call(expectationMoves.confirm, { id: delays, saw: back.version });
  expect((await lineAs(b.careLead, delays)).inForce!.text).toContain('within 30 minutes');
  const agreed = await b.careLead.call(expectationMoves['agree-wording'], { id: delays, saw: heard.version });
  expect(agreed.inForce).toMatchObject({ text: words, from: '2054-11-24', until: null });
  expect(agreed.wordings.map(({ inForce }) => inForce)).toEqual([true, false]);
  expect(one(agreed.wordings).changes.text).toContainEqual({
    kind: 'in',
    words: 'sends a text message when systems are down,',
  });
});

test('D12: other hours for a term need no reason, are answered another way, and end by themselves', async () => {
  const proposed = await b.careAgent.call(expectationMoves['propose-wording'], {
    id: contact,
    saw: (await lineAs(b.careAgent, contact)).version,
    text: 'One Care contact per shift, from ten to four',
    goodLooksLike: 'We know whom to call',
    until: '2055-01-31',
  });
  const back = await b.shiftLead.call(expectationMoves.reflect, {
    id: contact,
    saw: proposed.version,
    words: 'Until the end of January, ten to four',
  });
  const heard = await b.careLead.call(expectationMoves.confirm, { id: contact, saw: back.version });
  const other = await b.shiftLead.call(expectationMoves['counter-offer'], {
    id: contact,
    saw: heard.version,
    text: 'One Care contact per shift, from nine to four',
    goodLooksLike: 'We know whom to call',
  });
  const agreed = await b.careAgent.call(expectationMoves['agree-wording'], {
    id: contact,
    saw: other.version,
  });
  expect(agreed.inForce).toMatchObject({
    text: 'One Care contact per shift, from nine to four',
    until: '2055-01-31',
  });
  b.w.clock.set('2055-02-01T09:00:00Z');
  expect((await lineAs(b.planner, contact)).inForce).toMatchObject({
    text: 'One Care contact per shift',
    until: null,
  });
});

test('D13: the director cannot give another’s word; they may ask, and are answered another way', async () => {
  const wish = { what: 'A plan for Easter', doneLooksLike: 'It is on my desk', dueOn: '2055-03-01' };
  expect(
    await b.director.refusal(requestPromise, { customer: b.planner.id, performer: b.director.id, ...wish }),
  ).toBe('promise.not-yours-to-speak-for');
  const asked = await b.director.call(requestPromise, { performer: b.planner.id, ...wish });
  expect(await b.director.refusal(moves.promise, { id: asked.id, saw: asked.version })).toBe(
    'promise.not-your-move',
  );
  const countered = await b.planner.call(moves.counter, {
    id: asked.id,
    saw: asked.version,
    ...wish,
    dueOn: '2055-03-08',
  });
  expect(countered).toMatchObject({ state: 'countered', performer: { name: 'Dispatch planner' } });
});

test('D19: at the review one line is kept by both, one retired; while the partnership rests nothing nudges', async () => {
  b.w.clock.set('2055-02-24T09:00:00Z');
  await b.careLead.call(partnershipMoves['suggest-rhythm'], {
    id: partnership,
    saw: (await b.careLead.call(readPartnership, { id: partnership })).version,
    weeks: 2,
  });
  const page = await b.shiftLead.call(readPartnership, { id: partnership });
  await b.shiftLead.call(partnershipMoves['agree-rhythm'], { id: partnership, saw: page.version });
  expect(await kindsOf(b.shiftLead)).toContain('T13');
  expect(await kindsOf(b.careAgent)).toContain('T14');

  const asked = await lineAs(b.careLead, delays);
  expect(asked.can).toEqual(['propose-wording', 'answer-review', 'keep', 'retire']);
  const answered = await b.careLead.call(expectationMoves['answer-review'], {
    id: delays,
    saw: asked.version,
    answer: 'partly',
    words: 'Mostly on time',
  });
  expect(answered.review).toMatchObject({ yours: 'partly', theirs: null });
  expect((await lineAs(b.planner, delays)).review).toMatchObject({ yours: null, theirs: null });
  const both = await b.planner.call(expectationMoves['answer-review'], {
    id: delays,
    saw: answered.version,
    answer: 'yes',
  });
  expect(both.review).toMatchObject({ yours: 'yes', theirs: 'partly', theirWords: 'Mostly on time' });
  const one = await b.planner.call(expectationMoves.keep, { id: delays, saw: both.version });
  expect(one).toMatchObject({ reviewOn: '2055-02-24', review: { youKeep: true, theyKeep: false } });
  const kept = await b.careLead.call(expectationMoves.keep, { id: delays, saw: one.version });
  expect(kept).toMatchObject({ state: 'agreed', reviewOn: '2055-05-24', review: { due: false } });

  const retired = await b.careAgent.call(expectationMoves.retire, {
    id: contact,
    saw: (await lineAs(b.careAgent, contact)).version,
  });
  expect(retired).toMatchObject({ state: 'retired', can: [] });

  const now = await b.careLead.call(readPartnership, { id: partnership });
  await b.careLead.call(partnershipMoves.rest, { id: partnership, saw: now.version });
  b.w.clock.set('2055-04-05T09:00:00Z');
  for (const who of [b.careLead, b.careAgent, b.shiftLead, b.planner])
    for (const kind of await kindsOf(who)) expect(['T13', 'T14']).not.toContain(kind);
  // what was promised goes on
  await b.w.runJobs();
  expect((await digests()).length).toBeGreaterThan(3);
});
