import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as talk from '#features/conversations/contract.ts';
import { moves, requestPromise } from '#features/promises/contract.ts';
import { draftThanks } from '#features/thanks/contract.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import type { Actor } from '#test/actor.ts';
import { deleteNote, listNotes, moves as noteMoves } from './contract.ts';
import { readMirror } from './mirror/contract.ts';
import { howIWasAnswered, howMyWordWent, type MirrorPromise } from './mirror/own-word.ts';
import { keepReflection, readReflection } from './reflection/contract.ts';
import { lostTouch, mondayOf, ofWeek } from './reflection/week.ts';

let w: Workplace;
let dev: Actor;
let test1: Actor;
let admin: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  admin = await w.person('Admin', { admin: true });
});
beforeEach(async () => {
  w.clock.set(tuesday);
  [dev, test1] = [await w.person('Developer'), await w.person('Test engineer')];
});
afterAll(() => w.close());

const today = tuesday.slice(0, 10);
const blank: MirrorPromise = {
  state: 'promised',
  mine: 'performer',
  dueOn: '2054-11-30',
  wasAsked: true,
  reportedOn: null,
  renewedOn: null,
  dueBefore: null,
  wasCountered: false,
  movedOn: today,
};
const went = (change: Partial<MirrorPromise>) => howMyWordWent({ ...blank, ...change }, today)?.how ?? null;
const answered = (change: Partial<MirrorPromise>) =>
  howIWasAnswered({ ...blank, mine: 'customer', ...change });

test('how my word went is told in kinds of sentences, each its own', () => {
  expect(went({})).toBe('open');
  expect(went({ dueOn: '2054-11-23' })).toBe('open-after-its-day');
  expect(went({ renewedOn: '2054-11-20', dueBefore: '2054-11-21' })).toBe('renewed');
  expect(went({ state: 'satisfied', reportedOn: '2054-11-30' })).toBe('kept');
  expect(went({ state: 'reported', reportedOn: today, dueOn: null })).toBe('reported');
  expect(went({ state: 'reported', reportedOn: '2054-12-01' })).toBe('after-its-day');
  expect(went({ state: 'satisfied', renewedOn: '2054-11-20', dueBefore: '2054-11-21' })).toBe(
    'kept-on-new-terms',
  );
  expect(went({ state: 'satisfied', renewedOn: '2054-11-22', dueBefore: '2054-11-21' })).toBe('kept');
  expect(went({ state: 'reneged' })).toBe('taken-back-before');
  expect(went({ state: 'reneged', movedOn: '2054-12-01' })).toBe('taken-back-after');
  expect(went({ mine: 'customer' })).toBeNull();
  for (const state of ['requested', 'declined', 'released', 'lapsed', 'withdrawn'])
    expect(went({ state })).toBeNull();
});

test('how my requests were answered, without what I took back or never asked', () => {
  expect(answered({ state: 'requested' })).toBe('waiting');
  expect(answered({ state: 'promised' })).toBe('yes');
  expect(answered({ state: 'satisfied', wasCountered: true })).toBe('another-way');
  expect(answered({ state: 'declined' })).toBe('not-now');
  expect(answered({ state: 'lapsed' })).toBe('no-answer');
  expect(answered({ state: 'withdrawn' })).toBeNull();
  expect(answered({ wasAsked: false })).toBeNull();
  expect(howIWasAnswered(blank)).toBeNull();
});

test('a week runs from its Monday, and holds what moved in it', () => {
  expect(mondayOf(today)).toBe('2054-11-23');
  expect(mondayOf('2054-11-29')).toBe('2054-11-23');
  const one = { ...blank, other: 'x', atRisk: false } as never;
  const of = (change: object) => ofWeek([{ ...(one as object), ...change } as never], today);
  expect(of({ state: 'satisfied', mine: 'customer' }).helpedMe).toHaveLength(1);
  expect(of({ state: 'satisfied', mine: 'customer', movedOn: '2054-11-22' }).helpedMe).toEqual([]);
  expect(of({ state: 'reported' }).iHelped).toHaveLength(1);
  expect(of({ state: 'reneged' }).changed).toHaveLength(1);
  expect(of({ renewedOn: '2054-11-23' }).changed).toHaveLength(1);
  expect(of({ dueOn: '2054-12-01' }).sayEarly).toHaveLength(1);
  expect(of({ dueOn: '2054-12-02' }).sayEarly).toEqual([]);
  expect(of({ dueOn: null, atRisk: true }).sayEarly).toHaveLength(1);
  expect(of({ mine: 'customer', dueOn: '2054-11-25' }).sayEarly).toEqual([]);
});

const promiseWith = (other: string, movedOn: string) =>
  ({ ...blank, other, movedOn, atRisk: false }) as never;

test('touch is lost after two months, and only with those with whom nothing came since', () => {
  const promises = [
    promiseWith('old', '2054-06-01'),
    promiseWith('older', '2054-05-01'),
    promiseWith('new', '2054-11-01'),
    promiseWith('new', '2054-01-01'),
  ];
  expect(lostTouch(promises, today)).toEqual(['old', 'older']);
});

async function promised(what: string, dueOn: string | null = '2054-11-27') {
  const { id } = await test1.call(requestPromise, {
    performer: dev.id,
    what,
    doneLooksLike: 'it works',
    dueOn,
  });
  await dev.call(moves.promise, { id, saw: 1 });
  return id;
}

