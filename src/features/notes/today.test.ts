import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addLine, lookOverGuide } from '#features/people/guide/guide-contract.ts';
import { mute, setHours } from '#features/people/settings/me-contract.ts';
import { setLeader } from '#features/people/teams/team-contract.ts';
import { postAsk } from '#features/asks/contract.ts';
import { answerCard, readToday } from '#features/today/contract.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import type { Actor } from '#test/actor.ts';
import type { NewPerson } from '#test/people.ts';
import * as notes from './contract.ts';
import { keepReflection } from './reflection/contract.ts';

let w: Workplace;
let sales: Actor;
let someone = 0;
beforeAll(async () => {
  w = await Workplace.open();
  sales = await w.person('Sales manager');
});
beforeEach(() => w.clock.set(tuesday));
afterAll(() => w.close());

const newcomer = (more: NewPerson = {}) => w.person(`Reader ${++someone}`, more);
/** What Today shows somebody at that moment, as kind and reason. */
async function shown(reader: Actor, moment: string) {
  w.clock.set(moment);
  return (await reader.call(readToday, {})).cards.map(({ kind, why }) => `${kind} ${why.say}`);
}
const at = (day: string, time = '09:00') => `${day}T${time}:00Z`;
const remember = (reader: Actor, followUpOn: string, about?: string) =>
  reader.call(notes.keepNote, {
    kind: 'remember',
    text: 'ask about the move',
    followUpOn,
    ...(about ? { about } : {}),
  });

test('T10: a note comes back on its day, once, with whom it is about', async () => {
  const reader = await newcomer();
  await remember(reader, '2054-11-26', sales.id);
  expect(await shown(reader, at('2054-11-25'))).toEqual([]);
  expect(await shown(reader, at('2054-11-26'))).toEqual(['T10 notes.follow-up-with']);
  const [card] = (await reader.call(readToday, {})).cards;
  expect(card).toMatchObject({
    words: 'ask about the move',
    about: { name: 'Sales manager' },
    answers: ['done', 'another-day', 'let-go'],
    band: 2,
    saw: 1,
  });
  expect(await shown(reader, at('2054-11-27'))).toEqual([]);
});

test('T10: whoever was away on the day sees it when they are back', async () => {
  const reader = await newcomer();
  await remember(reader, '2054-11-28');
  expect(await shown(reader, at('2054-11-28'))).toEqual([]);
  expect(await shown(reader, at('2054-11-30'))).toEqual(['T10 notes.follow-up']);
});

test('T10: answered, it is gone; on another day it comes anew', async () => {
  const reader = await newcomer();
  const note = await remember(reader, '2054-11-25');
  await shown(reader, at('2054-11-25'));
  await reader.call(notes.moves['another-day'], { id: note.id, saw: 1, day: '2054-12-02' });
  expect(await shown(reader, at('2054-11-25', '10:00'))).toEqual([]);
  expect(await shown(reader, at('2054-12-02'))).toEqual(['T10 notes.follow-up']);
});

test('nobody else sees a card of it, least of all whom it is about', async () => {
  const reader = await newcomer();
  await remember(reader, '2054-11-25', sales.id);
  expect(await shown(sales, at('2054-11-25'))).toEqual([]);
});

test('T19: a practice comes on the days chosen for it, and stops after three without an answer', async () => {
  const reader = await newcomer();
  await reader.call(notes.keepNote, {
    kind: 'practice',
    text: 'ask an open question first',
    weekdays: [2, 4],
  });
  const days = ['2054-11-24', '2054-11-25', '2054-11-26', '2054-12-01', '2054-12-03', '2054-12-08'];
  const seen = [];
  for (const day of days) seen.push((await shown(reader, at(day))).length);
  expect(seen).toEqual([1, 0, 1, 1, 0, 0]);
});

test('T19: an answer begins the three anew, and a day that was answered is over', async () => {
  const reader = await newcomer();
  const { id } = await reader.call(notes.keepNote, {
    kind: 'practice' as const,
    text: 'ask an open question first',
    weekdays: [2, 4],
  });
  expect(await shown(reader, at('2054-11-24'))).toEqual(['T19 notes.practice']);
  await reader.call(notes.moves.done, { id, saw: 1 });
  expect(await shown(reader, at('2054-11-24', '12:00'))).toEqual([]);
  const seen = [];
  for (const day of ['2054-11-26', '2054-12-01', '2054-12-03', '2054-12-08'])
    seen.push((await shown(reader, at(day))).length);
  expect(seen).toEqual([1, 1, 1, 0]);
});

const withPrompts = async () => {
  const reader = await newcomer({ isPrompted: true });
  await reader.call(notes.changePromptSettings, { question: false });
  return reader;
};

test('T17: on Friday afternoon the week is looked back on, once, and never spoken of when skipped', async () => {
  const reader = await withPrompts();
  expect(await shown(reader, at('2054-11-26', '13:00'))).toEqual([]);
  expect(await shown(reader, at('2054-11-27', '09:00'))).toEqual([]);
  expect(await shown(reader, at('2054-11-27', '13:00'))).toEqual(['T17 notes.reflection']);
  expect(await shown(reader, at('2054-11-30', '13:00'))).toEqual([]);
  expect(await shown(reader, at('2054-12-04', '13:00'))).toEqual(['T17 notes.reflection']);
});

