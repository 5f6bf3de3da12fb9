/** Open promises stand by whose turn it is and then by day, one's own word first, however they are paged and narrowed down. */
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { gatheredOnce } from '#test/scenario.ts';
import { twoWhoPromise } from '#test/scenarios/promises.ts';
import { listPromises, moves, offerPromise, requestPromise } from './contract.ts';

const scenario = gatheredOnce(twoWhoPromise);

interface Begun {
  what: string;
  on: string | null;
}
const begun = ({ what, on }: Begun) => ({ what, doneLooksLike: 'Both see it', dueOn: on });

/** The developer is asked for this, and may say yes at once. */
async function asked({ isPromised = false, ...of }: Begun & { isPromised?: boolean }): Promise<void> {
  const { developer, tester } = scenario();
  const { id, version } = await tester.call(requestPromise, { performer: developer.id, ...begun(of) });
  if (isPromised) await developer.call(moves.promise, { id, saw: version });
}

/** The developer asks for this, and the tester says yes at once or lets it wait. */
async function asks({ isPromised = false, ...of }: Begun & { isPromised?: boolean }): Promise<void> {
  const { developer, tester } = scenario();
  const { id, version } = await developer.call(requestPromise, { performer: tester.id, ...begun(of) });
  if (isPromised) await tester.call(moves.promise, { id, saw: version });
}

beforeAll(async () => {
  await asks({ what: 'Theirs, Friday', on: '2054-11-27', isPromised: true });
  await asked({ what: 'Mine, no rush', on: null, isPromised: true });
  await asked({ what: 'Mine, Friday', on: '2054-11-27', isPromised: true });
  await asks({ what: 'Waits for them, Wednesday', on: '2054-11-25' });
  await asked({ what: 'Waits for me, no rush', on: null });
  await asked({ what: 'Waits for me, December', on: '2054-12-10' });
  await asked({ what: 'Mine, Thursday', on: '2054-11-26', isPromised: true });
});

const inOrder = [
  'Waits for me, December',
  'Waits for me, no rush',
  'Waits for them, Wednesday',
  'Mine, Thursday',
  'Mine, Friday',
  'Theirs, Friday',
  'Mine, no rush',
];

async function listed(who: Actor, input: object): Promise<string[]> {
  const { items } = await who.call(listPromises, { view: 'open', ...input });
  return items.map(({ terms }) => terms.what);
}

test('my turn comes first, then the nearest day, then my own word; what has no day comes last', async () => {
  expect(await listed(scenario().developer, {})).toEqual(inOrder);
});

test('page by page they are the same, each once, although something else was begun in between', async () => {
  const { developer, tester } = scenario();
  const found: string[] = [];
  let after: string | undefined;
  do {
    const page = await developer.call(listPromises, {
      view: 'open',
      limit: 2,
      ...(after ? { after } : {}),
    });
    found.push(...page.items.map(({ terms }) => terms.what));
    if (after === undefined)
      await tester.call(offerPromise, {
        customer: developer.id,
        ...begun({ what: 'An offer', on: '2054-11-25' }),
      });
    after = page.next;
  } while (after !== undefined);
  expect(found).toEqual(inOrder);
});

test('they are narrowed down to whose word it is, to words, and to somebody', async () => {
  const { developer, tester, outsider } = scenario();
  expect(await listed(developer, { word: 'mine' })).toEqual([
    'Mine, Thursday',
    'Mine, Friday',
    'Mine, no rush',
  ]);
  expect(await listed(developer, { word: 'theirs' })).toEqual(['Theirs, Friday']);
  expect(await listed(tester, { word: 'mine' })).toEqual(['Theirs, Friday']);
  expect(await listed(developer, { word: 'mine', q: 'decem' })).toEqual([]);
  expect(await listed(developer, { word: 'nobody', q: 'decem wai' })).toEqual(['Waits for me, December']);
  expect(await listed(developer, { with: outsider.id })).toEqual([]);
  expect(await listed(outsider, {})).toEqual([]);
});

test('for a team whoever stands on a side in person, or for the team, answers for that side alone', async () => {
  const { w, developer } = scenario();
  const crew = await w.team('Crew');
  const member = await w.person('Crew member', { teams: [crew] });
  const other = await w.person('Other of crew', { teams: [crew] });
  await w.person('Third of crew', { teams: [crew] });
  await member.call(requestPromise, { performer: crew, ...begun({ what: 'For me by us', on: null }) });
  await developer.call(requestPromise, { performer: crew, ...begun({ what: 'By us', on: '2054-11-27' }) });
  for (const who of [member, other]) {
    const { items } = await who.call(listPromises, { view: 'open' });
    const turns = items.map(({ turn }) => turn);
    expect(turns).toEqual(turns.toSorted());
    for (const turn of ['mine', 'theirs'] as const) {
      const found = (await who.call(listPromises, { view: turn })).items.map(({ id }) => id);
      expect(found).toEqual(items.filter((one) => one.turn === turn).map(({ id }) => id));
    }
  }
  expect(await listed(member, {})).toEqual(['By us', 'For me by us']);
  expect(await listed(other, {})).toEqual(['By us', 'For me by us']);
});
