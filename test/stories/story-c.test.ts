/** Story C of the model, fix the past: feedback, advice and repair, from F2 to F18, with what must stay unseen. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import * as talk from '#features/conversations/contract.ts';
import { sendHeadsUp } from '#features/heads-ups/contract.ts';
import { keepNote, readNote } from '#features/notes/contract.ts';
import { keepReflection, readReflection } from '#features/notes/reflection/contract.ts';
import { listPromises, moves, requestPromise } from '#features/promises/contract.ts';
import { draftThanks } from '#features/thanks/contract.ts';
import { readToday } from '#features/today/contract.ts';
import { apiDocument } from '#test/properties/every-answer.ts';
import type { Actor } from '#test/actor.ts';
import { gatherC, hearOut, type CastC } from './cast-c.ts';
import { everyRow } from './marker-scan.ts';

let c: CastC;
beforeAll(async () => {
  c = await gatherC();
});
afterAll(() => c.w.close());

const see = (who: Actor, id: string) => who.call(talk.readConversation, { id });
const saw = async (who: Actor, id: string) => ({ id, saw: (await see(who, id)).version });
const cardsOf = async (who: Actor) =>
  (await who.call(readToday, {})).cards.filter((card) => card.subject.kind === 'conversation');

const forecast = [
  { part: 'situation' as const, words: 'Monday, the forecast' },
  { part: 'saw' as const, words: 'The sheet was closed at ten' },
  { part: 'led-to' as const, words: 'Two offers went out late' },
  { part: 'next-time' as const, words: 'Three days of notice' },
  { part: 'wish' as const, words: 'That planning becomes easy for you too' },
];
const budget = [
  { part: 'happened' as const, words: 'We met twice and the number changed in between' },
  { part: 'effect' as const, words: 'I planned for weeks on the first number' },
  { part: 'matters' as const, words: 'To know early' },
  { part: 'hope' as const, words: 'That we talk.moves.settle it in one talk' },
];
let feedback: string;

/** Every row that holds words, or could hold them. */
const stored = async () => {
  const tables = ['heads_up', 'history', 'conversation', 'conversation_entry', 'idempotency_key', 'note'];
  const counts = tables.map((name) => `(select count(*)::int from ${name}) as ${name}`);
  return (await c.w.database.owner.query(`select ${counts.join(', ')}`)).rows[0];
};

test('F2: a heads-up that names an absent colleague is refused, kept nowhere, and leads to the one it is about', async () => {
  const before = await stored();
  const words = `@[Finance partner](${c.partner.id}) blocked my forecast again`;
  const told = { kind: 'challenge' as const, what: 'The forecast is late', told: [c.sales] };
  const response = await c.seller.raw(sendHeadsUp, { ...told, means: words });
  expect(response.statusCode).toBe(422);
  expect(response.json()).toMatchObject({
    code: 'people.names-someone-absent',
    party: { id: c.partner.id, name: 'Finance partner' },
  });
  expect(response.body).not.toContain('blocked');
  expect(await stored()).toEqual(before);
  // what was meant for many begins as a draft for the one, which nobody else knows of
  const draft = { form: 'feedback' as const, with: [c.partner.id], parts: [{ part: 'saw' as const, words }] };
  const { ids } = await c.seller.call(talk.prepareConversation, draft);
  expect(await c.partner.refusal(talk.readConversation, { id: one(ids) })).toBe('not-found');
  await c.seller.call(talk.discardDraft, { id: one(ids), saw: 1 });
});

test('F3: feedback is invited with author, form and a neutral line; "later" is quiet until that day', async () => {
  const prepared = { form: 'feedback' as const, with: [c.partner.id], topic: 'Monday’s forecast' };
  const { ids } = await c.seller.call(talk.prepareConversation, {
    ...prepared,
    parts: forecast,
    invite: true,
  });
  feedback = one(ids);
  const seen = await see(c.partner, feedback);
  expect(seen).toMatchObject({ form: 'feedback', state: 'invited', topic: 'Monday’s forecast', entries: [] });
  expect(seen.opener.name).toBe('Sales manager');
  expect((await cardsOf(c.partner)).map((card) => [card.kind, card.answers])).toEqual([
    ['T4', ['accept', 'later', 'decline']],
  ]);
  await c.partner.call(talk.moves.later, { id: feedback, saw: seen.version, day: '2054-11-26' });
  expect(await cardsOf(c.partner)).toEqual([]);
  expect((await see(c.seller, feedback)).version).toBe(seen.version);
  c.w.clock.set('2054-11-26T09:00:00Z');
  expect((await cardsOf(c.partner)).map((card) => card.kind)).toEqual(['T4']);
});

