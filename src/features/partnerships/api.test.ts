import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mute } from '#features/people/settings/me-contract.ts';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { moves, offerPromise, requestPromise, showPromise } from '#features/promises/contract.ts';
import { draftThanks } from '#features/thanks/contract.ts';
import { exportMine, search } from '#features/people/search/search-contract.ts';
import { openWithMe, readToday } from '#features/today/contract.ts';
import { reading } from '#platform/database/transaction.ts';
import type { Actor } from '#test/actor.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import { draftExpectation, expectationMoves, readExpectation } from '#features/expectations/contract.ts';
import * as contract from './contract.ts';
import { partnershipMoves } from './contract.ts';

let w: Workplace;
let outsider: Actor;
let admin: Actor;
/** Two teams of three, new for each test that asks for them. */
let teamCount = 0;
beforeAll(async () => {
  w = await Workplace.open();
  outsider = await w.person('Outsider');
  admin = await w.person('Admin', { admin: true });
});
afterAll(() => w.close());

async function aTeam() {
  const id = await w.team(`Team ${++teamCount}`);
  const members = [];
  for (const name of ['Ines', 'Mio', 'Rosa']) members.push(await w.person(name, { teams: [id] }));
  return { id, members: members as [Actor, Actor, Actor] };
}

const invite = (who: Actor, other: string, as?: string) =>
  who.call(contract.invitePartner, { with: other, purpose: 'Calmer nights', ...(as ? { as } : {}) });

async function twoPartners() {
  const [one, other] = [await w.person('Ana'), await w.person('Bela')];
  const { id } = await invite(one, other.id);
  await other.call(partnershipMoves.accept, { id, saw: 1 });
  return { id, one, other };
}

async function twoTeams() {
  const [one, other] = [await aTeam(), await aTeam()];
  const { id } = await invite(one.members[0], other.id, one.id);
  await other.members[0].call(partnershipMoves.accept, { id, saw: 1 });
  return { id, one, other };
}

const read = (who: Actor, id: string) => who.call(contract.readPartnership, { id });
const strangersSeeNothing = async (id: string) => {
  for (const who of [outsider, admin]) {
    expect(await who.refusal(contract.readPartnership, { id })).toBe('not-found');
    expect(await who.refusal(partnershipMoves.rest, { id, saw: 2 })).toBe('not-found');
    expect((await who.call(contract.listPartnerships, {})).items).toEqual([]);
  }
};

describe('inviting', () => {
  test('needs a purpose, two sides that do not contain each other, and somebody one may speak for', async () => {
    const team = await aTeam();
    const [ines] = team.members;
    const purpose = 'Calmer nights';
    const no = (input: Parameters<typeof ines.call<never, never>>[1] | object) =>
      ines.refusal(contract.invitePartner, input as never);
    expect(await no({ with: outsider.id, purpose: ' ' })).toBe('partnership.purpose-is-missing');
    expect(await no({ with: ines.id, purpose })).toBe('partnership.same-party');
    expect(await no({ with: team.id, purpose })).toBe('partnership.one-inside-the-other');
    expect(await no({ with: w.everyone, as: team.id, purpose })).toBe('partnership.one-inside-the-other');
    expect(await no({ with: outsider.id, as: outsider.id, purpose })).toBe(
      'partnership.not-yours-to-speak-for',
    );
    const small = await w.team('Two of us');
    await w.person('Only', { teams: [small] });
    expect(await no({ with: small, purpose })).toBe('partnership.team-too-small');
    expect(await no({ with: outsider.id, purpose: `Instead of @[Admin](${admin.id})` })).toBe(
      'people.names-someone-absent',
    );
    expect(await no({ with: '00000000-0000-7000-8000-000000000000', purpose })).toBe('not-found');
    await ines.call(mute, { kind: 'party', what: outsider.id });
    expect(await no({ with: outsider.id, purpose })).toBe('partnership.you-muted-them');
  });

  test('one at a time between two, whoever invites whom; a no needs no reason and is told once', async () => {
    const [one, other] = [await w.person('Ana'), await w.person('Bela')];
    const { id } = await invite(one, other.id);
    expect(await other.refusal(contract.invitePartner, { with: one.id, purpose: 'Same' })).toBe(
      'partnership.exists',
    );
    expect(await one.refusal(partnershipMoves.accept, { id, saw: 1 })).toBe('partnership.not-your-move');
    expect(await other.refusal(partnershipMoves.accept, { id, saw: 7 })).toBe('partnership.stale');
    await other.call(partnershipMoves.decline, { id, saw: 1 });
    expect((await one.call(readToday, {})).cards).toMatchObject([
      { kind: 'T6', why: { say: 'partnerships.told.decline' }, answers: ['got-it'] },
    ]);
    expect(await other.refusal(partnershipMoves.accept, { id, saw: 2 })).toBe('partnership.not-now');
    expect((await invite(other, one.id)).state).toBe('invited');
    await strangersSeeNothing(id);
  });

  test('a yes under the same key is one yes', async () => {
    const [one, other] = [await w.person('Ana'), await w.person('Bela')];
    const { id } = await invite(one, other.id);
    const first = await other.call(partnershipMoves.accept, { id, saw: 1 }, 'the very same key');
    expect(await other.call(partnershipMoves.accept, { id, saw: 1 }, 'the very same key')).toEqual(first);
    expect(first.history.map(({ did }) => did)).toEqual(['invite', 'accept']);
  });
});

