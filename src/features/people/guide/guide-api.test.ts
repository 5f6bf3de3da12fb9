import { afterAll, beforeAll, expect, test } from 'vitest';
import { defined } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { setAdmin } from '../admin/admin-contract.ts';
import { readPerson } from '../directory-contract.ts';
import {
  addLine,
  changeLine,
  lookOverGuide,
  orderLines,
  readEarlierWordings,
  readGuide,
  removeLine,
} from './guide-contract.ts';
import { mostLines } from './guide.ts';
import { readTeam, setLeader } from '../teams/team-contract.ts';

let w: Workplace;
let payments: string;
let insights: string;
let developer: Actor;
let colleague: Actor;
let analyst: Actor;
let admin: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  payments = await w.team('Payments');
  insights = await w.team('Insights');
  developer = await w.person('Developer', { teams: [payments] });
  colleague = await w.person('Colleague', { teams: [payments] });
  analyst = await w.person('Data analyst', { teams: [insights] });
  admin = await w.person('Admin', { admin: true });
});
afterAll(() => w.close());

const wordsSeenBy = async (viewer: Actor, owner: Actor) =>
  (await viewer.call(readGuide, { party: owner.id })).lines.map((line) => line.words);

test('each line is read by its own circle: the worry stays in the team (story A1)', async () => {
  const mine = { party: developer.id };
  await developer.call(addLine, {
    ...mine,
    topic: 'answer-window',
    words: 'Focus 09 to 11',
    who: 'everyone',
  });
  await developer.call(addLine, { ...mine, topic: 'feedback', words: 'In private first', who: 'everyone' });
  await developer.call(addLine, { ...mine, topic: 'help-with', words: 'Refunds code', who: 'everyone' });
  const worry = await developer.call(addLine, {
    ...mine,
    topic: 'worry',
    words: 'The cut-over',
    who: 'my-teams',
  });
  expect(worry.circle).toMatchObject({ everyone: false, people: 2, parties: [{ id: payments }] });
  expect(await wordsSeenBy(analyst, developer)).toEqual([
    'Focus 09 to 11',
    'In private first',
    'Refunds code',
  ]);
  expect(await wordsSeenBy(colleague, developer)).toContain('The cut-over');
  expect((await analyst.call(readPerson, { id: developer.id })).guide).toHaveLength(3);
});

test('an admin, and a leader of the team above, read no more than any colleague', async () => {
  const before = await wordsSeenBy(admin, developer);
  await admin.call(setLeader, { id: w.everyone, person: analyst.id });
  await admin.call(setAdmin, { id: analyst.id, admin: true });
  expect(await wordsSeenBy(analyst, developer)).toEqual(before);
  await admin.call(setAdmin, { id: analyst.id, admin: false });
  await admin.call(setLeader, { id: w.everyone, person: null });
  expect(before).not.toContain('The cut-over');
});

test('a line for chosen people is for them and its owner alone', async () => {
  const line = await developer.call(addLine, {
    party: developer.id,
    topic: 'want',
    words: 'To lead something across teams',
    who: 'chosen',
    chosen: [analyst.id],
  });
  expect(line.circle.people).toBe(2);
  expect(await wordsSeenBy(analyst, developer)).toContain('To lead something across teams');
  expect(await wordsSeenBy(colleague, developer)).not.toContain('To lead something across teams');
  expect(
    await developer.refusal(changeLine, {
      id: line.id,
      saw: 1,
      who: 'chosen',
      chosen: [crypto.randomUUID()],
    }),
  ).toBe('people.not-here');
});

test('nobody writes a line in the guide of somebody else', async () => {
  const line = { party: developer.id, topic: 'frustration', words: 'Last-minute changes' };
  expect(await colleague.refusal(addLine, line)).toBe('not-found');
  expect(await admin.refusal(addLine, line)).toBe('not-found');
  const [first] = (await colleague.call(readGuide, { party: developer.id })).lines;
  expect(await colleague.refusal(changeLine, { id: first!.id, saw: 1, words: 'Mine now' })).toBe('not-found');
  expect(await colleague.refusal(removeLine, { id: first!.id, saw: 1 })).toBe('not-found');
  expect(await colleague.refusal(orderLines, { party: developer.id, lines: [first!.id] })).toBe('not-found');
  expect((await colleague.call(readGuide, { party: developer.id })).can).toEqual([]);
});

test('whoever wrote a line for a team they left still reads it, and its sentence names them', async () => {
  const team = await w.team('Left behind');
  await w.person('Stays', { teams: [team] });
  const writer = await w.person('Writer', { teams: [team] });
  const line = await writer.call(addLine, {
    party: writer.id,
    topic: 'help-with',
    words: 'Old scanners',
    who: 'my-teams',
  });
  const lineNow = async () =>
    defined((await writer.call(readGuide, { party: writer.id })).lines.find(({ id }) => id === line.id));
  const before = await lineNow();
  await w.database.owner.query('delete from membership where person_id = $1', [writer.id]);
  const after = await lineNow();
  expect(after.circle.also).toMatchObject([{ id: writer.id }]);
  expect(before.circle).not.toHaveProperty('also');
});

