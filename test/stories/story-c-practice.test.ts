/** Story C, the end of F6: what was advised is practised, a colleague is asked to watch, and nobody else can tell. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as notes from '#features/notes/contract.ts';
import { listPromises, moves, requestPromise, showPromise } from '#features/promises/contract.ts';
import { readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatherC, type CastC } from './cast-c.ts';
import { allSeenBy } from './cast.ts';

let c: CastC;
/** What is practised, with a word in it that is for oneself alone. */
const practised = 'Ask an open question first (quokka: breathe)';
const asked = 'Watch for something I am practising: ask an open question first';
let practice: notes.NoteView;
let watching: string;
beforeAll(async () => {
  c = await gatherC();
});
afterAll(() => c.w.close());

const others = () => [c.seller, c.head, c.admin, c.outsider];
const cardsOf = async (who: Actor) => {
  const { cards } = await who.call(readToday, {});
  return cards.flatMap((card) => [card].concat(card.also as typeof cards));
};
const look = (...readers: Actor[]) =>
  allSeenBy({ readers, ids: [c.partner.id, c.marketing.id], words: ['quokka', 'practising'] });

test('F6: a practice is kept for oneself: whoever is asked to watch later sees nothing of it, like everybody else', async () => {
  const before = await look(c.marketing, ...others());
  practice = await c.partner.call(notes.keepNote, { kind: 'practice', text: practised, weekdays: [2, 4] });
  await c.w.runJobs();
  expect(await look(c.marketing, ...others())).toEqual(before);
  const card = (await cardsOf(c.partner)).find(({ kind }) => kind === 'T19');
  expect(card).toMatchObject({ subject: { id: practice.id }, answers: ['done', 'another-day', 'change'] });
});

test('F6: Marketing manager is asked to watch, sees the words that were written to her, and may say yes or not now', async () => {
  const before = await look(...others());
  const { id } = await c.partner.call(requestPromise, {
    performer: c.marketing.id,
    what: asked,
    doneLooksLike: 'You told me what you saw',
    dueOn: '2054-12-08',
  });
  watching = id;
  await c.w.runJobs();
  const seen = await c.marketing.raw(showPromise, { id });
  expect(seen.json()).toMatchObject({
    state: 'requested',
    serves: null,
    can: expect.arrayContaining(['promise', 'decline']),
    terms: { what: asked },
    whoCanSee: { people: 2 },
  });
  for (const hidden of ['quokka', practice.id]) expect(seen.body).not.toContain(hidden);
  expect((await cardsOf(c.marketing)).map(({ kind, subject }) => [kind, subject.id])).toEqual([['T1', id]]);
  expect(await look(...others())).toEqual(before);
});

test('F6: once she watches, the practice is still the practiser’s alone, its days and its answers too', async () => {
  const before = await look(...others());
  const promised = await c.marketing.call(moves.promise, { id: watching, saw: 1 });
  expect(promised).toMatchObject({ state: 'promised', performer: { name: 'Marketing manager' } });
  await c.partner.call(notes.moves.done, { id: practice.id, saw: practice.version });
  const reported = await c.marketing.call(moves.report, {
    id: watching,
    saw: promised.version,
    words: 'On Tuesday you asked, and then you listened',
  });
  await c.partner.call(moves['declare-satisfied'], { id: watching, saw: reported.version });
  await c.w.runJobs();
  expect(await look(...others())).toEqual(before);

  expect(await c.marketing.refusal(notes.readNote, { id: practice.id })).toBe('not-found');
  expect((await c.marketing.call(notes.listNotes, {})).items).toEqual([]);
  const hers = JSON.stringify(await look(c.marketing));
  for (const hidden of ['breathe', practice.id]) expect(hers).not.toContain(hidden);
  for (const who of others()) {
    expect(await who.refusal(showPromise, { id: watching })).toBe('not-found');
    expect((await who.call(listPromises, {})).items).toEqual([]);
  }
});
