import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { moves as promiseMoves, requestPromise } from '#features/promises/contract.ts';
import type { Actor } from '#test/actor.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import * as contract from './contract.ts';
import type { HeadsUpView } from './contract.ts';

let w: Workplace;
let dispatch: string;
let care: string;
let lead: Actor;
let planner: Actor;
let agent: Actor;
let buyer: Actor;
let outsider: Actor;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());
beforeEach(async () => {
  w.clock.set(tuesday);
  const unique = crypto.randomUUID().slice(0, 8);
  dispatch = await w.team(`Dispatch ${unique}`);
  care = await w.team(`Care ${unique}`);
  lead = await w.person('Shift lead', { teams: [dispatch] });
  planner = await w.person('Planner', { teams: [dispatch] });
  agent = await w.person('Care agent', { teams: [care] });
  buyer = await w.person('Buyer');
  outsider = await w.person('Outsider', { admin: true });
  for (const team of [dispatch, care, care]) await w.person('Colleague', { teams: [team] });
});

const dark = {
  kind: 'challenge' as const,
  what: 'The depot has no power',
  means: 'No hourly digest until it is back; call us for a single parcel.',
};
const tell = (more: object = {}): Promise<HeadsUpView> =>
  lead.call(contract.sendHeadsUp, { ...dark, for: dispatch, told: [care, buyer.id], ...more });

test('those affected and the side that told read it, and for everybody else it does not exist', async () => {
  const sent = await tell({ from: '2054-11-25' });
  expect(sent).toMatchObject({
    ...{
      state: 'sent',
      from: '2054-11-25',
      until: '2054-12-08',
      for: { id: dispatch },
      askOf: { id: dispatch },
    },
    told: [
      { party: { id: care }, answer: null },
      { party: { id: buyer.id }, answer: null },
    ],
  });
  expect(sent.circle.people).toBe(7);
  expect(sent.history).toMatchObject([{ did: 'sent', mover: { name: 'Shift lead' } }]);
  for (const reader of [planner, agent, buyer]) {
    expect((await reader.call(contract.readHeadsUp, { id: sent.id })).what).toBe(dark.what);
    const { items } = await reader.call(contract.listHeadsUps, {});
    expect(items.map(({ id }) => id)).toContain(sent.id);
  }
  const seen = { id: sent.id, saw: 1 };
  expect(await outsider.refusal(contract.readHeadsUp, { id: sent.id })).toBe('not-found');
  expect(await outsider.refusal(contract.answerHeadsUp, { ...seen, answer: 'got-it' })).toBe('not-found');
  expect(await outsider.refusal(contract.askAboutHeadsUp, { ...seen, words: 'Why?' })).toBe('not-found');
  expect(await outsider.refusal(contract.endHeadsUp, seen)).toBe('not-found');
  expect((await outsider.call(contract.listHeadsUps, {})).items).toEqual([]);
  expect((await outsider.get('/api/search?q=depot')).body).not.toContain(sent.id);
  expect((await agent.get('/api/search?q=depot')).body).toContain(sent.id);
});

test('each guard of sending refuses in its own words, and nothing of it is kept', async () => {
  const refused = (more: object) =>
    lead.refusal(contract.sendHeadsUp, { ...dark, for: dispatch, told: [care], ...more });
  const small = await w.team(`Two ${crypto.randomUUID()}`);
  const member = await w.person('One of two', { teams: [small] });
  expect(await refused({ told: [dispatch, lead.id] })).toBe('heads-up.nobody-told');
  expect(await refused({ for: care })).toBe('heads-up.only-for-yourself');
  expect(await refused({ askOf: planner.id })).toBe('heads-up.only-for-yourself');
  expect(await refused({ told: [small] })).toBe('heads-up.team-too-small');
  expect(await member.refusal(contract.sendHeadsUp, { ...dark, for: small, told: [care] })).toBe(
    'heads-up.team-too-small',
  );
  expect(await refused({ until: '2054-11-23' })).toBe('heads-up.until-has-passed');
  expect(await refused({ until: '2056-01-01' })).toBe('heads-up.until-is-far');
  expect(await refused({ told: [crypto.randomUUID()] })).toBe('people.not-here');
  expect(await refused({ means: ' ' })).toBe('input.invalid');
  expect((await lead.call(contract.listHeadsUps, {})).items).toEqual([]);
});