test('T17: on another day that was chosen, on none, or on the last working day before it', async () => {
  const reader = await withPrompts();
  await reader.call(setHours, {
    hours: [1, 2, 3].map((weekday) => ({ weekday, from: '09:00', until: '17:00' })),
  });
  expect(await shown(reader, at('2054-11-25', '13:00'))).toEqual(['T17 notes.reflection']);
  await reader.call(notes.changePromptSettings, { reflectionOn: 1 });
  expect(await shown(reader, at('2054-11-30', '13:00'))).toEqual(['T17 notes.reflection']);
  await reader.call(notes.changePromptSettings, { reflectionOn: null });
  expect(await shown(reader, at('2054-12-07', '13:00'))).toEqual([]);
});

test('T17: a week that was looked back on already is not asked for again', async () => {
  const reader = await withPrompts();
  w.clock.set(at('2054-11-26'));
  await reader.call(keepReflection, { answers: ['Dev helped', '', '', '', ''] });
  expect(await shown(reader, at('2054-11-27', '13:00'))).toEqual([]);
});

test('T20: only who leads, and neither asked nor shared thanks for three weeks; weekly at most, muted for good', async () => {
  const admin = await w.person('Admin', { admin: true });
  const team = await w.team('Payments');
  const leader = await newcomer({ teams: [team], isNew: true });
  await admin.call(setLeader, { id: team, person: leader.id });
  expect(await shown(leader, at('2054-12-07'))).toEqual([]);
  expect(await shown(leader, at('2054-12-16'))).toEqual(['T20 notes.model-it']);
  expect(await shown(leader, at('2054-12-17'))).toEqual([]);
  expect(await shown(leader, at('2054-12-22'))).toEqual(['T20 notes.model-it']);
  await leader.call(mute, { kind: 'card', what: 'T20' });
  expect(await shown(leader, at('2054-12-29'))).toEqual([]);
  const other = await newcomer({ teams: [team] });
  expect(await shown(other, at('2054-12-29'))).not.toContain('T20 notes.model-it');
});

test('T20: four weeks of hints, then no more', async () => {
  const admin = await w.person('Third admin', { admin: true });
  const team = await w.team('Insights');
  const leader = await newcomer({ teams: [team], isNew: true });
  await admin.call(setLeader, { id: team, person: leader.id });
  expect(await shown(leader, at('2055-01-05'))).toEqual(['T20 notes.model-it']);
  expect(await shown(leader, at('2055-01-19'))).toEqual([]);
});

test("T20: an ask of one's own is modelling enough", async () => {
  const admin = await w.person('Other admin', { admin: true });
  const team = await w.team('Test');
  const leader = await newcomer({ teams: [team], isNew: true });
  await admin.call(setLeader, { id: team, person: leader.id });
  w.clock.set(at('2054-12-10'));
  await leader.call(postAsk, {
    direction: 'need',
    what: 'a second pair of eyes',
    why: 'release',
    size: 'an-hour',
    kind: 'think-with-me',
    noRush: true,
    circle: [w.everyone],
  });
  expect(await shown(leader, at('2054-12-22'))).toEqual([]);
});

test('T21: a guide that nobody looked over for half a year, once each half-year', async () => {
  const reader = await newcomer();
  expect(await shown(reader, at('2055-06-01'))).toEqual([]);
  w.clock.set(tuesday);
  await reader.call(addLine, { party: reader.id, topic: 'reach', words: 'Call me' });
  expect(await shown(reader, at('2055-05-20'))).toEqual([]);
  expect(await shown(reader, at('2055-05-25'))).toEqual(['T21 people.look-over']);
  expect(await shown(reader, at('2055-05-26'))).toEqual([]);
  expect(await shown(reader, at('2055-07-01'))).toEqual(['T21 people.look-over']);
  await reader.call(lookOverGuide, {});
  expect(await shown(reader, at('2055-07-01', '10:00'))).toEqual([]);
});

test('T22: a question a day, one line; a myth on some Wednesdays, each once ever; off with one setting', async () => {
  const reader = await newcomer({ isPrompted: true });
  await reader.call(notes.changePromptSettings, { reflectionOn: null });
  expect(await shown(reader, at('2054-11-24'))).toEqual([expect.stringMatching(/^T22 notes\.question-/)]);
  const yesterday = (await reader.call(readToday, {})).cards[0]!.id;
  await reader.call(answerCard, { card: yesterday, answer: 'got-it' });
  expect(await shown(reader, at('2054-11-24', '10:00'))).toEqual([]);
  const myths = [];
  for (let week = 0; week < 11; week++) {
    const day = Temporal.PlainDate.from('2054-11-25').add({ weeks: week }).toString();
    myths.push(...(await shown(reader, at(day))).filter((card) => card.includes('myth')));
  }
  expect(new Set(myths).size).toBe(5);
  expect(myths).toHaveLength(5);
  await reader.call(notes.changePromptSettings, { question: false });
  expect(await shown(reader, at('2055-02-25'))).toEqual([]);
});

test('T22: where there is another card about oneself, the question gives way', async () => {
  const reader = await newcomer({ isPrompted: true });
  await reader.call(notes.keepNote, { kind: 'practice', text: 'listen', weekdays: [2] });
  expect(await shown(reader, at('2054-11-24'))).toEqual(['T19 notes.practice']);
});
