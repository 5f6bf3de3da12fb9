import { afterAll, beforeAll, expect, test } from 'vitest';
import { writing } from '#platform/database/transaction.ts';
import { queue } from '#platform/jobs.ts';
import { one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { cardsFrom } from '#test/cards.ts';
import { Workplace } from '#test/workplace.ts';
import { notThisTime, moves as askMoves, postAsk, readAsk } from './contract.ts';
import { askCards, introductionCards } from './today.ts';
import { readIntroduction, introductionMoves } from './introductions/contract.ts';
import { personLeft } from '#features/people/events.ts';

let w: Workplace;
let payments: string;
let developer: Actor;
let leader: Actor;
let member: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  payments = await w.team('Payments');
  developer = await w.person('Developer', { teams: [payments] });
  leader = await w.person('Payments leader', { teams: [payments], leads: payments });
  member = await w.person('Member', { teams: [payments] });
});
afterAll(() => w.close());

const ask = (by: Actor, more: object = {}) =>
  by.call(postAsk, {
    direction: 'need',
    what: 'Invoices overwhelm me',
    why: 'It is too much',
    size: 'an-hour',
    kind: 'skill',
    noRush: true,
    circle: [payments],
    ...more,
  });
const cards = (of: Actor) => cardsFrom(w, [askCards, introductionCards], of);
const kinds = async (of: Actor) => (await cards(of)).map((card) => card.kind);

test('somebody struggling is seen by team and leader alike, until helped or answered (T8)', async () => {
  const struggling = await ask(developer, { kind: 'struggling' });
  for (const one of [leader, member])
    expect(await cards(one)).toMatchObject([
      {
        kind: 'T8',
        band: 2,
        order: 1,
        why: { say: 'asks.struggling.an-hour' },
        about: { name: 'Developer' },
        saw: 1,
      },
    ]);
  expect(await cards(developer)).toEqual([]);
  await leader.call(notThisTime, { id: struggling.id });
  expect([await kinds(leader), await kinds(member)]).toEqual([[], ['T8']]);
  await leader.call(askMoves.help, { id: struggling.id, saw: 1 });
  expect(await kinds(member)).toEqual([]);
  await developer.call(askMoves.close, { id: struggling.id, saw: 1, how: 'helped' });
});

test('the day after an ask of mine was helped, one I could help in turn, once a month (T12)', async () => {
  const fits = await ask(member, { size: 'five-minutes', what: 'Which form is it?' });
  w.clock.advance({ hours: 24 });
  expect(await cards(developer)).toMatchObject([
    { kind: 'T12', id: 'pay-forward:2054-11', subject: { id: fits.id }, quiet: { showings: 1 } },
  ]);
  expect(await kinds(leader)).toEqual([]);
  w.clock.advance({ hours: 24 });
  expect(await kinds(developer)).toEqual([]);
});

test('an introduction waits for those who have not answered it', async () => {
  const outsider = await w.person('Outsider');
  const { id } = await ask(developer);
  const { answers } = await leader.call(askMoves.introduce, {
    id,
    saw: 1,
    person: outsider.id,
    words: 'You two',
  });
  const introduction = one(answers).id;
  expect(await cards(outsider)).toMatchObject([
    { kind: 'T4', band: 1, words: 'You two', why: { with: { other: 'Developer' } } },
  ]);
  await developer.call(introductionMoves.accept, { id: introduction });
  expect([await kinds(developer), await kinds(leader)]).toEqual([[], []]);
});

