import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addLine, readEarlierWordings, readGuide } from '#features/people/guide/guide-contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { importGuide } from './contract.ts';

let w: Workplace;
let operations: string;
let care: string;
let agent: Actor;
let german: Actor;
let buyer: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  operations = await w.team('Operations');
  buyer = await w.person('Buyer', { admin: true });
});
afterAll(() => w.close());
beforeEach(async () => {
  care = await w.team(`Care ${crypto.randomUUID()}`, operations);
  agent = await w.person('Agent', { teams: [care] });
  german = await w.person('Beraterin', { teams: [care], language: 'de' });
  for (const [topic, words] of [
    ['offers', 'Four hours, no longer'],
    ['offers', 'A list on Fridays'],
    ['hours', 'Eight to seven'],
  ] as const)
    await agent.call(addLine, { party: care, topic, words });
});

const guideOf = async () =>
  (await buyer.call(readGuide, { party: care })).lines.map(({ topic, words }) => [topic, words]);
const asFile = async (reader: Actor, kind: 'yaml' | 'md') =>
  (await reader.get(`/api/teams/${care}/guide.${kind}`)).body;
const take = (text: string, as: 'catalog' | 'markdown', dryRun = false) =>
  agent.call(importGuide, { id: care, text, as, dryRun });

test('everybody may take the guide along, as a catalog entity and as Markdown in their language', async () => {
  const yaml = await buyer.get(`/api/teams/${care}/guide.yaml`);
  expect(yaml.headers['content-type']).toBe('application/yaml; charset=utf-8');
  expect(yaml.body).toContain('guide.alongside/offers-2: A list on Fridays');
  expect(yaml.body).toContain('parent: operations');
  for (const { id, name } of [agent, german]) {
    expect(yaml.body).not.toContain(id);
    expect(yaml.body).not.toContain(name);
  }
  const markdown = await buyer.get(`/api/teams/${care}/guide.md`);
  expect(markdown.headers['content-type']).toBe('text/markdown; charset=utf-8');
  expect(markdown.body).toContain('## What we do for others\n\n- Four hours, no longer\n- A list on Fridays');
  expect(await asFile(german, 'md')).toContain('## Wann wir da sind\n\n- Eight to seven');
  expect((await buyer.get(`/api/teams/${crypto.randomUUID()}/guide.yaml`)).statusCode).toBe(404);
  expect((await buyer.get(`/api/teams/${buyer.id}/guide.md`)).statusCode).toBe(404);
});

test('taken over again it changes nothing', async () => {
  const before = await guideOf();
  for (const [text, as] of [
    [await asFile(buyer, 'yaml'), 'catalog'],
    [await asFile(buyer, 'md'), 'markdown'],
    [await asFile(german, 'md'), 'markdown'],
  ] as const) {
    const { changes, done } = await take(text, as);
    expect(new Set(changes.map(({ what }) => what))).toEqual(new Set(['nothing']));
    expect(done).toBe(true);
  }
  expect(await guideOf()).toEqual(before);
});

const file = `# Working with Care

## What we do for others
- A list on Fridays
- Three hours, no longer
- A cup of coffee

## What we need of others
- Word of delays
`;

test('what it would change is shown line by line first, and a topic it does not speak of stays', async () => {
  const before = await guideOf();
  const planned = await take(file, 'markdown', true);
  expect(planned).toMatchObject({ done: false, problems: [] });
  expect(planned.changes.map(({ what, words, before: was, line }) => [what, words, was, line])).toEqual([
    ['nothing', 'A list on Fridays', null, 4],
    ['change', 'Three hours, no longer', 'Four hours, no longer', 5],
    ['add', 'A cup of coffee', null, 6],
    ['add', 'Word of delays', null, 9],
  ]);
  expect(await guideOf()).toEqual(before);
  expect((await take(file, 'markdown')).changes).toEqual(planned.changes);
  expect(await guideOf()).toEqual([
    ['hours', 'Eight to seven'],
    ['offers', 'A list on Fridays'],
    ['offers', 'Three hours, no longer'],
    ['offers', 'A cup of coffee'],
    ['needs', 'Word of delays'],
  ]);
  const { lines } = await agent.call(readGuide, { party: care });
  const changed = lines.find(({ words }) => words.startsWith('Three'))!;
  expect(changed).toMatchObject({ version: 2, steward: { id: agent.id } });
  const { items } = await agent.call(readEarlierWordings, { id: changed.id });
  expect(items.map(({ words }) => words)).toEqual(['Four hours, no longer']);
  const less = await take('## What we do for others\n- A list on Fridays\n', 'markdown');
  expect(less.changes.map(({ what }) => what)).toEqual(['nothing', 'remove', 'remove']);
});

test('with one mistake nothing is changed', async () => {
  const before = await guideOf();
  const found = await take(`${file}\n## Salaries\n- much\n`, 'markdown');
  expect(found).toMatchObject({ done: false, changes: [] });
  expect(found.problems).toEqual([{ line: 12, problem: 'topic-unknown', value: 'Salaries' }]);
  const many = Array.from({ length: 41 }, (_, index) => `- Line ${index}`).join('\n');
  const full = { id: care, text: `## How to ask us\n${many}`, as: 'markdown' as const };
  for (const dryRun of [true, false])
    expect(await agent.refusal(importGuide, { ...full, dryRun })).toBe('people.guide-full');
  expect(await guideOf()).toEqual(before);
});

test('a line that mentions somebody keeps them by id, and an unknown id is left out', async () => {
  await agent.call(addLine, {
    party: care,
    topic: 'how-to-ask',
    words: `Ring @[Beraterin](${german.id}) first`,
  });
  const yaml = await asFile(buyer, 'yaml');
  expect(yaml).not.toContain('Beraterin');
  expect((await take(yaml, 'catalog')).changes.every(({ what }) => what === 'nothing')).toBe(true);
  await take(`## How to ask us\n- Ring @[](${crypto.randomUUID()}) first`, 'markdown');
  expect(await guideOf()).toContainEqual(['how-to-ask', 'Ring  first']);
});

test('a file that is longer than any guide is not read', async () => {
  const before = await guideOf();
  const quotes = {
    catalog: `a: ${'"'.repeat(20_000)}`,
    markdown: `## How to ask us\n- ${'x'.repeat(20_000)}`,
  };
  for (const as of ['catalog', 'markdown'] as const)
    expect(await agent.refusal(importGuide, { id: care, text: quotes[as], as, dryRun: true })).toBe(
      'input.invalid',
    );
  expect(await guideOf()).toEqual(before);
});

test('to whoever is no member of the team there is nothing to write on', async () => {
  const given = { text: file, as: 'markdown' as const };
  for (const dryRun of [true, false])
    expect(await buyer.refusal(importGuide, { id: care, ...given, dryRun })).toBe('not-found');
  expect(await agent.refusal(importGuide, { id: agent.id, ...given, dryRun: true })).toBe('not-found');
});