test('a partnership of two people is theirs; of two teams everyone knows it exists, and no more', async () => {
  const people = await twoPartners();
  await strangersSeeNothing(people.id);
  expect(await outsider.refusal(contract.readTeamPair, { id: people.id })).toBe('not-found');

  const teams = await twoTeams();
  await strangersSeeNothing(teams.id);
  const pair = await outsider.call(contract.readTeamPair, { id: teams.id });
  expect(pair).toMatchObject({ state: 'active', open: false, charter: [], mine: false });
  expect(pair.stewards.one?.name).toBe('Ines');
  const [ines] = teams.one.members;
  const page = await read(ines, teams.id);
  await ines.call(partnershipMoves.end, { id: teams.id, saw: page.version, promises: [] });
  expect(await outsider.refusal(contract.readTeamPair, { id: teams.id })).toBe('not-found');
  expect((await read(teams.other.members[1], teams.id)).state).toBe('ended');
});

test('agreed lines of two teams are open to everyone while both sides say so', async () => {
  const { id, one, other } = await twoTeams();
  const line = await one.members[0].call(draftExpectation, {
    id,
    neededFrom: other.id,
    text: 'A call before noon',
    goodLooksLike: 'We know in time',
    propose: true,
  });
  const back = await other.members[0].call(expectationMoves.reflect, {
    id: line.id,
    saw: line.version,
    words: 'Call early',
  });
  const heard = await one.members[0].call(expectationMoves.confirm, { id: line.id, saw: back.version });
  await other.members[0].call(expectationMoves.agree, { id: line.id, saw: heard.version });
  const seen = async () => (await outsider.call(contract.readTeamPair, { id })).charter;
  const rowsOfOutsider = () =>
    reading(w.database.app, outsider.id, (db) =>
      db.selectFrom('expectationWording').select('text').where('expectationId', '=', line.id).execute(),
    );
  expect(await rowsOfOutsider()).toEqual([]);

  await one.members[0].call(partnershipMoves['open-charter'], {
    id,
    saw: (await read(one.members[0], id)).version,
  });
  expect(await seen()).toEqual([]);
  expect((await read(one.members[0], id)).agreedIsSeenBy).toBeNull();
  await other.members[0].call(partnershipMoves['open-charter'], {
    id,
    saw: (await read(one.members[0], id)).version,
  });
  expect(await seen()).toMatchObject([{ text: 'A call before noon', neededFrom: { id: other.id } }]);
  expect(await rowsOfOutsider()).toEqual([{ text: 'A call before noon' }]);
  // so the pages of the two do not say that nobody else reads it
  expect((await read(one.members[0], id)).agreedIsSeenBy).toMatchObject({ everyone: true });
  const own = await one.members[0].call(readExpectation, { id: line.id });
  expect(own).toMatchObject({ whoCanSee: { everyone: false }, agreedIsSeenBy: { everyone: true } });
  // the words that wait, the history and the line's own page stay with the two
  await one.members[0].call(expectationMoves['propose-wording'], {
    id: line.id,
    saw: (await one.members[0].call(readExpectation, { id: line.id })).version,
    text: 'A secret wish',
    goodLooksLike: 'Quiet',
  });
  expect(await outsider.refusal(readExpectation, { id: line.id })).toBe('not-found');
  const waiting = await reading(w.database.app, outsider.id, (db) =>
    db.selectFrom('expectationProposal').selectAll().execute(),
  );
  expect(waiting).toEqual([]);
  await one.members[1].call(partnershipMoves['close-charter'], {
    id,
    saw: (await read(one.members[0], id)).version,
  });
  expect(await seen()).toEqual([]);
});

