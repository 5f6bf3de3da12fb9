import { expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { cardsFrom } from '#test/cards.ts';
import { reading } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import { gatheredOnce } from '#test/scenario.ts';
import { teamsThatAsk } from '#test/scenarios/asks.ts';
import { moves as askMoves, postAsk, readAsk } from '../contract.ts';
import { whoHelpedWith } from '../ending/credits.ts';
import { introductionCards } from '../today.ts';
import * as introduction from './contract.ts';

const scenario = gatheredOnce(async (w) => {
  const gathered = await teamsThatAsk(w);
  const { analyst, developer, lead, payments, testTeam } = gathered;
  async function introduced() {
    const ask = await developer.call(postAsk, {
      direction: 'need',
      what: 'Refund rounding fails two days',
      why: 'The release is on Thursday',
      size: 'an-hour',
      kind: 'be-alongside',
      noRush: true,
      circle: [payments, testTeam],
    });
    const words = 'You both care about rounding';
    const shown = await lead.call(askMoves.introduce, { id: ask.id, saw: 1, person: analyst.id, words });
    return { ask: ask.id, id: one(shown.answers).id };
  }
  return { ...gathered, introduced };
});

const see = (by: Actor, id: string) => by.call(introduction.readIntroduction, { id });

test('the introduced sees who introduces them to whom, and nothing of the ask (A10)', async () => {
  const { w, analyst, introduced } = scenario();
  const { ask, id } = await introduced();
  const seen = await see(analyst, id);
  expect(seen).toMatchObject({
    mine: 'introduced',
    state: 'invited',
    words: 'You both care about rounding',
    asker: { name: 'Developer' },
    introducer: { name: 'Test lead' },
    contact: null,
    can: ['accept', 'decline'],
  });
  expect(JSON.stringify(seen)).not.toContain(ask);
  expect(await analyst.refusal(readAsk, { id: ask })).toBe('not-found');
  const asAnalyst = await reading(w.database.app, analyst.id, (db) =>
    db.selectFrom('askAnswer').selectAll().where('outcomeId', '=', id).execute(),
  );
  expect(asAnalyst).toEqual([]);
});

test('both say yes, then they have each other’s address; the introducer learns only that they met (A10)', async () => {
  const { analyst, developer, introduced, lead } = scenario();
  const { ask, id } = await introduced();
  expect(await developer.call(introduction.introductionMoves.accept, { id })).toMatchObject({
    state: 'invited',
    saidYes: true,
    contact: null,
  });
  expect(await see(analyst, id)).toMatchObject({ state: 'invited', saidYes: false });
  expect(await see(lead, id)).toMatchObject({ state: 'invited', saidYes: false });
  const met = await analyst.call(introduction.introductionMoves.accept, { id });
  expect(met).toMatchObject({ state: 'met', contact: { name: 'Developer' }, can: [] });
  expect((await see(developer, id)).contact?.email).toContain('data.analyst');
  expect(await see(lead, id)).toMatchObject({ state: 'met', contact: null, can: [] });
  expect((await lead.call(readAsk, { id: ask })).answers).toMatchObject([
    { kind: 'introduction', state: 'met' },
  ]);
  expect((await developer.call(readAsk, { id: ask })).answers).toMatchObject([
    { state: 'met', with: { name: 'Test lead' } },
  ]);
});

test('T6: the other of the two and the introducer hear that they meet; whoever said the last yes knows', async () => {
  const { w, analyst, developer, introduced, lead } = scenario();
  const { id } = await introduced();
  const news = async (who: Actor) =>
    (await cardsFrom(w, [introductionCards], who))
      .filter(({ kind, subject }) => kind === 'T6' && subject.id === id)
      .map(({ why }) => why);
  await developer.call(introduction.introductionMoves.accept, { id });
  for (const who of [developer, analyst, lead]) expect(await news(who)).toEqual([]);
  await analyst.call(introduction.introductionMoves.accept, { id });
  expect(await news(analyst)).toEqual([]);
  expect(await news(developer)).toEqual([{ say: 'asks.told.met', with: { party: 'Data analyst' } }]);
  expect(await news(lead)).toEqual([
    { say: 'asks.told.met-by-you', with: { party: 'Developer', other: 'Data analyst' } },
  ]);
});

test('whoever closes the ask can credit the one introduced and the one who introduced (A16)', async () => {
  const { w, analyst, developer, introduced } = scenario();
  const { ask, id } = await introduced();
  await developer.call(introduction.introductionMoves.accept, { id });
  await analyst.call(introduction.introductionMoves.accept, { id });
  await developer.call(askMoves.close, { id: ask, saw: 1, how: 'helped' });
  const credits = await reading(w.database.app, developer.id, (db) => whoHelpedWith(db, ask));
  expect(credits.map(({ name, how }) => [name, how])).toEqual([
    ['Data analyst', 'met'],
    ['Test lead', 'introduced'],
  ]);
});

test('"not now" is all that remains of a declined one: no words, no answers', async () => {
  const { w, analyst, developer, introduced, lead } = scenario();
  const { id } = await introduced();
  await developer.call(introduction.introductionMoves.accept, { id });
  await analyst.call(introduction.introductionMoves.decline, { id });
  expect(await see(lead, id)).toMatchObject({ state: 'not-now', words: '' });
  const { rows } = await w.database.owner.query('select * from introduction_yes where introduction_id = $1', [
    id,
  ]);
  expect(rows).toEqual([]);
  expect(await developer.refusal(introduction.introductionMoves.accept, { id })).toBe('introduction.over');
});

test('after ten working days without both answers it is "not now"', async () => {
  const { w, introduced, lead } = scenario();
  const { id } = await introduced();
  w.clock.advance({ hours: 24 * 15 });
  await w.runJobs();
  expect(await see(lead, id)).toMatchObject({ state: 'not-now' });
});

test('nobody else can read, answer or list it', async () => {
  const { analyst, introduced, lead, outsider } = scenario();
  const { id } = await introduced();
  for (const operation of [
    introduction.readIntroduction,
    introduction.introductionMoves.accept,
    introduction.introductionMoves.withdraw,
  ])
    expect(await outsider.refusal(operation, { id })).toBe('not-found');
  expect((await outsider.call(introduction.myIntroductions, {})).items).toEqual([]);
  expect((await analyst.call(introduction.myIntroductions, { limit: 1 })).items).toMatchObject([{ id }]);
  expect(await lead.refusal(introduction.introductionMoves.accept, { id })).toBe(
    'introduction.not-your-move',
  );
  expect(await lead.call(introduction.introductionMoves.withdraw, { id })).toMatchObject({
    state: 'withdrawn',
  });
});

test('one introduces somebody else who is here, once, and names nobody besides', async () => {
  const { analyst, developer, introduced, lead, outsider, payments } = scenario();
  const { ask } = await introduced();
  const introduce = (person: string, words = 'x') =>
    lead.refusal(askMoves.introduce, { id: ask, saw: 1, person, words });
  expect(await introduce(lead.id)).toBe('ask.cannot-introduce');
  expect(await introduce(developer.id)).toBe('ask.cannot-introduce');
  expect(await introduce(payments)).toBe('ask.cannot-introduce');
  expect(await introduce(ask)).toBe('ask.cannot-introduce');
  expect(await introduce(analyst.id)).toBe('ask.already-introduced');
  expect(await introduce(outsider.id, `like @[Data analyst](${analyst.id})`)).toBe(
    'people.names-someone-absent',
  );
  expect(
    await developer.refusal(askMoves.introduce, { id: ask, saw: 1, person: outsider.id, words: 'x' }),
  ).toBe('ask.not-your-move');
});
