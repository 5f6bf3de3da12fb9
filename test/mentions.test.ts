/** Whoever is named in words is known by their id: whatever their name is made of, and whatever it becomes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAsks, postAsk, readAsk } from '#features/asks/contract.ts';
import { sendHeadsUp } from '#features/heads-ups/contract.ts';
import { addLine, readGuide } from '#features/people/guide/guide-contract.ts';
import { changeMe } from '#features/people/settings/me-contract.ts';
import { exportMine, search } from '#features/people/search/search-contract.ts';
import { keepNote, readNote } from '#features/notes/contract.ts';
import { moves, offerPromise, requestPromise, showPromise } from '#features/promises/contract.ts';
import { draftThanks } from '#features/thanks/contract.ts';
import { guideAsMarkdown } from '#integrations/backstage/contract.ts';
import { mentionsIn } from '#platform/mention.ts';
import { one } from '#platform/defined.ts';
import type { Actor } from './actor.ts';
import { Workplace } from './workplace.ts';

let w: Workplace;
let ada: Actor;
let tom: Actor;
let kim: Actor;
const odd = 'Kim Berg [extern]';
beforeAll(async () => {
  w = await Workplace.open();
  const team = await w.team('Payments');
  ada = await w.person('Ada', { teams: [team] });
  tom = await w.person('Tom', { teams: [team] });
  kim = await w.person(odd);
});
afterAll(() => w.close());

const named = (who: Actor) => `because of @[${who.name}](${who.id}) again`;
const wish = { what: 'The map', doneLooksLike: 'It hangs on the wall', dueOn: null };
const need = {
  ...({
    direction: 'need',
    what: 'An hour',
    why: 'A map',
    size: 'an-hour',
    kind: 'time',
    noRush: true,
  } as const),
};

test('a name with brackets is a name: nobody absent is spoken of under it', async () => {
  const words = named(kim);
  const told = {
    ...({ kind: 'change', what: words, means: 'The map is late', until: '2054-11-30' } as const),
    told: [tom.id],
  };
  expect(
    await Promise.all([
      ada.refusal(requestPromise, { performer: tom.id, ...wish, words }),
      ada.refusal(requestPromise, { performer: tom.id, ...wish, what: words }),
      ada.refusal(offerPromise, { customer: tom.id, ...wish, words }),
      ada.refusal(postAsk, { ...need, why: words }),
      ada.refusal(postAsk, { ...need, direction: 'offer', places: 1, what: words }),
      ada.refusal(sendHeadsUp, told),
      ada.refusal(addLine, { party: ada.id, topic: 'frustration', words, who: 'my-teams' }),
      ada.refusal(draftThanks, {
        forWhat: words,
        madePossible: 'x',
        credits: [{ party: tom.id, forWhat: 'it' }],
      }),
    ]),
  ).toEqual([
    'people.names-someone-absent',
    'people.names-someone-absent',
    'people.names-someone-absent',
    'ask.names-someone',
    'ask.names-someone',
    'people.names-someone-absent',
    'people.names-someone-absent',
    'thanks.name-as-credit',
  ]);
});

test('what stands between the brackets is never believed, nor kept', async () => {
  const promise = await ada.call(requestPromise, {
    performer: kim.id,
    ...wish,
    words: `@[The boss](${kim.id}), please`,
  });
  const page = JSON.stringify(await kim.call(showPromise, { id: promise.id }));
  expect(page).toContain(`"@[${odd}](${kim.id}), please"`);
  const { rows } = await w.database.owner.query('select words from history where subject_id = $1', [
    promise.id,
  ]);
  expect(rows).toEqual([{ words: `@[](${kim.id}), please` }]);
});

test('no name, however it is made, lets a mention stand for somebody else', async () => {
  const { id } = await ada.call(requestPromise, { performer: tom.id, ...wish, words: named(tom) });
  for (const name of [`Kim](${ada.id})`, `@[Kim](${ada.id})`, `Kim](${ada.id}`, 'Kim](', '](']) {
    const taken = await tom.raw(changeMe, { name });
    const { thread } = await ada.call(showPromise, { id });
    const mentioned = mentionsIn(one(thread).words!).map((one) => one.id);
    expect([taken.statusCode === 200, mentioned]).toEqual([/\p{L}/u.test(name), [tom.id]]);
  }
  await tom.call(changeMe, { name: tom.name });
});

test('after a rename everybody reads the new name: pages, lists, search, export, a refusal, and sealed texts', async () => {
  const lou = await w.person('Lou Early');
  const what = `An hour with @[Lou Early](${lou.id})`;
  const ask = await lou.call(postAsk, { ...need, what, circle: [w.everyone] });
  const promise = await ada.call(requestPromise, {
    performer: lou.id,
    ...wish,
    what: `Beside @[x](${lou.id})`,
  });
  const note = await ada.call(keepNote, { kind: 'remember', text: `Ask @[Lou Early](${lou.id})` });
  await lou.call(changeMe, { name: 'Lou "Late" [she] Park' });
  const now = `@[Lou "Late" [she] Park](${lou.id})`;
  expect((await ada.call(readAsk, { id: ask.id })).what).toBe(`An hour with ${now}`);
  expect(one((await ada.call(openAsks, {})).items).what).toBe(`An hour with ${now}`);
  expect(JSON.stringify(await ada.call(search, { q: 'Beside' }))).toContain(JSON.stringify(now).slice(1, -1));
  expect((await ada.call(readNote, { id: note.id })).text).toBe(`Ask ${now}`);
  const taken = JSON.stringify(await ada.call(exportMine, {}));
  expect(taken).toContain(JSON.stringify(`Beside ${now}`).slice(1, -1));
  expect(taken).not.toContain('Lou Early');
  await lou.call(moves.promise, { id: promise.id, saw: 1 });
  const stale = (await ada.raw(moves.reword, { id: promise.id, saw: 1, what: 'Another' })).json();
  expect(stale.code).toBe('promise.stale');
  expect(JSON.stringify(stale)).toContain(JSON.stringify(`Beside ${now}`).slice(1, -1));
});

test('a guide as a file carries whom it mentions by id alone', async () => {
  const [team] = (await w.database.owner.query(`select id from team where name = 'Payments'`)).rows;
  const words = `Ring @[Whoever](${tom.id}) first`;
  await ada.call(addLine, { party: team.id, topic: 'how-to-ask', words });
  expect(one((await tom.call(readGuide, { party: team.id })).lines).words).toBe(
    `Ring @[Tom](${tom.id}) first`,
  );
  const file = await ada.get(guideAsMarkdown.path.replace(':id', team.id));
  expect(file.body).toContain(`Ring @[](${tom.id}) first`);
});