test('F4: the reply stays closed until the giver says "yes, that is it"; then it is tried', async () => {
  await c.partner.call(talk.moves.accept, await saw(c.partner, feedback));
  expect((await see(c.partner, feedback)).entries.map((entry) => entry.words)).toEqual(
    forecast.map((one) => one.words),
  );
  const reply = { choice: 'try-it' as const };
  expect(await c.partner.refusal(talk.moves.choose, { ...(await saw(c.partner, feedback)), ...reply })).toBe(
    'conversation.not-now',
  );
  await c.partner.call(talk.moves.reflect, {
    ...(await saw(c.partner, feedback)),
    words: 'You want it later in the day',
  });
  await c.seller.call(talk.moves['not-quite'], {
    ...(await saw(c.seller, feedback)),
    words: 'No: days before, not hours',
  });
  await c.partner.call(talk.moves.reflect, {
    ...(await saw(c.partner, feedback)),
    words: 'Three days ahead',
  });
  await c.seller.call(talk.moves.confirm, await saw(c.seller, feedback));
  await c.partner.call(talk.moves.choose, {
    ...(await saw(c.partner, feedback)),
    choice: 'try-it',
    words: 'Thank you for telling me',
  });
  await c.partner.call(talk.moves.promise, {
    ...(await saw(c.partner, feedback)),
    what: 'Cut-off date three days ahead',
    doneLooksLike: 'It stands in the calendar',
    dueOn: '2054-12-07',
  });
  const given = await see(c.seller, feedback);
  expect(given.stage).toBe('answered');
  expect(given.entries.map((entry) => entry.words)).toContain('Thank you for telling me');
});

test('F5: the giver asks what would help and promises; no list shows where the two promises came from', async () => {
  await c.seller.call(talk.moves.promise, {
    ...(await saw(c.seller, feedback)),
    what: 'Send changes by Friday noon',
    doneLooksLike: 'They are in the sheet',
    dueOn: '2054-11-27',
  });
  const { items } = await c.partner.call(listPromises, {});
  expect(items.map((one) => one.terms.what).toSorted()).toEqual([
    'Cut-off date three days ahead',
    'Send changes by Friday noon',
  ]);
  for (const promise of items) expect(promise).toMatchObject({ serves: null });
  const { rows } = await c.w.database.owner.query('select serves_kind, serves_id from promise');
  expect(rows).toEqual(rows.map(() => ({ serves_kind: null, serves_id: null })));
  await c.partner.call(talk.moves.close, await saw(c.partner, feedback));
});

test('F6: advice is asked of two, each blind to the other; it is thanked and not argued with', async () => {
  const { ids } = await c.partner.call(talk.prepareConversation, {
    form: 'advice',
    with: [c.seller.id, c.marketing.id],
    topic: 'Planning with me',
    invite: true,
    parts: [{ part: 'want', words: 'Be easier to plan with' }],
  });
  const [ofSeller, ofMarketing] = ids as [string, string];
  expect(await c.seller.refusal(talk.readConversation, { id: ofMarketing })).toBe('not-found');
  for (const [who, id, words] of [
    [c.seller, ofSeller, 'Ask an open question first'],
    [c.marketing, ofMarketing, 'Say the date before the number'],
  ] as const) {
    await who.call(talk.moves.accept, await saw(who, id));
    await who.call(talk.moves.suggest, { ...(await saw(who, id)), suggestions: [words, 'And breathe'] });
    expect((await see(who, id)).with).toHaveLength(1);
  }
  expect((await see(c.marketing, ofMarketing)).entries.map((entry) => entry.words)).not.toContain(
    'Ask an open question first',
  );
  expect((await see(c.partner, ofSeller)).can).not.toContain('speak');
  await c.partner.call(talk.moves.thank, { ...(await saw(c.partner, ofSeller)), words: 'I will try it' });
  expect((await see(c.seller, ofSeller)).stage).toBe('thanked');
});

let repair: string;