test('nobody absent is named; a complaint is refused with whom to tell directly, and is not stored (F2)', async () => {
  const what = `@[Buyer](${buyer.id}) blocked my forecast again`;
  const response = await lead.raw(contract.sendHeadsUp, { ...dark, what, told: [care] });
  expect(response.json()).toMatchObject({
    ...{ code: 'people.names-someone-absent', party: { id: buyer.id, name: 'Buyer' } },
  });
  const { rows } = await w.database.owner.query('select from heads_up where what like $1', ['%forecast%']);
  expect(rows).toEqual([]);
  const sent = await tell({ told: [care] });
  const seen = { id: sent.id, saw: 1 };
  const words = `Ask @[Buyer](${buyer.id})`;
  expect(await agent.refusal(contract.askAboutHeadsUp, { ...seen, words })).toBe(
    'people.names-someone-absent',
  );
  expect(await lead.refusal(contract.correctHeadsUp, { ...seen, ...dark, means: words })).toBe(
    'people.names-someone-absent',
  );
  for (const end of [contract.endHeadsUp, contract.withdrawHeadsUp])
    expect(await lead.refusal(end, { ...seen, words })).toBe('people.names-someone-absent');
});

test('answers are the party’s: nobody sees who gave them, nor when, nor what another party said', async () => {
  const sent = await tell();
  const seen = { id: sent.id, saw: sent.version };
  await agent.call(contract.answerHeadsUp, { ...seen, answer: 'affects-us' });
  await buyer.call(contract.answerHeadsUp, { ...seen, answer: 'got-it' });
  const raw = await lead.get(`/api/heads-ups/${sent.id}`);
  expect(raw.json<HeadsUpView>().told).toMatchObject([
    ...[
      { party: { id: care }, answer: 'affects-us' },
      { party: { id: buyer.id }, answer: 'got-it' },
    ],
  ]);
  expect(raw.body).not.toContain(agent.id);
  expect(raw.json<HeadsUpView>().history).toHaveLength(1);
  const asBuyer = await buyer.call(contract.readHeadsUp, { id: sent.id });
  expect(asBuyer.told.map(({ answer, mine }) => [answer, mine])).toEqual([
    ...[
      [null, false],
      ['got-it', true],
    ],
  ]);
  const { rows } = await w.database.owner.query(
    `select column_name from information_schema.columns where table_schema = 'public' and table_name = $1`,
    ['heads_up_answer'],
  );
  expect(rows.map(({ column_name: name }: { column_name: string }) => name).toSorted()).toEqual([
    ...['answer', 'heads_up_id', 'party_id', 'wording'],
  ]);
});

test('said twice it is said once; a stale yes is refused with the newer text', async () => {
  const sent = await tell();
  const answer = { id: sent.id, saw: 1, answer: 'got-it' as const };
  await agent.call(contract.answerHeadsUp, answer, 'the very same key');
  const again = await agent.call(contract.answerHeadsUp, answer, 'the very same key');
  expect(again.told[0]).toMatchObject({ answer: 'got-it' });
  await lead.call(contract.correctHeadsUp, { ...dark, means: 'Digests by phone', id: sent.id, saw: 1 });
  const stale = await buyer.raw(contract.answerHeadsUp, answer);
  expect(stale.json()).toMatchObject({
    code: 'heads-up.stale',
    newer: { means: 'Digests by phone', version: 2 },
  });
  for (const move of [contract.remindSilent, contract.endHeadsUp, contract.withdrawHeadsUp])
    expect(await lead.refusal(move, { id: sent.id, saw: 1 })).toBe('heads-up.stale');
});

const answerOf = (view: HeadsUpView, party: string) =>
  view.told.find((one) => one.party.id === party)?.answer;
