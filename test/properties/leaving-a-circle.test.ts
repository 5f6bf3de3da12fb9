/** Whoever leaves a circle reads what they were personally part of as it stood then, and nothing that is said later. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moves as askMoves, postAsk, readAsk } from '#features/asks/contract.ts';
import { moves as goalMoves, proposeGoal, readGoal } from '#features/goals/contract.ts';
import {
  askAboutHeadsUp,
  readHeadsUp,
  replyToQuestion,
  sendHeadsUp,
  moves as headsUpMoves,
} from '#features/heads-ups/contract.ts';
import { draftCharterLine, readCharterLine } from '#features/team-charters/contract.ts';
import { draftExpectation, expectationMoves, readExpectation } from '#features/expectations/contract.ts';
import { invitePartner, partnershipMoves, readPartnership } from '#features/partnerships/contract.ts';
import { addMember, changeTeam, removeMember } from '#features/people/teams/team-contract.ts';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { exportMine, search } from '#features/people/search/search-contract.ts';
import { moves, requestPromise, showPromise } from '#features/promises/contract.ts';
import { reading } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { addresses, apiDocument, everyAnswer } from './every-answer.ts';
import { readableTables } from './readable-rows.ts';

let w: Workplace;
let dispatch: string;
let care: string;
let admin: Actor;
let carer: Actor;
let dispatcher: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  dispatch = await w.team('Dispatch');
  care = await w.team('Customer Care');
  admin = await w.person('Admin', { admin: true });
  dispatcher = await w.person('Dispatcher', { teams: [dispatch] });
  carer = await w.person('Carer', { teams: [care] });
  for (const team of [dispatch, care])
    for (const name of ['Second', 'Third']) await w.person(`${name} of ${team}`, { teams: [team] });
});
afterAll(() => w.close());

/** Somebody of Dispatch who will leave it. */
const leaver = (name: string) => w.person(name, { teams: [dispatch] });
const leaves = (who: Actor) => admin.call(removeMember, { id: dispatch, person: who.id });
const returns = (who: Actor) => admin.call(addMember, { id: dispatch, person: who.id });

/** A word that stands nowhere else. */
let words = 0;
const later = () => `laterword${words++}`;

/** All that somebody can read anywhere, over HTTP, by search and in the database as the application's role. */
async function allRead(who: Actor, ids: string[]): Promise<string> {
  const where = addresses(await apiDocument(who), { ids, words: [] });
  const answers = [...(await everyAnswer(who, where))].map((answer) => JSON.stringify(answer));
  const tables = [
    ...(await readableTables(w)).map((table) => `"${table}"`),
    ...['promise', 'goal', 'heads_up', 'heads_up_question', 'history'].map((name) => `as_left.${name}`),
  ];
  const rows = await reading(w.database.app, who.id, (db) =>
    sql
      .raw<{ row: string }>(
        tables.map((table) => `select t::text as row from ${table} t`).join(' union all '),
      )
      .execute(db),
  );
  const mine = JSON.stringify(await who.call(exportMine, {}));
  return [...answers, ...rows.rows.map(({ row }) => row), mine].join('\n');
}

/** Nothing of what was said later, in any way in. */
async function readsNothingOf(who: Actor, word: string, id: string): Promise<void> {
  const all = await allRead(who, [id]);
  expect(all).not.toContain(word);
  expect((await who.call(search, { q: word })).groups).toEqual([]);
}

const terms = (what: string) => ({ what, doneLooksLike: 'It hangs at the rig', dueOn: '2054-12-01' });