test('a line outside my circle answers like one that never was', async () => {
  const hidden = await developer.call(addLine, {
    party: developer.id,
    topic: 'about-me',
    words: 'Only me',
    who: 'me',
  });
  for (const id of [hidden.id, crypto.randomUUID()]) {
    expect(await colleague.refusal(readEarlierWordings, { id })).toBe('not-found');
    expect(await colleague.refusal(changeLine, { id, saw: 1, words: 'x' })).toBe('not-found');
    expect(await colleague.refusal(removeLine, { id, saw: 1 })).toBe('not-found');
  }
});

test('a reworded line keeps its earlier wording for its owner, and a change of an older one is refused', async () => {
  const line = await developer.call(addLine, {
    party: developer.id,
    topic: 'style',
    words: 'Write first',
    who: 'everyone',
  });
  const changed = await developer.call(changeLine, { id: line.id, saw: 1, words: 'Call after 14:00' });
  expect(changed).toMatchObject({ version: 2, words: 'Call after 14:00' });
  expect(await developer.refusal(changeLine, { id: line.id, saw: 1, words: 'Too late' })).toBe(
    'people.stale',
  );
  expect(await developer.refusal(removeLine, { id: line.id, saw: 1 })).toBe('people.stale');
  expect((await developer.call(readEarlierWordings, { id: line.id })).items).toMatchObject([
    { version: 1, words: 'Write first' },
  ]);
  expect((await analyst.call(readEarlierWordings, { id: line.id })).items).toEqual([]);
  await developer.call(removeLine, { id: line.id, saw: 2 });
  expect(await wordsSeenBy(developer, developer)).not.toContain('Call after 14:00');
});

test('a guide speaks of its topics only, and of nobody absent', async () => {
  const line = { party: developer.id, words: 'A grade', who: 'my-teams' as const };
  expect(await developer.refusal(addLine, { ...line, topic: 'personality' })).toBe('people.topic-unknown');
  const absent = { ...line, topic: 'frustration', words: `@[Data analyst](${analyst.id}) being late` };
  expect(await developer.refusal(addLine, absent)).toBe('people.names-someone-absent');
});

test('a team guide is written by its members, read by everyone, and names who looks after a line', async () => {
  const line = { party: payments, topic: 'how-to-ask', words: 'A ticket, then a word' };
  const added = await developer.call(addLine, { ...line, who: 'me' });
  expect(added).toMatchObject({ circle: { everyone: true }, steward: { id: developer.id } });
  const seen = await analyst.call(readTeam, { id: payments });
  expect(seen.guide).toMatchObject([{ words: 'A ticket, then a word' }]);
  expect(await analyst.refusal(addLine, line)).toBe('not-found');
  expect(await developer.refusal(addLine, { ...line, topic: 'worry' })).toBe('people.topic-unknown');
  const reworded = await colleague.call(changeLine, { id: added.id, saw: 1, words: 'Just ask' });
  expect(reworded.steward).toMatchObject({ id: colleague.id });
});

test('lines stand in the order their owner gives them', async () => {
  const { lines } = await developer.call(readGuide, { party: developer.id });
  const turned = lines.map((line) => line.id).toReversed();
  await developer.call(orderLines, { party: developer.id, lines: turned });
  expect((await developer.call(readGuide, { party: developer.id })).lines.map((line) => line.id)).toEqual(
    turned,
  );
  expect(await developer.refusal(orderLines, { party: developer.id, lines: turned.slice(1) })).toBe(
    'people.order-incomplete',
  );
});

test('somebody without a team has no teams to show a line to, and a guide has an end', async () => {
  const loner = await w.person('Loner', { teams: [] });
  const line = { party: loner.id, topic: 'want', words: 'More light' };
  expect(await loner.refusal(addLine, { ...line, who: 'my-teams' })).toBe('people.no-team-yet');
  for (let count = 0; count < mostLines; count++) await loner.call(addLine, { ...line, who: 'me' });
  expect(await loner.refusal(addLine, { ...line, who: 'me' })).toBe('people.guide-full');
});

test('looking over a guide is remembered for its owner', async () => {
  await developer.call(lookOverGuide, {});
  expect((await developer.call(readGuide, { party: developer.id })).lookedOverAt).toBe(
    '2054-11-24T09:00:00Z',
  );
  expect((await colleague.call(readGuide, { party: developer.id })).lookedOverAt).toBeNull();
  expect(await developer.refusal(readGuide, { party: crypto.randomUUID() })).toBe('not-found');
});