test('F7: what is unsaid comes up in the look back on the week, and a repair is prepared in the circle of one', async () => {
  const unsaid = 'Last year’s budget: it is unsaid';
  await c.partner.call(keepReflection, { answers: ['', '', unsaid, '', ''] });
  expect((await c.partner.call(readReflection, {})).note!.answers[2]).toBe(unsaid);
  for (const who of [c.seller, c.head, c.admin]) expect((await who.call(readReflection, {})).note).toBeNull();
  const { ids } = await c.partner.call(talk.prepareConversation, {
    form: 'repair',
    with: [c.seller.id],
    variant: 'from-before',
    topic: 'How we settled last year’s budget',
    parts: budget,
  });
  repair = one(ids);
  expect((await see(c.partner, repair)).entries.map(({ part }) => part)).toEqual(
    budget.map(({ part }) => part),
  );
  expect(await see(c.partner, repair)).toMatchObject({ state: 'draft', circle: { people: 1 } });
  for (const who of [c.seller, c.head, c.admin, c.outsider])
    expect(await who.refusal(talk.readConversation, { id: repair })).toBe('not-found');
});

test('F8: "not now" needs no reason, and the next invitation waits two weeks; nobody else knows', async () => {
  await c.partner.call(talk.moves.invite, await saw(c.partner, repair));
  expect((await see(c.seller, repair)).entries).toEqual([]);
  await c.seller.call(talk.moves.decline, await saw(c.seller, repair));
  expect((await see(c.partner, repair)).state).toBe('declined');
  expect(await again('refusal')).toBe('conversation.give-it-time');
  for (const who of [c.head, c.admin, c.outsider])
    expect(await who.refusal(talk.readConversation, { id: repair })).toBe('not-found');
});

const invitation = () => ({
  form: 'repair' as const,
  with: [c.seller.id],
  variant: 'from-before' as const,
  invite: true,
  topic: 'How we settled last year’s budget',
  parts: budget,
});
async function again(how: 'refusal'): Promise<string>;
async function again(how: 'call'): Promise<{ ids: string[] }>;
async function again(how: 'refusal' | 'call') {
  return how === 'refusal'
    ? c.partner.refusal(talk.prepareConversation, invitation())
    : c.partner.call(talk.prepareConversation, invitation());
}

test('F19: a pause before a hard talk leaves nothing behind, unless it is kept as a note', async () => {
  await c.partner.call(readToday, {});
  const before = await stored();
  const document = await apiDocument(c.partner);
  expect(
    Object.keys(document.paths).filter(
      (path) => /(notes|me)\/.*pause/.test(path) && !path.includes('/rounds/'),
    ),
  ).toEqual([]);
  await c.partner.call(readToday, {});
  expect(await stored()).toEqual(before);
  const kept = await c.partner.call(keepNote, {
    kind: 'remember',
    text: 'What would make me stronger here?',
  });
  expect(await stored()).toMatchObject({ history: before!['history'], note: before!['note'] + 1 });
  for (const who of [c.seller, c.head, c.admin, c.outsider])
    expect(await who.refusal(readNote, { id: kept.id })).toBe('not-found');
});

/** Two thanks, one each way, and a word that was kept. */
async function didWellTogether() {
  for (const [who, other, forWhat] of [
    [c.partner, c.seller, 'The offer that went out early'],
    [c.seller, c.partner, 'The forecast that held'],
  ] as const)
    await who.call(draftThanks, {
      forWhat,
      madePossible: 'A calm week',
      send: true,
      credits: [{ party: other.id, forWhat: 'Made it possible' }],
    });
  const list = { what: 'The list of offers', doneLooksLike: 'It is complete', dueOn: null };
  const { id } = await c.partner.call(requestPromise, { performer: c.seller.id, ...list });
  await c.seller.call(moves.promise, { id, saw: 1 });
  await c.seller.call(moves.report, { id, saw: 2 });
  await c.partner.call(moves['declare-satisfied'], { id, saw: 3 });
}

test('F9: on day fifteen, and not before, they are invited again; it opens with three things they did well together', async () => {
  await didWellTogether();
  c.w.clock.set('2054-12-09T09:00:00Z');
  expect(await again('refusal')).toBe('conversation.give-it-time');
  c.w.clock.set('2054-12-11T09:00:00Z');
  repair = one((await again('call')).ids);
  await c.seller.call(talk.moves.accept, await saw(c.seller, repair));
  for (const who of [c.seller, c.partner])
    expect((await who.call(talk.readTogether, { id: repair })).items).toEqual([
      { kind: 'thanks', words: 'The forecast that held' },
      { kind: 'thanks', words: 'The offer that went out early' },
      { kind: 'promise', words: 'The list of offers' },
    ]);
});