test('one speaks for the nearest party that was told, or for the one one names; never for another', async () => {
  const sent = await tell({ told: [care, agent.id] });
  const seen = { id: sent.id, saw: 1 };
  const said = await agent.call(contract.answerHeadsUp, { ...seen, answer: 'got-it' });
  expect([answerOf(said, agent.id), answerOf(said, care)]).toEqual(['got-it', null]);
  const both = await agent.call(contract.answerHeadsUp, { ...seen, answer: 'let-us-talk', as: care });
  expect([answerOf(both, agent.id), answerOf(both, care)]).toEqual(['got-it', 'let-us-talk']);
  expect(await agent.refusal(contract.answerHeadsUp, { ...seen, answer: 'got-it', as: dispatch })).toBe(
    'heads-up.only-for-yourself',
  );
  expect(await planner.refusal(contract.answerHeadsUp, { ...seen, answer: 'got-it' })).toBe(
    'heads-up.not-your-move',
  );
});

test('nobody speaks for everyone', async () => {
  const sent = await tell({ told: [w.everyone] });
  const said = await outsider.call(contract.answerHeadsUp, { id: sent.id, saw: 1, answer: 'got-it' });
  expect(said.told).toMatchObject([{ party: { id: w.everyone }, answer: null }]);
  await lead.call(contract.endHeadsUp, { id: sent.id, saw: 1 });
});

test('a question and its answer stay with those who could read them; it is answered once', async () => {
  const sent = await tell({ told: [care] });
  const seen = { id: sent.id, saw: 1 };
  const asked = await agent.call(contract.askAboutHeadsUp, { ...seen, words: 'Until when?' });
  expect(asked.questions).toMatchObject([
    { by: { name: 'Care agent' }, for: { id: care }, words: 'Until when?' },
  ]);
  const question = asked.questions[0]!.id;
  const reply = { ...seen, question, words: 'About five.' };
  expect(await agent.refusal(contract.replyToQuestion, reply)).toBe('heads-up.not-your-move');
  const replied = await planner.call(contract.replyToQuestion, reply);
  expect(replied.questions).toMatchObject([{ reply: 'About five.', repliedBy: { name: 'Planner' } }]);
  expect(await lead.refusal(contract.replyToQuestion, reply)).toBe('heads-up.question-answered');
  expect(await lead.refusal(contract.replyToQuestion, { ...reply, question: crypto.randomUUID() })).toBe(
    'not-found',
  );
  await lead.call(contract.tellMore, { ...seen, told: [buyer.id] });
  expect((await buyer.call(contract.readHeadsUp, { id: sent.id })).questions).toEqual([]);
  expect((await agent.call(contract.readHeadsUp, { id: sent.id })).questions).toHaveLength(1);
});

test('a correction keeps the earlier text to be read, and answers as answers to what they saw', async () => {
  const sent = await tell();
  await agent.call(contract.answerHeadsUp, { id: sent.id, saw: 1, answer: 'got-it' });
  const change = { ...dark, id: sent.id, saw: 1 };
  expect(await lead.refusal(contract.correctHeadsUp, change)).toBe('heads-up.nothing-changed');
  const corrected = await planner.call(contract.correctHeadsUp, { ...change, means: 'Digests by phone' });
  expect(corrected).toMatchObject({ means: 'Digests by phone', isCorrected: true, version: 2 });
  expect(corrected.told[0]).toMatchObject({ answer: 'got-it', isEarlier: true });
  const seen = await agent.call(contract.readHeadsUp, { id: sent.id });
  expect(seen.history.at(-1)).toMatchObject({ did: 'corrected', details: { before: { means: dark.means } } });
  const { rows } = await w.database.owner.query('select ask_of from heads_up where id = $1', [sent.id]);
  expect(rows).toEqual([{ ask_of: dispatch }]);
});