test('somebody who belongs to both sides says for which one they speak', async () => {
  const { id, one, other } = await twoTeams();
  const both = await w.person('Nour', { teams: [one.id, other.id] });
  const { version } = await read(both, id);
  expect(await both.refusal(partnershipMoves.rest, { id, saw: version })).toBe('partnership.say-for-whom');
  expect(await both.refusal(partnershipMoves.rest, { id, saw: version, as: outsider.id })).toBe(
    'partnership.not-yours-to-speak-for',
  );
  const needed = { id, neededFrom: other.id, text: 'The map by noon', goodLooksLike: 'It is complete' };
  const line = await both.call(draftExpectation, { ...needed, propose: true });
  const back = await both.call(expectationMoves.reflect, {
    id: line.id,
    saw: line.version,
    words: 'By noon',
    as: other.id,
  });
  await both.call(expectationMoves.confirm, { id: line.id, saw: back.version, as: one.id });
  const heard = await both.call(readExpectation, { id: line.id });
  const agreed = { id: line.id, saw: heard.version };
  const { version: inForce } = await both.call(expectationMoves.agree, { ...agreed, as: other.id });
  expect(await both.refusal(expectationMoves.retire, { id: line.id, saw: inForce })).toBe(
    'expectation.say-for-whom',
  );
  expect((await both.call(partnershipMoves.rest, { id, saw: version, as: other.id })).state).toBe('resting');
});

test('a rhythm, a day, meeting and skipping between two', async () => {
  const { id, one, other } = await twoPartners();
  const say = async (who: Actor, name: keyof typeof partnershipMoves, more: object = {}) =>
    who.call(partnershipMoves[name], {
      id,
      saw: (await read(who, id)).version,
      ...more,
    } as never) as ReturnType<typeof read>;
  await say(one, 'suggest-rhythm', { weeks: 2 });
  expect((await other.call(readToday, {})).cards).toMatchObject([
    { kind: 'T1', why: { say: 'partnerships.rhythm-suggested', with: { weeks: '2' } } },
  ]);
  const agreed = await say(other, 'agree-rhythm');
  expect(agreed).toMatchObject({ rhythm: { weeks: 2, suggested: null }, catchUp: { dueOn: '2054-12-08' } });
  await say(other, 'suggest-day', { day: '2054-11-30' });
  expect((await read(one, id)).catchUp.suggested).toEqual({ on: '2054-11-30', by: 'other' });
  expect(await other.refusal(partnershipMoves['agree-day'], { id, saw: (await read(one, id)).version })).toBe(
    'partnership.not-your-move',
  );
  await say(one, 'agree-day');
  expect(await one.refusal(partnershipMoves.met, { id, saw: (await read(one, id)).version })).toBe(
    'partnership.not-met-yet',
  );
  w.clock.set('2054-11-30T09:00:00Z');
  expect((await one.call(readToday, {})).cards).toMatchObject([
    { kind: 'T13', why: { say: 'partnerships.day-has-come' } },
  ]);
  expect((await say(one, 'met')).catchUp).toMatchObject({
    lastOn: '2054-11-30',
    dueOn: '2054-12-14',
    nextOn: null,
  });
  await say(one, 'skip');
  const skipped = await say(other, 'skip');
  expect(skipped.catchUp.asksWhetherItFits).toBe(true);
  expect(skipped.history.map(({ did }) => did)).not.toContain('skip');
  w.clock.advance({ hours: 24 });
  const [asks] = (await one.call(readToday, {})).cards;
  expect(asks).toMatchObject({ kind: 'T13', why: { say: 'partnerships.does-rhythm-fit' } });
  for (const days of [1, 14, 28]) {
    w.clock.advance({ hours: 24 * days });
    expect((await one.call(readToday, {})).cards).toEqual([]);
  }
  w.clock.set(tuesday);
});