test('F10: both are heard in turns; nothing passes on before each "yes"', async () => {
  expect(await c.partner.refusal(talk.moves['be-heard'], await saw(c.partner, repair))).toBe(
    'conversation.not-heard-yet',
  );
  expect(
    await c.seller.refusal(talk.moves.speak, {
      ...(await saw(c.seller, repair)),
      part: 'happened',
      words: 'But I…',
    }),
  ).toBe('conversation.not-your-move');
  await hearOut(repair, c.partner, c.seller);
  await c.seller.call(talk.moves.speak, {
    ...(await saw(c.seller, repair)),
    part: 'effect',
    words: 'My quarter hung on it',
    betweenUs: true,
  });
  await hearOut(repair, c.seller, c.partner);
  const seen = await see(c.partner, repair);
  expect(seen.stage).toBe('looking-forward');
  expect(seen.entries.find((entry) => entry.words === 'My quarter hung on it')?.betweenUs).toBe(true);
});

test('F11: three options say what each gains; each promises something of their own; both settle', async () => {
  const options = [
    'From now on the number is fixed in one meeting',
    'From now on it is fixed in September',
    'From now on changes come in writing',
  ];
  for (const [place, words] of options.entries()) {
    const who = place === 1 ? c.partner : c.seller;
    const gains = { givesMe: 'A plan', givesThem: 'Quiet' };
    const half = await who.raw(talk.moves['add-option'], {
      ...(await saw(who, repair)),
      words,
      givesMe: 'A plan',
    });
    expect(half.statusCode).toBe(400);
    await who.call(talk.moves['add-option'], { ...(await saw(who, repair)), words, ...gains });
  }
  const said = (await see(c.partner, repair)).entries.map(({ words }) => words);
  expect(said).toEqual(expect.arrayContaining(options));
  expect(await c.seller.refusal(talk.moves.settle, await saw(c.seller, repair))).toBe(
    'conversation.each-needs-an-outcome',
  );
  for (const [who, what] of [
    [c.partner, 'Fix the number in September'],
    [c.seller, 'Bring all changes to that meeting'],
  ] as const)
    await who.call(talk.moves.promise, {
      ...(await saw(who, repair)),
      what,
      doneLooksLike: 'It is in the minutes',
      dueOn: null,
    });
  await c.partner.call(talk.moves.settle, await saw(c.partner, repair));
  expect((await see(c.seller, repair)).state).toBe('open');
  await c.seller.call(talk.moves.settle, await saw(c.seller, repair));
  expect(await see(c.partner, repair)).toMatchObject({
    state: 'closed',
    stage: 'settled',
    erasedOn: '2055-01-10',
  });
  const { rows } = await c.w.database.owner.query(
    `select serves_kind, serves_id from promise where done_looks_like = 'It is in the minutes'`,
  );
  expect(rows).toEqual([1, 2].map(() => ({ serves_kind: null, serves_id: null })));
});

test('F18: a copy of one’s own can be taken before it is erased, and nothing remembers it', async () => {
  const { owner } = c.w.database;
  const before = await everyRow(owner);
  const copy = await c.seller.call(talk.copyConversation, { id: repair });
  expect(copy.entries.map((entry) => entry.words)).toContain('I planned for weeks on the first number');
  expect(copy.entries.some((entry) => entry.betweenUs)).toBe(true);
  expect(await everyRow(owner)).toBe(before);
  for (const who of [c.head, c.admin, c.outsider])
    expect(await who.refusal(talk.copyConversation, { id: repair })).toBe('not-found');
});

test('F13: after thirty days the repair is gone for both; the promises stay', async () => {
  c.w.clock.set('2055-01-11T09:00:00Z');
  await c.w.runJobs();
  for (const who of [c.partner, c.seller])
    expect(await who.refusal(talk.readConversation, { id: repair })).toBe('not-found');
  for (const [table, column] of [
    ['conversation', 'id'],
    ['conversation_entry', 'conversation_id'],
    ['conversation_person', 'conversation_id'],
    ['history', 'subject_id'],
  ]) {
    const { rows } = await c.w.database.owner.query(`select from ${table} where ${column} = $1`, [repair]);
    expect(rows).toEqual([]);
  }
  const { rows } = await c.w.database.owner.query('select what from promise where state = $1', ['promised']);
  expect(rows.map((row) => row.what)).toContain('Fix the number in September');
});