describe('a promise handed on', () => {
  test('is read by whoever handed it on as it stood with the last yes', async () => {
    const [julie, samuel, arne] = [await w.person('Julie'), await w.person('Samuel'), await w.person('Arne')];
    const { id } = await julie.call(requestPromise, {
      performer: samuel.id,
      ...terms('A rounding checklist'),
    });
    await samuel.call(moves.promise, { id, saw: 1 });
    await julie.call(moves.propose, { id, saw: 2, newPerformer: arne.id, words: 'would you, Arne?' });
    await samuel.call(moves.agree, { id, saw: 3 });
    await arne.call(moves.agree, { id, saw: 4, words: 'gladly' });
    const [word, plan] = [later(), later()];
    await arne.call(moves['say-early'], { id, saw: 5, words: `my father is ill ${word}` });
    await julie.call(moves.propose, { id, saw: 6, what: `Half of it ${plan}` });
    const seen = await samuel.call(showPromise, { id });
    expect(seen).toMatchObject({
      state: 'promised',
      version: 5,
      atRisk: null,
      proposal: null,
      can: [],
      performer: { name: 'Arne' },
      terms: { what: 'A rounding checklist' },
    });
    expect(seen.thread.at(-1)).toMatchObject({ did: 'agree', words: 'gladly' });
    expect(seen.asItStoodAt).toBeDefined();
    await readsNothingOf(samuel, word, id);
    await readsNothingOf(samuel, plan, id);
    const { groups } = await samuel.call(search, { q: 'rounding' });
    expect(groups).toMatchObject([{ group: 'left', hits: [{ kind: 'promise', id }] }]);
    expect(await julie.call(showPromise, { id })).toMatchObject({ atRisk: `my father is ill ${word}` });
    expect((await julie.call(showPromise, { id })).asItStoodAt).toBeUndefined();
    for (const who of [julie, arne])
      expect((await who.call(showPromise, { id })).whoCanSee).toMatchObject({
        people: 2,
        left: [{ name: 'Samuel' }],
      });
    expect(seen.whoCanSee).not.toHaveProperty('left');
  });

  test('comes back whole to whoever takes it over again', async () => {
    const [julie, samuel, arne] = [await w.person('Julie'), await w.person('Samuel'), await w.person('Arne')];
    const { id } = await julie.call(requestPromise, { performer: samuel.id, ...terms('A list of rigs') });
    await samuel.call(moves.promise, { id, saw: 1 });
    const handOn = async (to: Actor, answer: Actor[], saw: number) => {
      await julie.call(moves.propose, { id, saw, newPerformer: to.id });
      for (const [place, who] of answer.entries()) await who.call(moves.agree, { id, saw: saw + 1 + place });
    };
    await handOn(arne, [arne, samuel], 2);
    const word = later();
    await arne.call(moves['say-early'], { id, saw: 5, words: word });
    await readsNothingOf(samuel, word, id);
    await handOn(samuel, [samuel, arne], 6);
    const seen = await samuel.call(showPromise, { id });
    expect(seen.asItStoodAt).toBeUndefined();
    expect(seen).toMatchObject({ performer: { name: 'Samuel' }, mySide: 'performer' });
    expect((await arne.call(showPromise, { id })).asItStoodAt).toBeDefined();
  });
});

describe('a promise of a team', () => {
  test('is read as it stood by whoever asked for it in the name of a team they left', async () => {
    const robin = await leaver('Robin');
    const { id } = await robin.call(requestPromise, {
      customer: dispatch,
      performer: care,
      ...terms('A list of returns'),
    });
    await carer.call(moves.promise, { id, saw: 1, words: 'yes, of course' });
    await leaves(robin);
    const word = later();
    await carer.call(moves['say-early'], { id, saw: 2, words: word });
    const seen = await robin.call(showPromise, { id });
    expect(seen).toMatchObject({ state: 'promised', version: 2, atRisk: null, can: [], mySide: null });
    expect(seen.thread.map(({ did }) => did)).toEqual(['request', 'promise']);
    await readsNothingOf(robin, word, id);
    await returns(robin);
    const whole = await robin.call(showPromise, { id });
    expect(whole.asItStoodAt).toBeUndefined();
    expect(whole.atRisk).toBe(word);
    await carer.call(moves.report, { id, saw: 3, words: later() });
    await leaves(robin);
    expect(await robin.call(showPromise, { id })).toMatchObject({ state: 'reported', can: [] });
  });

  test('is read as it stood by whoever stood for it, also where the whole team is moved away', async () => {
    const above = await w.team('Operations');
    const below = await w.team('Night shift', above);
    const steward = await w.person('Steward', { teams: [below] });
    for (const name of ['One', 'Two']) await w.person(name, { teams: [below] });
    const { id } = await carer.call(requestPromise, {
      customer: care,
      performer: above,
      ...terms('A night rota'),
    });
    await steward.call(moves.promise, { id, saw: 1 });
    const colleague = await w.person('Stays', { teams: [above] });
    await admin.call(changeTeam, { id: below, saw: 1, parent: care });
    // through their new place they belong to the other side, and read on
    expect((await steward.call(showPromise, { id })).asItStoodAt).toBeUndefined();
    await admin.call(changeTeam, { id: below, saw: 2, parent: dispatch });
    const word = later();
    await colleague.call(moves['say-early'], { id, saw: 2, words: word });
    expect(await steward.call(showPromise, { id })).toMatchObject({
      atRisk: null,
      steward: { name: 'Steward' },
    });
    await readsNothingOf(steward, word, id);
  });

  test('nobody who was only a member keeps anything of it', async () => {
    const member = await leaver('Only a member');
    const { id } = await dispatcher.call(requestPromise, {
      customer: dispatch,
      performer: care,
      ...terms('A list of scanners'),
    });
    await leaves(member);
    expect(await member.refusal(showPromise, { id })).toBe('not-found');
    await readsNothingOf(member, 'scanners', id);
  });
});

