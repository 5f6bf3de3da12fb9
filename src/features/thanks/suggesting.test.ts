import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writing } from '#platform/database/transaction.ts';
import { newId } from '#platform/id.ts';
import { one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { moves as askMoves, postAsk, readAsk } from '../asks/contract.ts';
import { moves, requestPromise, showPromise } from '../promises/contract.ts';
import * as contract from './contract.ts';
import { suggestThanks } from './suggesting.ts';

let w: Workplace;
let customer: Actor;
let performer: Actor;
let other: Actor;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());
beforeEach(async () => {
  customer = await w.person('Customer');
  performer = await w.person('Performer');
  other = await w.person('Other');
});

const drafts = async (actor: Actor) => (await actor.call(contract.listThanks, { view: 'drafts' })).items;

/** Takes a promise from the request to the word of its customer. Returns its id. */
async function keptPromise(): Promise<string> {
  const asked = await customer.call(requestPromise, {
    performer: performer.id,
    what: 'The route map for the night shift',
    doneLooksLike: 'A page we can print',
    dueOn: null,
  });
  const promised = await performer.call(moves.promise, { id: asked.id, saw: asked.version });
  const reported = await performer.call(moves.report, { id: asked.id, saw: promised.version });
  await customer.call(moves['declare-satisfied'], { id: asked.id, saw: reported.version });
  await w.runJobs();
  return asked.id;
}

test('a promise declared satisfied prepares thanks for who kept it, for its customer alone', async () => {
  const promise = await keptPromise();
  const [draft, ...more] = await drafts(customer);
  expect(more).toEqual([]);
  expect(draft).toMatchObject({
    suggested: true,
    forWhat: '',
    beganWith: 'The route map for the night shift',
    madePossible: '',
    serves: { kind: 'promise', id: promise },
    credits: [{ party: { name: 'Performer' } }],
  });
  expect(await drafts(performer)).toEqual([]);
  expect(await performer.refusal(contract.readThanks, { id: draft!.id })).toBe('not-found');
});

test('a prepared draft is sent once its author has said the deed and what it made possible; what it began with is forgotten', async () => {
  await keptPromise();
  const [draft] = await drafts(customer);
  const send = { id: draft!.id, saw: draft!.version };
  expect(await customer.refusal(contract.moves.send, send)).toBe('thanks.say-what-for');
  const credits = [{ party: performer.id, forWhat: 'Drew it twice' }];
  const written = await customer.call(contract.moves.draft, {
    ...send,
    forWhat: 'You drew the route map twice',
    madePossible: 'A calm night',
    credits,
  });
  expect(written.suggested).toBe(false);
  expect(written.beganWith).toBe('The route map for the night shift');
  const sent = await customer.call(contract.moves.send, { id: written.id, saw: written.version });
  expect(sent).toMatchObject({ state: 'sent', beganWith: null });
  expect(one((await performer.call(contract.listThanks, { view: 'received' })).items).serves).toBeNull();
});

test('the same news heard twice prepares one draft, and none where nobody else took part', async () => {
  const serves = { kind: 'promise' as const, id: newId() };
  const suggest = (parties: string[], served = serves) =>
    writing(w.database.app, customer.id, (tx) =>
      suggestThanks(
        tx,
        {
          author: customer.id,
          serves: served,
          beganWith: 'The map',
          credits: parties.map((party) => ({ party, forWhat: '' })),
        },
        w.clock.read(),
      ),
    );
  await suggest([performer.id, performer.id, customer.id]);
  await suggest([performer.id]);
  await suggest([customer.id], { kind: 'promise', id: newId() });
  const found = await drafts(customer);
  expect(found.map((draft) => draft.credits.map((credit) => credit.party.id))).toEqual([[performer.id]]);
  const bare = await customer.refusal(contract.moves.send, { id: one(found).id, saw: one(found).version });
  expect(bare).toBe('thanks.say-what-for');
});

test('a deed left empty is asked for before sending', async () => {
  await writing(w.database.app, customer.id, (tx) =>
    suggestThanks(
      tx,
      {
        author: customer.id,
        serves: { kind: 'ask', id: newId() },
        beganWith: '',
        credits: [{ party: performer.id, forWhat: '' }],
      },
      w.clock.read(),
    ),
  );
  const [draft] = await drafts(customer);
  const send = { id: draft!.id, saw: draft!.version };
  expect(await customer.refusal(contract.moves.send, send)).toBe('thanks.say-what-for');
});

const suggestForAsk = (promise: string, parties: string[]) =>
  writing(w.database.app, customer.id, (tx) =>
    suggestThanks(
      tx,
      {
        author: customer.id,
        serves: { kind: 'ask', id: newId() },
        beganWith: 'Maps, please',
        within: [promise],
        credits: parties.map((party) => ({ party, forWhat: '' })),
      },
      w.clock.read(),
    ),
  );
const namesIn = async () =>
  (await drafts(customer)).map((draft) => draft.credits.map((credit) => credit.party.name));

test('thanks for an ask take up the untouched draft of its promise', async () => {
  await suggestForAsk(await keptPromise(), [performer.id, other.id]);
  expect(await namesIn()).toEqual([['Performer', 'Other']]);
});

test('whoever was thanked for the promise already is left out of the thanks for the ask', async () => {
  const promise = await keptPromise();
  const [draft] = await drafts(customer);
  const credits = [{ party: performer.id, forWhat: 'Drew it twice' }];
  const written = {
    id: draft!.id,
    saw: draft!.version,
    forWhat: 'The map',
    madePossible: 'A calm night',
    credits,
  };
  const ready = await customer.call(contract.moves.draft, written);
  await customer.call(contract.moves.send, { id: ready.id, saw: ready.version });
  await suggestForAsk(promise, [performer.id, other.id]);
  expect(await namesIn()).toEqual([['Other']]);
  await suggestForAsk(promise, [performer.id]);
  expect(await namesIn()).toEqual([['Other']]);
});

/** A small ask that one person helped with at once and another gave a line for. Returns its id. */
async function helpedAsk(): Promise<string> {
  const { id, version } = await customer.call(postAsk, {
    direction: 'need',
    what: 'Which depot has the spare maps?',
    why: 'The night shift starts at six',
    size: 'five-minutes',
    kind: 'information',
    noRush: true,
    circle: [w.everyone],
  });
  await performer.call(askMoves.helpOnTheSpot, { id, saw: version, words: 'The north one' });
  await other.call(askMoves.share, { id, words: 'There is a list on the wall' });
  return id;
}
const close = async (id: string) => {
  const { version } = await customer.call(readAsk, { id });
  await customer.call(askMoves.close, { id, saw: version, how: 'helped' });
  await w.runJobs();
};

test('an ask closed as helped prepares one draft that names everyone who took part (A16)', async () => {
  const ask = await helpedAsk();
  const promise = one((await customer.call(readAsk, { id: ask })).answers).id;
  const { version: saw } = await customer.call(showPromise, { id: promise });
  await customer.call(moves['declare-satisfied'], { id: promise, saw });
  await w.runJobs();
  expect(await namesIn()).toEqual([['Performer']]);
  await close(ask);
  expect(await namesIn()).toEqual([['Performer', 'Other']]);
  const [draft] = await drafts(customer);
  expect(draft).toMatchObject({
    forWhat: '',
    beganWith: 'Which depot has the spare maps?',
    serves: { kind: 'ask', id: ask },
  });
});

test('an ask closed before any promise came true prepares nothing', async () => {
  await close(await helpedAsk());
  expect(await namesIn()).toEqual([]);
});