test('who else needs to know: told later, and never with a name that somebody did not agree to', async () => {
  const sent = await tell({ told: [care] });
  expect(await buyer.refusal(contract.readHeadsUp, { id: sent.id })).toBe('not-found');
  expect(await lead.refusal(contract.tellMore, { id: sent.id, saw: 1, told: [care] })).toBe(
    'heads-up.told-already',
  );
  const wider = await lead.call(contract.tellMore, { id: sent.id, saw: 1, told: [buyer.id, care] });
  expect(wider.told.map(({ party }) => party.id)).toEqual([care, buyer.id]);
  expect((await buyer.call(contract.readHeadsUp, { id: sent.id })).history).toMatchObject([
    { did: 'told-more' },
  ]);
  const naming = await tell({ told: [care], means: `Ask @[Care agent](${agent.id})` });
  expect(await lead.refusal(contract.tellMore, { id: naming.id, saw: 1, told: [buyer.id] })).toBe(
    'heads-up.names-somebody',
  );
});

test('a reminder goes once, from the next day, and leaves no trace in the history', async () => {
  const sent = await tell();
  const seen = { id: sent.id, saw: 1 };
  expect(await lead.refusal(contract.remindSilent, seen)).toBe('heads-up.remind-too-soon');
  w.clock.advance({ hours: 24 });
  const reminded = await lead.call(contract.remindSilent, seen);
  expect(reminded.history).toHaveLength(1);
  expect(reminded.can).not.toContain('remind');
  expect(await lead.refusal(contract.remindSilent, seen)).toBe('heads-up.reminded-already');
  const answered = await tell({ told: [buyer.id] });
  await buyer.call(contract.answerHeadsUp, { id: answered.id, saw: 1, answer: 'got-it' });
  w.clock.advance({ hours: 24 });
  expect(await lead.refusal(contract.remindSilent, { id: answered.id, saw: 1 })).toBe(
    'heads-up.all-answered',
  );
});

test('"it is over" closes it for all; taken back it stays to be read as such', async () => {
  const [over, wrong] = [await tell(), await tell()];
  const ended = await lead.call(contract.endHeadsUp, { id: over.id, saw: 1, words: 'Power is back.' });
  expect(ended).toMatchObject({ state: 'expired', isOver: true, can: [] });
  const back = await lead.call(contract.withdrawHeadsUp, { id: wrong.id, saw: 1 });
  expect(back).toMatchObject({ state: 'withdrawn', isOver: false });
  expect((await agent.call(contract.listHeadsUps, { view: 'current' })).items).toEqual([]);
  const { items } = await agent.call(contract.listHeadsUps, { view: 'earlier' });
  expect(items.map(({ id }) => id).slice(0, 2)).toEqual([wrong.id, over.id]);
  expect(await agent.refusal(contract.answerHeadsUp, { id: over.id, saw: 2, answer: 'got-it' })).toBe(
    'heads-up.not-now',
  );
});

test('it expires by itself after its last day, and stays in the history', async () => {
  const sent = await tell({ until: '2054-11-26' });
  w.clock.set('2054-11-26T22:30:00Z');
  await w.runJobs();
  expect((await agent.call(contract.readHeadsUp, { id: sent.id })).state).toBe('sent');
  w.clock.set('2054-11-26T23:30:00Z');
  await w.runJobs();
  const gone = await agent.call(contract.readHeadsUp, { id: sent.id });
  expect(gone).toMatchObject({ state: 'expired', isOver: false });
  expect(gone.history.at(-1)).toMatchObject({ did: 'expired', mover: null });
});

test('a later last day is the one that counts', async () => {
  const sent = await tell({ until: '2054-11-25' });
  await lead.call(contract.correctHeadsUp, { ...dark, id: sent.id, saw: 1, until: '2054-12-01' });
  w.clock.set('2054-11-28T09:00:00Z');
  await w.runJobs();
  expect((await agent.call(contract.readHeadsUp, { id: sent.id })).state).toBe('sent');
});