test('what is said to an ask reaches its author wherever they are, and nothing else of its circle does', async () => {
  const robin = await leaver('Robin of the ask');
  const { id } = await robin.call(postAsk, {
    direction: 'need',
    what: 'Who knows the old scanner?',
    why: 'It beeps',
    size: 'an-hour',
    kind: 'time',
    circle: [dispatch],
    noRush: true,
  });
  expect((await robin.call(readAsk, { id })).circle).not.toHaveProperty('also');
  await leaves(robin);
  for (const who of [robin, dispatcher])
    expect((await who.call(readAsk, { id })).circle.also).toMatchObject([{ name: 'Robin of the ask' }]);
  await dispatcher.call(askMoves.share, { id, words: 'The manual is in the drawer' });
  expect((await robin.call(readAsk, { id })).resources).toMatchObject([
    { words: 'The manual is in the drawer' },
  ]);
  const word = later();
  await dispatcher.call(postAsk, {
    direction: 'need',
    what: word,
    why: 'It matters',
    size: 'an-hour',
    kind: 'time',
    circle: [dispatch],
    noRush: true,
  });
  await readsNothingOf(robin, word, id);
});

test('a goal is read as it stood by whoever joined it for a team they left', async () => {
  const robin = await leaver('Robin of the goal');
  const wording = { aim: 'Quiet mornings', whyForAll: 'Customers stay', measure: 'Calls before nine' };
  const { id } = await carer.call(proposeGoal, { ...wording, as: care, with: [dispatch], why: 'Sleep' });
  await robin.call(goalMoves.join, { id, saw: 1, why: 'Coffee' });
  await carer.call(goalMoves.report, { id, saw: 2, progress: 'Ten calls less' });
  await leaves(robin);
  const word = later();
  const { version } = await carer.call(readGoal, { id });
  await carer.call(goalMoves.report, { id, saw: version, progress: word });
  const seen = await robin.call(readGoal, { id });
  expect(seen).toMatchObject({
    aim: 'Quiet mornings',
    mine: false,
    can: [],
    progress: [{ words: 'Ten calls less' }],
  });
  expect(seen.asItStoodAt).toBeDefined();
  expect((await carer.call(readGoal, { id })).whoCanSee.left).toMatchObject([{ name: 'Robin of the goal' }]);
  await readsNothingOf(robin, word, id);
});

test('a heads-up is read as it stood by whoever told it for a team, and a question by whoever asked it', async () => {
  const [teller, asker] = [await leaver('Teller'), await w.person('Asker', { teams: [care] })];
  const { id, version } = await teller.call(sendHeadsUp, {
    kind: 'change',
    what: 'The warehouse moves',
    means: 'Parcels go out at noon',
    for: dispatch,
    told: [care],
  });
  const asked = await asker.call(askAboutHeadsUp, { id, saw: version, words: 'From when?' });
  await leaves(teller);
  await admin.call(removeMember, { id: care, person: asker.id });
  const [word, text] = [later(), later()];
  await dispatcher.call(replyToQuestion, {
    id,
    saw: asked.version,
    question: one(asked.questions).id,
    words: word,
  });
  const now = await dispatcher.call(readHeadsUp, { id });
  await dispatcher.call(headsUpMoves.correct, {
    id,
    saw: now.version,
    kind: 'change',
    what: `It moves later ${text}`,
    means: 'Parcels go out at two',
  });
  const seen = await teller.call(readHeadsUp, { id });
  expect(seen).toMatchObject({
    what: 'The warehouse moves',
    can: [],
    questions: [{ words: 'From when?', reply: null }],
  });
  expect(seen.asItStoodAt).toBeDefined();
  expect((await dispatcher.call(readHeadsUp, { id })).circle.left).toMatchObject([{ name: 'Teller' }]);
  expect(await asker.refusal(readHeadsUp, { id })).toBe('not-found');
  expect(JSON.stringify(await asker.call(exportMine, {}))).toContain('From when?');
  for (const who of [teller, asker]) for (const one of [word, text]) await readsNothingOf(who, one, id);
});