test('an ask past its day: one private suggestion, then it lapses, and only its author is told', async () => {
  const { id } = await ask(developer, { noRush: false, by: '2054-11-27' });
  const onDay = async (moment: string) => {
    w.clock.set(moment);
    await w.runJobs();
    return developer.call(readAsk, { id });
  };
  expect(await onDay('2054-11-27T16:00:00Z')).toMatchObject({ state: 'open' });
  expect(await kinds(developer)).not.toContain('ask-past-its-day');
  expect(await onDay('2054-11-30T09:00:00Z')).toMatchObject({ state: 'open' });
  expect((await cards(developer)).filter((card) => card.kind !== 'T11')).toMatchObject([
    {
      kind: 'ask-past-its-day',
      band: 4,
      answers: ['reword', 'widen', 'askByName', 'close'],
      quiet: { showings: 1 },
    },
  ]);
  expect(await kinds(leader)).not.toContain('ask-past-its-day');
  expect(await onDay('2054-12-04T07:00:00Z')).toMatchObject({ state: 'open' });
  const lapsed = await onDay('2054-12-04T09:00:00Z');
  expect(lapsed).toMatchObject({ state: 'closed', ended: 'lapsed' });
  expect(lapsed.history.at(-1)).toMatchObject({ did: 'closed', mover: null });
});

test('an ask that somebody is helping with does not lapse', async () => {
  const { id } = await ask(developer, { noRush: false, by: '2054-12-07' });
  await leader.call(askMoves.help, { id, saw: 1 });
  w.clock.set('2054-12-16T09:00:00Z');
  await w.runJobs();
  expect(await developer.call(readAsk, { id })).toMatchObject({ state: 'open' });
  expect(await kinds(developer)).not.toContain('ask-past-its-day');
});

test('what somebody who leaves had open is closed, and what waited for them ends', async () => {
  const leaver = await w.person('Leaver', { teams: [payments] });
  const other = await w.person('Other');
  const open = await ask(leaver);
  const { id } = await ask(member);
  const { answers } = await leader.call(askMoves.introduce, {
    id,
    saw: 1,
    person: leaver.id,
    words: 'You two',
  });
  await leaver.call(notThisTime, { id });
  await w.database.owner.query('update person set left_at = now() where id = $1', [leaver.id]);
  await writing(w.database.app, other.id, (tx) =>
    queue(tx, personLeft, { person: leaver.id, acting: other.id }),
  );
  await w.runJobs();
  expect(await leader.call(readAsk, { id: open.id })).toMatchObject({
    state: 'closed',
    ended: 'no-longer-needed',
  });
  expect(await member.call(readIntroduction, { id: one(answers).id })).toMatchObject({ state: 'not-now' });
  const { rows } = await w.database.owner.query('select 1 from resting_topic where person_id = $1', [
    leaver.id,
  ]);
  expect(rows).toEqual([]);
});

test('T6: whoever asked hears that somebody shared something on it, and nobody else does', async () => {
  const mine = await ask(developer, { kind: 'information', what: 'Which form do refunds need?' });
  const shared = async (who: Actor) =>
    (await cards(who)).filter(({ kind, subject }) => kind === 'T6' && subject.id === mine.id);
  await developer.call(askMoves.share, { id: mine.id, words: 'Not the blue one' });
  expect(await shared(developer)).toEqual([]);
  await member.call(askMoves.share, { id: mine.id, words: 'The green one' });
  expect(await shared(developer)).toMatchObject([
    {
      about: { id: member.id },
      why: { say: 'asks.told.shared', with: { party: 'Member' } },
      words: 'Which form do refunds need?',
      answers: ['open', 'got-it'],
    },
  ]);
  for (const who of [leader, member]) expect(await shared(who)).toEqual([]);
});

test('an ask that was helped on a Friday is followed on Monday, not on the days between (T12)', async () => {
  w.clock.set('2054-12-04T10:00:00Z');
  const asker = await w.person('Friday asker', { teams: [payments] });
  const own = await ask(asker, { what: 'Where is the plan?' });
  await ask(member, { size: 'five-minutes', what: 'Which form is it now?', noRush: true });
  await asker.call(askMoves.close, { id: own.id, saw: own.version, how: 'helped' });
  const isFollowed = async (at: string) => {
    w.clock.set(at);
    return (await kinds(asker)).includes('T12');
  };
  expect(await isFollowed('2054-12-05T10:00:00Z')).toBe(false);
  expect(await isFollowed('2054-12-07T10:00:00Z')).toBe(true);
  expect(await isFollowed('2054-12-08T10:00:00Z')).toBe(false);
});