test('the mirror tells my own word, how I was answered and whom I thanked; nothing of it to anybody else', async () => {
  const kept = await promised('Log access');
  await dev.call(moves.report, { id: kept, saw: 2 });
  const late = await promised('Rig repaired', today);
  w.clock.set('2054-11-26T09:00:00Z');
  await dev.call(moves.report, { id: late, saw: 2 });
  const renewed = await promised('Rounding fixed');
  const proposed = await dev.call(moves.propose, { id: renewed, saw: 2, dueOn: '2054-12-01' });
  await test1.call(moves.agree, { id: renewed, saw: proposed.version });
  const declined = await test1.call(requestPromise, {
    performer: dev.id,
    what: 'Stay late',
    doneLooksLike: 'all tests pass',
    dueOn: null,
  });
  await dev.call(moves.decline, { id: declined.id, saw: 1 });
  await dev.call(draftThanks, {
    forWhat: 'the quick look',
    madePossible: 'the release',
    send: true,
    credits: [{ party: test1.id, forWhat: 'looking' }],
  });

  const mirror = await dev.call(readMirror, {});
  expect(mirror.word.map(({ what, how }) => `${what}: ${how}`).toSorted()).toEqual([
    'Log access: reported',
    'Rig repaired: after-its-day',
    'Rounding fixed: renewed',
  ]);
  expect(mirror.thanks).toMatchObject([{ forWhat: 'the quick look', to: [{ name: 'Test engineer' }] }]);
  expect(mirror.requests).toEqual([]);
  const other = await test1.call(readMirror, {});
  expect(other.word).toEqual([]);
  expect(other.requests.map(({ what, answer }) => `${what}: ${answer}`).toSorted()).toEqual([
    'Log access: yes',
    'Rig repaired: yes',
    'Rounding fixed: yes',
    'Stay late: not-now',
  ]);
  expect(await admin.call(readMirror, {})).toMatchObject({ word: [], requests: [], thanks: [] });
});

test('no number, share or score stands in the mirror', async () => {
  await promised('Log access');
  const text = JSON.stringify(await dev.call(readMirror, {}));
  const figures = [...text.matchAll(/:\s*-?\d+(\.\d+)?[,}]/g)].map(([found]) => found);
  expect(figures).toEqual([]);
});

test('the reflection is filled in with my own week, and kept as a note', async () => {
  const kept = await promised('Log access');
  await dev.call(moves.report, { id: kept, saw: 2 });
  await promised('Rig repaired', '2054-11-30');
  const mine = await dev.call(readReflection, {});
  expect(mine).toMatchObject({
    week: '2054-11-23',
    note: null,
    iHelped: [{ what: 'Log access', other: { name: 'Test engineer' } }],
    sayEarly: [{ what: 'Rig repaired' }],
    helpedMe: [],
  });
  expect((await test1.call(readReflection, {})).helpedMe).toMatchObject([{ what: 'Log access' }]);

  const written = await dev.call(keepReflection, {
    answers: ['the test team', '', 'the budget', '', 'listen'],
  });
  expect(written.note).toMatchObject({ kind: 'reflection', version: 1, can: ['delete'], text: '' });
  const again = await dev.call(keepReflection, { answers: ['', '', '', '', 'listen longer'], saw: 1 });
  expect(again.note).toMatchObject({ answers: ['', '', '', '', 'listen longer'], version: 2 });
  expect((await dev.call(listNotes, { kind: 'reflection' })).items).toHaveLength(1);
  expect(await dev.refusal(keepReflection, { answers: ['x', '', '', '', ''], saw: 1 })).toBe('note.stale');
  expect(await dev.refusal(keepReflection, { answers: ['x', '', '', '', ''] })).toBe('note.stale');
  expect(await dev.refusal(keepReflection, { answers: ['', ' ', '', '', ''], saw: 2 })).toBe(
    'note.say-something',
  );

  await dev.call(deleteNote, { id: written.note!.id, saw: 2 });
  expect((await dev.call(readReflection, {})).note).toBeNull();
});

test('a reflection is worded anew on its own page only', async () => {
  const { note } = await dev.call(keepReflection, { answers: ['x', '', '', '', ''] });
  expect(await dev.refusal(noteMoves.reword, { id: note!.id, saw: 1, text: 'y' })).toBe(
    'note.reflection-is-a-week',
  );
});

const talksOf = async (who: Actor) => (await who.call(readReflection, {})).talks;
test('the week holds the talks one was part of, by who was in them; a declined or an older one is not among them', async () => {
  const walk = { form: 'catch-up' as const, topic: 'A walk', with: [test1.id], invite: true };
  const invited = async () => {
    const id = (await dev.call(talk.prepareConversation, walk)).ids[0]!;
    return { id, saw: (await test1.call(talk.readConversation, { id })).version };
  };
  const met = await invited();
  expect(await talksOf(test1)).toEqual([]);
  const { version } = await test1.call(talk.moves.accept, met);
  await dev.call(talk.moves.met, { id: met.id, saw: version });
  await test1.call(talk.moves.decline, await invited());
  for (const [who, other] of [
    [dev, test1],
    [test1, dev],
  ] as const)
    expect(await talksOf(who)).toMatchObject([{ id: met.id, form: 'catch-up', with: [{ id: other.id }] }]);
  expect(await talksOf(admin)).toEqual([]);
  w.clock.set('2054-11-30T09:00:00Z');
  expect(await talksOf(dev)).toEqual([]);
});
