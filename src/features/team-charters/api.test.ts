import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { setAway } from '#features/people/settings/me-contract.ts';
import { readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { News } from '#test/news.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import * as contract from './contract.ts';
import { charterLineMoves, questionMoves } from './contract.ts';

let w: Workplace;
let admin: Actor;
let outsider: Actor;
/** A team of three, new for each test; the leader proposes like everybody. */
let team: string;
let leader: Actor;
let ben: Actor;
let cleo: Actor;
let count = 0;
beforeAll(async () => {
  w = await Workplace.open();
  admin = await w.person('Admin', { admin: true });
  outsider = await w.person('Outsider');
});
beforeEach(async () => {
  w.clock.set(tuesday);
  team = await w.team(`Team ${++count}`);
  leader = await w.person('Leader', { teams: [team], leads: team });
  ben = await w.person('Ben', { teams: [team] });
  cleo = await w.person('Cleo', { teams: [team] });
});
afterAll(() => w.close());

const propose = (who = leader, text = 'We help first') =>
  who.call(contract.draftCharterLine, { team, text, propose: true });
const read = (who: Actor, id: string) => who.call(contract.readCharterLine, { id });
/** All but whoever asked, whose question is their yes. */
async function everybodySaysYes(question: { id: string; version: number }, asker = leader) {
  for (const who of [leader, ben, cleo].filter((one) => one !== asker))
    await who.call(questionMoves.yes, { id: question.id, saw: question.version });
}

/** Takes back that somebody ever signed in. */
const neverCame = (who: Actor) =>
  w.database.owner.query('update person set here_since = null where id = $1', [who.id]);

test('a proposal is a yes; in a team of any size one more and five working days adopt it', async () => {
  const { id, question } = await propose();
  expect(question).toMatchObject({ yours: 'yes', settlesOn: '2054-12-01T16:00:00Z' });
  w.clock.set('2054-12-24T09:00:00Z');
  await w.runJobs();
  // nobody agrees with themselves alone
  expect((await read(leader, id)).state).toBe('proposed');
  await ben.call(questionMoves.yes, { id: question!.id, saw: question!.version });
  expect((await read(leader, id)).state).toBe('agreed');
});

test('who has never been here is not waited for, nor who is away', async () => {
  const dan = await w.person('Dan', { teams: [team] });
  await neverCame(dan);
  await cleo.call(setAway, { away: [{ from: '2054-11-20', until: '2054-11-30' }] });
  const { id, question } = await propose();
  await ben.call(questionMoves.yes, { id: question!.id, saw: question!.version });
  expect((await read(leader, id)).state).toBe('agreed');
});

test('it is adopted as soon as all who count said yes, and nobody reads whose came last', async () => {
  const { id, question } = await propose();
  const asked = { id: question!.id, saw: question!.version };
  await ben.call(questionMoves.yes, asked);
  expect((await read(leader, id)).state).toBe('proposed');
  const last = await cleo.call(questionMoves.yes, asked);
  expect(last.line).toMatchObject({ state: 'agreed', question: null, inForce: { text: 'We help first' } });
  // whose yes came last, or came at all, is written nowhere that others read
  expect(last.line!.history.at(-1)).toMatchObject({ did: 'adopt', mover: null });
});

test('a yes is nobody else’s to see, and an objection is words of somebody who is there', async () => {
  const { id, question } = await propose();
  const asked = { id: question!.id, saw: question!.version };
  await ben.call(questionMoves.yes, asked);
  expect(await cleo.refusal(questionMoves.object, { ...asked, words: ' ' })).toBe(
    'charter.objection-is-missing',
  );
  expect(await cleo.refusal(questionMoves.object, { ...asked, words: `Ask @[Admin](${admin.id})` })).toBe(
    'people.names-someone-absent',
  );
  await cleo.call(questionMoves.object, { ...asked, words: 'Not at night' });
  const seen = await read(leader, id);
  expect(seen.question).toMatchObject({
    yours: 'yes',
    objections: [{ by: { name: 'Cleo' }, words: 'Not at night' }],
  });
  expect(JSON.stringify(seen)).not.toContain(ben.id);
  expect((await read(ben, id)).question!.yours).toBe('yes');
  expect((await read(leader, id)).state).toBe('proposed');
  // whoever objected may change their mind
  await cleo.call(questionMoves.yes, asked);
  expect((await read(leader, id)).state).toBe('agreed');
});

test('other words clear the answers, and a yes to the old ones is refused', async () => {
  const { id, question } = await propose();
  const asked = { id: question!.id, saw: question!.version };
  await ben.call(questionMoves.yes, asked);
  await cleo.call(questionMoves.object, { ...asked, words: 'Not at night' });
  expect(await ben.refusal(questionMoves.reword, { ...asked, text: 'Mine' })).toBe('charter.not-your-move');
  expect(await leader.refusal(questionMoves.reword, { ...asked, text: 'We help first' })).toBe(
    'charter.same-words',
  );
  const reworded = await leader.call(questionMoves.reword, { ...asked, text: 'We help first by day' });
  expect(reworded.line!.question).toMatchObject({ text: 'We help first by day', objections: [] });
  expect((await read(ben, id)).question!.yours).toBeNull();
  expect(await cleo.refusal(questionMoves.yes, asked)).toBe('charter.stale');
  await everybodySaysYes(reworded.line!.question!);
  expect((await read(cleo, id)).inForce!.text).toBe('We help first by day');
});

test('members alone read and write; nobody’s rank lets them in, and a team of two has no charter', async () => {
  const { id, question } = await propose();
  for (const who of [outsider, admin]) {
    expect(await who.refusal(contract.readCharterLine, { id })).toBe('not-found');
    expect(await who.refusal(contract.readQuestion, { id: question!.id })).toBe('not-found');
    expect(await who.refusal(questionMoves.yes, { id: question!.id, saw: 1 })).toBe('not-found');
    expect(await who.refusal(contract.draftCharterLine, { team, text: 'Mine' })).toBe('not-found');
    const seen = await who.call(contract.readCharter, { team });
    expect(seen).toMatchObject({
      member: false,
      open: false,
      lines: [],
      opening: null,
      whoCanSee: null,
      can: [],
    });
  }
  const small = await w.team(`Small ${count}`);
  const alone = await w.person('Alone', { teams: [small] });
  expect(await alone.refusal(contract.draftCharterLine, { team: small, text: 'Mine' })).toBe(
    'charter.team-too-small',
  );
});

test('a draft is its author’s; what it says must say something', async () => {
  const draft = await leader.call(contract.draftCharterLine, { team, text: 'We hlep' });
  expect(await ben.refusal(contract.readCharterLine, { id: draft.id })).toBe('not-found');
  const own = { id: draft.id, saw: 1 };
  expect(await leader.refusal(charterLineMoves.reword, { ...own, text: ' ' })).toBe(
    'charter.text-is-missing',
  );
  expect(await leader.refusal(charterLineMoves.propose, { ...own, saw: 9 })).toBe('charter.stale');
  const reworded = await leader.call(charterLineMoves.reword, { ...own, text: 'We help' });
  expect((await leader.call(charterLineMoves.propose, { id: draft.id, saw: reworded.version })).state).toBe(
    'proposed',
  );
  const other = await ben.call(contract.draftCharterLine, { team, text: 'We listen' });
  await ben.call(contract.discardCharterLine, { id: other.id, saw: 1 });
  expect(await ben.refusal(contract.readCharterLine, { id: other.id })).toBe('not-found');
});

test('a new wording and retiring are questions too; one at a time, and the old words hold meanwhile', async () => {
  const { id, question } = await propose();
  await everybodySaysYes(question!);
  const agreed = await read(ben, id);
  expect(agreed.can).toEqual(['propose-wording', 'propose-retiring']);
  const asked = await ben.call(charterLineMoves['propose-wording'], {
    id,
    saw: agreed.version,
    text: 'We help second',
  });
  expect(asked).toMatchObject({
    state: 'agreed',
    inForce: { text: 'We help first' },
    question: { kind: 'reword' },
  });
  expect(await cleo.refusal(charterLineMoves['propose-retiring'], { id, saw: asked.version })).toBe(
    'charter.question-is-open',
  );
  await everybodySaysYes(asked.question!, ben);
  const reworded = await read(cleo, id);
  expect(reworded).toMatchObject({ inForce: { text: 'We help second' }, question: null });
  expect(reworded.wordings).toHaveLength(2);
  const retiring = await cleo.call(charterLineMoves['propose-retiring'], { id, saw: reworded.version });
  await cleo.call(questionMoves.withdraw, { id: retiring.question!.id, saw: 1 });
  expect(await read(leader, id)).toMatchObject({ state: 'agreed', question: null });
  const again = await leader.call(charterLineMoves['propose-retiring'], {
    id,
    saw: (await read(leader, id)).version,
  });
  await everybodySaysYes(again.question!);
  expect(await read(leader, id)).toMatchObject({ state: 'retired', can: [] });
});

test('a team opens its charter by the same consent; then everyone reads what is agreed, and nothing that is only asked', async () => {
  const { id, question } = await propose();
  const page = await leader.call(contract.readCharter, { team });
  expect(page.can).toEqual(['draft', 'propose-opening', 'propose-pattern']);
  expect(await ben.refusal(contract.proposeClosing, { team })).toBe('charter.not-open');
  const asked = await ben.call(contract.proposeOpening, { team });
  expect(asked.opening).toMatchObject({ kind: 'open' });
  expect(await cleo.refusal(contract.proposeOpening, { team })).toBe('charter.question-is-open');
  await everybodySaysYes(asked.opening!, ben);
  expect((await outsider.call(contract.readCharter, { team })).lines).toEqual([]);
  await everybodySaysYes(question!);
  expect(await outsider.call(contract.readCharter, { team })).toMatchObject({
    open: true,
    lines: [{ inForce: { text: 'We help first' }, question: null, can: [] }],
  });
  expect(await ben.refusal(contract.proposeOpening, { team })).toBe('charter.already-open');
  const line = await read(ben, id);
  await ben.call(charterLineMoves['propose-wording'], { id, saw: line.version, text: 'Our secret wish' });
  expect(JSON.stringify(await outsider.call(contract.readCharter, { team }))).not.toContain('secret');
  const closing = await ben.call(contract.proposeClosing, { team });
  await everybodySaysYes(closing.opening!, ben);
  expect((await outsider.call(contract.readCharter, { team })).lines).toEqual([]);
});

test('a team looks at its pattern by the same consent, and puts it away again by it', async () => {
  expect(await ben.refusal(contract.proposeNoPattern, { team })).toBe('charter.pattern-is-not-shown');
  const asked = await ben.call(contract.proposePattern, { team });
  expect(asked).toMatchObject({ showsPattern: false, opening: { kind: 'show-pattern' }, can: ['draft'] });
  expect(await cleo.refusal(contract.proposePattern, { team })).toBe('charter.question-is-open');
  const { cards } = await cleo.call(readToday, {});
  expect(cards).toMatchObject([
    { subject: { kind: 'charter', id: team }, why: { say: 'team-charters.asked-to-show-pattern' } },
  ]);
  const question = { id: asked.opening!.id, saw: asked.opening!.version };
  await cleo.call(questionMoves.object, { ...question, words: 'What is it for?' });
  for (const who of [leader, ben]) await who.call(questionMoves.yes, question);
  expect(await leader.call(contract.readCharter, { team })).toMatchObject({ showsPattern: false });
  await cleo.call(questionMoves.yes, question);
  const page = await leader.call(contract.readCharter, { team });
  expect(page).toMatchObject({
    showsPattern: true,
    opening: null,
    can: expect.arrayContaining(['propose-no-pattern']),
  });
  expect(await outsider.call(contract.readCharter, { team })).toMatchObject({ showsPattern: false });
  expect(await leader.refusal(contract.proposePattern, { team })).toBe('charter.pattern-is-shown');
  const away = await cleo.call(contract.proposeNoPattern, { team });
  await everybodySaysYes(away.opening!, cleo);
  expect(await leader.call(contract.readCharter, { team })).toMatchObject({ showsPattern: false });
  for (const operation of [contract.proposePattern, contract.proposeNoPattern]) {
    expect(await outsider.refusal(operation, { team })).toBe('not-found');
    expect(await admin.refusal(operation, { team: w.everyone })).toBe('charter.not-now');
  }
});

test('the principles of the workplace are read by everyone, and not opened or closed', async () => {
  const line = await outsider.call(contract.draftCharterLine, {
    team: w.everyone,
    text: 'We ask early',
    propose: true,
  });
  expect(line.question).toMatchObject({ settlesOn: '2054-12-01T16:00:00Z' });
  await admin.call(questionMoves.yes, { id: line.question!.id, saw: 1 });
  const seen = await admin.call(contract.readCharter, { team: w.everyone });
  expect(seen).toMatchObject({
    isWorkplace: true,
    open: true,
    can: ['draft'],
    whoCanSee: { everyone: true },
  });
  expect(await admin.refusal(contract.proposeOpening, { team: w.everyone })).toBe('charter.not-now');
  w.clock.set('2054-12-02T09:00:00Z');
  await w.runJobs();
  expect((await read(ben, line.id)).state).toBe('agreed');
});

const says = async (who: Actor) =>
  (await who.call(readToday, {})).cards.map(({ why, answers }) => [why.say, answers]);

test('an objection that turns into a yes is news to the team; a plain yes is news to nobody else', async () => {
  const { question } = await propose();
  const asked = { id: question!.id, saw: question!.version };
  await ben.call(questionMoves.object, { ...asked, words: 'It is too much' });
  const news = await News.open(w);
  try {
    await ben.call(questionMoves.yes, asked);
    expect(await news.lastHeardBy(leader, cleo, outsider)).toEqual([['charter'], ['charter'], []]);
    const dan = await w.person('Dan', { teams: [team] });
    await w.person('Eve', { teams: [team] });
    await news.lastHeardBy();
    await dan.call(questionMoves.yes, asked);
    expect(await news.lastHeardBy(leader, ben, cleo, outsider)).toEqual([[], [], [], []]);
  } finally {
    await news.close();
  }
});

test('a question is a card for each member who has not answered, twice at most, and nobody else’s', async () => {
  const { id, question } = await propose();
  expect(await says(ben)).toContainEqual(['team-charters.asked-to-adopt', ['yes', 'object', 'later']]);
  expect((await says(leader)).map(([say]) => say)).not.toContain('team-charters.asked-to-adopt');
  for (const who of [outsider, admin])
    expect((await who.call(readToday, {})).cards.map(({ about }) => about?.id)).not.toContain(team);
  await everybodySaysYes(question!);
  w.clock.set('2055-02-24T09:00:00Z');
  expect((await read(ben, id)).reviewDue).toBe(true);
  expect((await cleo.call(readToday, {})).cards).toMatchObject([
    { kind: 'T14', why: { say: 'team-charters.review-due' } },
  ]);
  const kept = await ben.call(charterLineMoves.keep, { id, saw: (await read(ben, id)).version });
  expect(kept).toMatchObject({ reviewOn: '2055-05-24', reviewDue: false });
  expect(await ben.refusal(charterLineMoves.keep, { id, saw: kept.version })).toBe('charter.review-not-due');
});

test('once whoever asked has left, any member may take the question back', async () => {
  const { id, question } = await propose();
  const asked = { id: question!.id, saw: 1 };
  expect(await ben.refusal(questionMoves.withdraw, asked)).toBe('charter.not-your-move');
  await admin.call(removePerson, { id: leader.id });
  await w.runJobs();
  await ben.call(questionMoves.withdraw, asked);
  expect((await read(ben, id)).state).toBe('withdrawn');
});