test('ending says of each open promise whether it is kept, retires the lines, and stays readable by both', async () => {
  const { id, one, other } = await twoPartners();
  const line = await one.call(draftExpectation, {
    id,
    neededFrom: other.id,
    text: 'The map by noon',
    goodLooksLike: 'It is complete',
    propose: true,
  });
  const mine = await one.call(requestPromise, {
    performer: other.id,
    what: 'The map',
    doneLooksLike: 'Complete',
    dueOn: null,
  });
  await other.call(moves.promise, { id: mine.id, saw: 1 });
  const theirs = await other.call(requestPromise, {
    performer: one.id,
    what: 'The list',
    doneLooksLike: 'Complete',
    dueOn: null,
  });
  const page = await read(one, id);
  expect(page.openPromises.map(({ id: promise, mayRelease }) => [promise, mayRelease]).toSorted()).toEqual(
    [
      [mine.id, true],
      [theirs.id, false],
    ].toSorted(),
  );
  const end = { id, saw: page.version };
  expect(await one.refusal(partnershipMoves.end, { ...end, promises: [] })).toBe('partnership.promises-open');
  expect(
    await one.refusal(partnershipMoves.end, {
      ...end,
      promises: [
        { id: mine.id, decision: 'keep' },
        { id: theirs.id, decision: 'release' },
      ],
    }),
  ).toBe('partnership.not-yours-to-release');
  const ended = await one.call(partnershipMoves.end, {
    ...end,
    promises: [
      { id: mine.id, decision: 'release' },
      { id: theirs.id, decision: 'keep' },
    ],
  });
  expect(ended).toMatchObject({ state: 'ended', can: [] });
  expect((await other.call(showPromise, { id: mine.id })).state).toBe('released');
  expect((await other.call(showPromise, { id: theirs.id })).state).toBe('requested');
  expect(await other.call(readExpectation, { id: line.id })).toMatchObject({ state: 'withdrawn', can: [] });
  expect((await read(other, id)).history.at(-1)).toMatchObject({ did: 'end' });
  const { cards } = await other.call(readToday, {});
  const told = [...cards, ...cards.flatMap(({ also }) => also)].map(({ why }) => why.say);
  expect(told).toContain('partnerships.told.end');
});

test('our record holds what came true and thanks between exactly these two, in words', async () => {
  const { id, one, other } = await twoPartners();
  const promise = await one.call(offerPromise, {
    customer: other.id,
    what: 'The map',
    doneLooksLike: 'There',
    dueOn: null,
  });
  await other.call(moves.accept, { id: promise.id, saw: 1 });
  await one.call(moves.report, { id: promise.id, saw: 2 });
  await other.call(moves['declare-satisfied'], { id: promise.id, saw: 3 });
  w.clock.advance({ hours: 1 });
  await other.call(draftThanks, {
    forWhat: 'For the map',
    madePossible: 'Nobody got lost',
    credits: [{ party: one.id, forWhat: 'Drew it' }],
    send: true,
  });
  await other.call(draftThanks, {
    forWhat: 'For something else',
    madePossible: 'It went well',
    credits: [{ party: outsider.id, forWhat: 'Helped' }],
    send: true,
  });
  for (const who of [one, other])
    expect((await read(who, id)).record).toMatchObject([
      { kind: 'thanks', words: 'For the map', by: { id: other.id }, towards: { id: one.id } },
      { kind: 'promise', words: 'The map', by: { id: one.id }, towards: { id: other.id } },
    ]);
  w.clock.set(tuesday);
});

const hits = async (who: Actor, q: string) =>
  (await who.call(search, { q })).groups.flatMap((group) => group.hits);

test('what is agreed and what a partnership is for is found by its own, and stands in their own data', async () => {
  const { id, one } = await twoPartners();
  await one.call(draftExpectation, {
    id,
    neededFrom: (await read(one, id)).other.id,
    text: 'A quiet morning',
    goodLooksLike: 'Calm',
  });
  expect(await hits(one, 'calmer nights')).toMatchObject([{ kind: 'partnership', id, of: { name: 'Bela' } }]);
  expect(await hits(outsider, 'calmer nights')).toEqual([]);
  const mine = (await one.call(exportMine, {})) as { parts: Record<string, unknown> };
  expect(JSON.stringify(mine)).toContain('A quiet morning');
  const open = (await one.call(openWithMe, {})).items;
  expect(open).toMatchObject([{ subject: { kind: 'expectation' }, state: 'draft', yourMove: false }]);
});

test('a partnership with somebody who left is over; a team has no contact until a member acts', async () => {
  const people = await twoPartners();
  const teams = await twoTeams();
  const [ines, mio] = teams.one.members;
  for (const gone of [people.other, ines]) {
    await admin.call(removePerson, { id: gone.id });
    await w.runJobs();
  }
  expect(await read(people.one, people.id)).toMatchObject({ state: 'ended', can: [] });
  const page = await read(mio, teams.id);
  expect(page).toMatchObject({ state: 'active', stewards: { one: null } });
  const rested = await mio.call(partnershipMoves.rest, { id: teams.id, saw: page.version });
  expect(rested.stewards.one?.id).toBe(mio.id);
});