test('what two teams need of each other, and a team’s charter, stay with the teams: whoever left reads nothing of them', async () => {
  const robin = await leaver('Robin of the charter');
  const purpose = later();
  const pair = await carer.call(invitePartner, { with: dispatch, as: care, purpose });
  await robin.call(partnershipMoves.accept, { id: pair.id, saw: pair.version });
  const [needed, own] = [later(), later()];
  const line = await carer.call(draftExpectation, {
    id: pair.id,
    neededFrom: dispatch,
    text: needed,
    goodLooksLike: 'It is there by noon',
    propose: true,
  });
  const rule = await dispatcher.call(draftCharterLine, {
    team: dispatch,
    text: own,
    goodLooksLike: 'Nobody waits',
    propose: true,
  });
  expect((await robin.call(readExpectation, { id: line.id })).whoCanSee.parties).toHaveLength(2);
  await leaves(robin);
  const word = later();
  await dispatcher.call(expectationMoves.reflect, { id: line.id, saw: line.version, words: word });
  expect(await robin.refusal(readPartnership, { id: pair.id })).toBe('not-found');
  expect(await robin.refusal(readExpectation, { id: line.id })).toBe('not-found');
  expect(await robin.refusal(readCharterLine, { id: rule.id })).toBe('not-found');
  for (const one of [purpose, needed, own, word]) await readsNothingOf(robin, one, line.id);
  expect((await carer.call(readExpectation, { id: line.id })).whoCanSee).not.toHaveProperty('left');
});

test('no news comes of what one left', async () => {
  const robin = await leaver('Robin who listens');
  const { id } = await robin.call(requestPromise, {
    customer: dispatch,
    performer: care,
    ...terms('A shelf'),
  });
  const inCircle = async () => {
    const { rows } = await w.database.owner.query<{ is: boolean }>(
      'select exists (select listening_in(circle_id, array[$1::uuid])) as is from promise where id = $2',
      [robin.id, id],
    );
    return one(rows).is;
  };
  expect(await inCircle()).toBe(true);
  await leaves(robin);
  expect(await inCircle()).toBe(false);
});

test('whoever leaves the workplace leaves no copy, and whoever changes teams in one command leaves nothing', async () => {
  const robin = await leaver('Robin who goes');
  const { id } = await robin.call(requestPromise, {
    customer: dispatch,
    performer: care,
    ...terms('A ramp'),
  });
  const copies = async () =>
    (await w.database.owner.query('select from as_it_stood where person_id = $1', [robin.id])).rowCount;
  await w.database.owner.query('begin');
  await w.database.owner.query('delete from membership where person_id = $1', [robin.id]);
  await w.database.owner.query('insert into membership (person_id, team_id) values ($1, $2)', [
    robin.id,
    care,
  ]);
  await w.database.owner.query('commit');
  expect(await copies()).toBe(0);
  expect(await robin.call(showPromise, { id })).toMatchObject({ mySide: 'performer' });
  await admin.call(removeMember, { id: care, person: robin.id });
  expect(await copies()).toBeGreaterThan(0);
  await admin.call(removePerson, { id: robin.id });
  expect(await copies()).toBe(0);
});

test('what was left is read with every column there is', async () => {
  const { rows } = await w.database.owner.query(
    `select v.relname from pg_class v join pg_namespace n on n.oid = v.relnamespace and n.nspname = 'as_left'
       join pg_class t on t.relname = v.relname and t.relnamespace = 'public'::regnamespace
     where (select array_agg(attname order by attnum) from pg_attribute where attrelid = v.oid and attnum > 0)
       <> (select array_agg(attname order by attnum) from pg_attribute
           where attrelid = t.oid and attnum > 0 and not attisdropped)
       or not v.reloptions @> array['security_invoker=true']`,
  );
  // a migration that adds a column to one of these ends with `select make_views_as_left()`
  expect(rows).toEqual([]);
});
