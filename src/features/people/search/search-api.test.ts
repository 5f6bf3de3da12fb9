import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { listPeople } from '../directory-contract.ts';
import { addLine } from '../guide/guide-contract.ts';
import { search } from './search-contract.ts';

let w: Workplace;
let rigs: string;
let developer: Actor;
let tester: Actor;
let zoe: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  rigs = await w.team('Rig crew');
  developer = await w.person('Developer');
  tester = await w.person('Omar Park', { teams: [rigs] });
  zoe = await w.person('Zoë Varga', { teams: [rigs] });
  await tester.call(addLine, {
    party: tester.id,
    topic: 'help-with',
    words: 'Good at payment rigs',
    who: 'everyone',
  });
  await tester.call(addLine, { party: rigs, topic: 'offers', words: 'A payment rig by noon' });
  await zoe.call(addLine, {
    party: zoe.id,
    topic: 'help-with',
    words: 'Payment rigs at night',
    who: 'my-teams',
  });
  await zoe.call(addLine, {
    party: zoe.id,
    topic: 'worry',
    words: 'Payment rigs falling over',
    who: 'everyone',
  });
});
afterAll(() => w.close());

const found = async (viewer: Actor, q: string) => {
  const { groups } = await viewer.call(search, { q });
  return Object.fromEntries(groups.map(({ group, hits }) => [group, hits.map((hit) => hit.title)]));
};

test('the list of people leaves who is in a team, or below it, by name and by the beginnings of a name', async () => {
  const below = await w.team('Rig yard', rigs);
  const nuru = await w.person('Nuru Park', { teams: [below] });
  const names = async (input: { team: string; q?: string }) =>
    (await developer.call(listPeople, input)).items.map(({ name }) => name);
  expect(await names({ team: rigs })).toEqual([nuru.name, tester.name, zoe.name]);
  expect(await names({ team: rigs, q: 'par' })).toEqual([nuru.name, tester.name]);
  expect(await names({ team: below, q: 'zoe' })).toEqual([]);
  expect(await names({ team: developer.id })).toEqual([]);
});

test('people are found by the beginnings of their names, in any order and without accents', async () => {
  expect(await found(developer, 'par om')).toEqual({ people: ['Omar Park'] });
  expect(await found(developer, 'zoe')).toEqual({ people: ['Zoë Varga'] });
  expect(await found(developer, 'ZOË v')).toEqual({ people: ['Zoë Varga'] });
  expect(await found(developer, 'mar')).toEqual({});
});

test('"payment rig" finds who says they are good at it, and the team that offers it (story A2)', async () => {
  const { strengths } = await found(developer, 'payment rig');
  expect(strengths?.toSorted()).toEqual(['Omar Park', 'Rig crew']);
});

test('a strength for my teams is found in my teams only; a worry is no strength', async () => {
  expect((await found(tester, 'rigs night')).strengths).toEqual(['Zoë Varga']);
  expect(await found(developer, 'rigs night')).toEqual({});
  expect(await found(developer, 'falling over')).toEqual({});
});

test('a hit carries words, and no count, rate or rank', async () => {
  const { groups } = await developer.call(search, { q: 'payment rigs' });
  for (const { hits } of groups)
    for (const hit of hits)
      expect(Object.keys(hit).toSorted()).toEqual(['id', 'kind', 'of', 'title', 'words']);
  expect(JSON.stringify(groups.map((group) => group.hits.map((hit) => hit.words)))).not.toMatch(/\d/);
});

test('who can help turns from day to day and is the same twice on one day', async () => {
  for (const name of ['Ada', 'Ben', 'Cem', 'Dan', 'Eva', 'Fay']) {
    const welder = await w.person(name, { teams: [rigs] });
    await welder.call(addLine, { party: welder.id, topic: 'help-with', words: 'Welding', who: 'everyone' });
  }
  const orders = new Set<string>();
  for (let day = 0; day < 6; day++) {
    const order = JSON.stringify((await found(developer, 'weld')).strengths);
    expect(JSON.stringify((await found(developer, 'weld')).strengths)).toBe(order);
    orders.add(order);
    w.clock.advance({ hours: 24 });
  }
  expect(orders.size).toBeGreaterThan(1);
});

test('signs that are no words find nothing and break nothing', async () => {
  for (const q of ["'", '& | !', ':*', '()', '-- x', '<->'])
    expect(Object.keys(await found(developer, q))).not.toContain('teams');
  expect(await found(developer, "park' | 'a")).toEqual({});
});

test('the list of people walks by name, page after page, nobody twice', async () => {
  const names: string[] = [];
  let after: string | undefined;
  do {
    const page = await developer.call(listPeople, { limit: 2, ...(after ? { after } : {}) });
    names.push(...page.items.map((person) => person.name));
    after = page.next;
  } while (after);
  expect(names).toHaveLength(new Set(names).size);
  expect(names).toEqual(names.toSorted());
  expect(names).toContain('Omar Park');
  expect(names.at(-1)).toBe('Zoë Varga');
  const matched = await developer.call(listPeople, { q: 'var' });
  expect(matched.items).toMatchObject([{ name: 'Zoë Varga', teams: [{ name: 'Rig crew' }] }]);
  expect(await developer.refusal(listPeople, { after: 'nonsense' })).toBe('input.page-end');
});