test('the audience is proposed from open promises, with the reasons, and only what one may know', async () => {
  const { id } = await agent.call(requestPromise, {
    ...{
      performer: dispatch,
      customer: care,
      what: 'The route map',
      doneLooksLike: 'We can read it',
      dueOn: null,
    },
  });
  await lead.call(promiseMoves.promise, { id, saw: 1 });
  await buyer.call(requestPromise, {
    ...{ performer: lead.id, what: 'A free ramp', doneLooksLike: 'At nine', dueOn: null },
  });
  const forTeam = await lead.call(contract.proposeAudience, { as: dispatch });
  expect(forTeam.items).toEqual([
    {
      party: expect.objectContaining({ id: care }),
      because: [{ kind: 'promise', id, words: 'The route map' }],
    },
  ]);
  const forMe = await lead.call(contract.proposeAudience, {});
  expect(forMe.items.map(({ party }) => party.id)).toEqual([buyer.id]);
  expect((await planner.call(contract.proposeAudience, {})).items).toEqual([]);
  expect(await agent.refusal(contract.proposeAudience, { as: dispatch })).toBe('heads-up.only-for-yourself');
});

test('between two parties stand exactly theirs; lists go on where the page before ended', async () => {
  const toCare = await tell({ told: [care] });
  await tell({ told: [buyer.id] });
  const back = await agent.call(contract.sendHeadsUp, { ...dark, for: care, told: [dispatch] });
  const between = { with: care, of: dispatch };
  expect((await lead.call(contract.listHeadsUps, between)).items.map(({ id }) => id)).toEqual([
    back.id,
    toCare.id,
  ]);
  expect((await outsider.call(contract.listHeadsUps, between)).items).toEqual([]);
  const first = await lead.call(contract.listHeadsUps, { limit: 2 });
  const rest = await lead.call(contract.listHeadsUps, { limit: 2, after: first.next! });
  expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, undefined]);
});

test('one’s own data holds what one told, asked and answered', async () => {
  const sent = await tell();
  await agent.call(contract.askAboutHeadsUp, { id: sent.id, saw: 1, words: 'Until when?' });
  await agent.call(contract.answerHeadsUp, { id: sent.id, saw: 1, answer: 'got-it' });
  const mine = (await lead.get('/api/me/export')).json<Record<string, unknown>>();
  expect(JSON.stringify(mine['heads-ups'])).toContain(dark.means);
  const theirs = (await agent.get('/api/me/export')).json<{ 'heads-ups': object }>();
  expect(theirs['heads-ups']).toMatchObject({
    ...{ sent: [], questions: [{ words: 'Until when?' }], answers: [{ headsUp: sent.id, answer: 'got-it' }] },
  });
});

test('when its author leaves, their own news ends, and what they sent for a team is the team’s', async () => {
  const forTeam = await tell({ askOf: lead.id });
  const own = await lead.call(contract.sendHeadsUp, { ...dark, told: [care] });
  await agent.call(contract.answerHeadsUp, { id: own.id, saw: 1, answer: 'got-it' });
  const admin = await w.person('Admin', { admin: true });
  for (const { id } of [lead, agent]) await admin.call(removePerson, { id });
  await w.runJobs();
  expect(await planner.call(contract.readHeadsUp, { id: forTeam.id })).toMatchObject({
    ...{ state: 'sent', askOf: { id: dispatch } },
  });
  const { rows } = await w.database.owner.query('select state from heads_up where id = $1', [own.id]);
  expect(rows).toEqual([{ state: 'expired' }]);
  const words = await w.database.owner.query('select from heads_up_word where person_id = $1', [agent.id]);
  expect(words.rows).toEqual([]);
  w.clock.advance({ hours: 24 * 30 });
  await w.runJobs();
  expect((await planner.call(contract.readHeadsUp, { id: forTeam.id })).state).toBe('expired');
});

test('more can be told although somebody who was told has left the workplace', async () => {
  const sent = await tell({ told: [buyer.id] });
  await outsider.call(removePerson, { id: buyer.id });
  await lead.call(contract.tellMore, { id: sent.id, saw: sent.version, told: [care] });
  expect(await agent.call(contract.readHeadsUp, { id: sent.id })).toMatchObject({ what: dark.what });
});
