import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import german from '#features/people/words.de.json' with { type: 'json' };
import english from '#features/people/words.en.json' with { type: 'json' };
import { teamHeadings, teamTopics, type TeamTopic } from '#features/people/public.ts';
import { hasWords, lostSign, normalForm } from '#platform/input/text.ts';
import { entityName, readCatalog, writeCatalog } from './catalog.ts';
import type { GuideRead } from './guide-file.ts';
import { readEntities } from './entities.ts';
import { readMarkdown, writeMarkdown } from './markdown.ts';
import { readFile } from './team-guide.ts';

const team = { name: 'Customer Care', parent: 'Operations', children: ['Night shift'] };
const lines = [
  { topic: 'offers', words: 'The customer’s own words, within four hours' },
  { topic: 'offers', words: 'A list of what hurts: most on top\n- and a second line\n# and a third' },
  { topic: 'how-to-ask', words: '“Tell us what we may promise”, and until when' },
  { topic: 'hours', words: '08:00' },
];
const said = ({ lines: read }: GuideRead) => read.map(({ topic, words }) => ({ topic, words }));

test('a catalog file is one group with the lines as annotations, and no people', () => {
  const text = writeCatalog(team, lines);
  expect(text).toContain('apiVersion: backstage.io/v1alpha1\nkind: Group\n');
  expect(text).toContain('name: customer-care');
  expect(text).toContain('guide.alongside/offers-1: The customer’s own words');
  expect(text).toContain('parent: operations');
  expect(text).toContain('- night-shift');
  expect(text).not.toContain('members');
});

test('whom a line mentions is carried by id alone', () => {
  const id = '019357a4-0000-7000-8000-000000000001';
  const naming = [{ topic: 'how-to-ask', words: `Ask @[Ada Park](${id})` }];
  for (const text of [writeCatalog(team, naming), writeMarkdown(team.name, naming, 'en')]) {
    expect(text).not.toContain('Ada');
    expect(text).toContain(id);
  }
});

const inOrder = (list: readonly { topic: TeamTopic; words: string }[]) =>
  teamTopics.flatMap((topic) => list.filter((line) => line.topic === topic));
describe('what was written is read again', () => {
  test('from a catalog', () =>
    expect(said(readCatalog(writeCatalog(team, lines), team.name))).toEqual(lines));
  test.each(['en', 'de'] as const)('from Markdown in %s', (language) =>
    expect(said(readMarkdown(writeMarkdown(team.name, lines, language)))).toEqual(lines),
  );
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
    .map((text) => normalForm(text.trim().replaceAll('\r', '')))
    .filter((text) => hasWords(text) && !text.includes(lostSign) && text.trim() === text);
  const guide = fc.array(fc.record({ topic: fc.constantFrom<TeamTopic>(...teamTopics), words }), {
    minLength: 1,
    maxLength: 12,
  });
  test('whatever the words are', () =>
    fc.assert(
      fc.property(guide, (list) => {
        expect(said(readCatalog(writeCatalog(team, list), team.name))).toEqual(inOrder(list));
        expect(said(readMarkdown(writeMarkdown(team.name, list, 'de')))).toEqual(inOrder(list));
      }),
      { numRuns: 200 },
    ));
});

test('a file from elsewhere with several entities: the group of this team is found, and its description offered', () => {
  const file = `# the whole shop
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: checkout }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: logistics
  description: Boats
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: customer-care
  description: Whoever rings is heard
  annotations:
    backstage.io/managed-by-location: url:elsewhere
spec: { type: team, children: [], members: [ada] }
`;
  expect(readCatalog(file, 'Customer Care')).toEqual({
    lines: [{ topic: 'offers', words: 'Whoever rings is heard', at: 17 }],
    problems: [],
  });
  expect(readCatalog(file, 'Finance').problems).toEqual([
    { line: 1, problem: 'which-group', value: 'Finance' },
  ]);
  expect(readCatalog('kind: Component', 'Finance').problems).toMatchObject([{ problem: 'no-group' }]);
});

test('the only group of a file is taken, whatever its name', () => {
  const file = 'kind: Group\nmetadata:\n  name: other\n  description: Boats';
  expect(said(readCatalog(file, 'Finance'))).toEqual([{ topic: 'offers', words: 'Boats' }]);
});

test('a damaged file says where, and nothing of it is taken', () => {
  const file = 'kind: Group\nmetadata:\n  annotations:\n    guide.alongside/offers-1: "never closed\n';
  const { lines: none, problems } = readCatalog(file, 'Finance');
  expect(none).toEqual([]);
  expect(problems[0]).toMatchObject({ problem: 'not-yaml' });
  expect(problems[0]!.line).toBeGreaterThanOrEqual(4);
});

test('each mistake names its line', () => {
  const catalog = `kind: Group
metadata:
  annotations:
    guide.alongside/offers-2: second
    guide.alongside/offers-1: first
    guide.alongside/salary-1: much
    guide.alongside/hours-1: ''
    guide.alongside/needs-1: ${'x'.repeat(601)}
`;
  expect(readCatalog(catalog, 'Finance')).toEqual({
    lines: [
      { topic: 'offers', words: 'first', at: 5 },
      { topic: 'offers', words: 'second', at: 4 },
    ],
    problems: [
      { line: 6, problem: 'topic-unknown', value: 'salary' },
      { line: 7, problem: 'words-missing', value: 'hours' },
      { line: 8, problem: 'words-too-long', value: '600' },
    ],
  });
  const markdown =
    '# Us\n\nAn introduction.\n\n## What we do for others\n\nPlain text too\n\n## Salaries\n- much\n';
  expect(readMarkdown(markdown)).toEqual({
    lines: [{ topic: 'offers', words: 'Plain text too', at: 7 }],
    problems: [{ line: 10, problem: 'topic-unknown', value: 'Salaries' }],
  });
  expect(readMarkdown('Hello').problems).toEqual([{ line: 1, problem: 'no-lines', value: '' }]);
});

test('a file that refers to itself a thousand times is read without unfolding it', () => {
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefghij'
      .split('')
      .map((name, index) => `${name}: &${name} [*${'abcdefghi'[index]}, *${'abcdefghi'[index]}]`),
  ];
  expect(readCatalog(`kind: Group\nmetadata: {}\n${bomb.join('\n')}`, 'Finance').problems).toMatchObject([
    { problem: 'no-lines' },
  ]);
});

test('names of entities are what a catalog allows', () => {
  expect(entityName('Käse & Größe  (Nord)')).toBe('kase-grosse-nord');
  expect(entityName('東京')).toBe('team');
  expect(entityName('x'.repeat(80))).toHaveLength(63);
});

test('headings are those of the pages', () => {
  const worded = { en: english.topics, de: german.topics } as Record<
    string,
    Record<string, { heading: string }>
  >;
  for (const language of ['en', 'de'] as const)
    for (const topic of teamTopics.filter((one) => one !== 'answer-window'))
      expect(teamHeadings[language][topic]).toBe(worded[language]![topic]!.heading);
});

describe('signs that cannot be kept', () => {
  const odd = ['a\0b', '\ud800', '\u0085', '\u001b[31m'];

  test('are told with their line in a catalog, also where they are escapes, and other lines are looked at', () => {
    const annotations = [...odd, 'Fine words', '\u200b', 'x'.repeat(700)];
    const text = [
      'kind: Group',
      'metadata:',
      '  annotations:',
      ...annotations.map((words, at) => `    guide.alongside/offers-${at + 1}: ${JSON.stringify(words)}`),
    ].join('\n');
    const { lines: read, problems } = readCatalog(text, 'Care');
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
      ...odd.map((_, at) => [at + 4, 'signs']),
      [9, 'words-missing'],
      [10, 'words-too-long'],
    ]);
    expect(read.map(({ words }) => words)).toEqual(['Fine words']);
    for (const { value } of problems) expect(value).not.toMatch(/\p{Cc}/u);
  });

  test('are told with their line in Markdown, once the file is taken in', async () => {
    const text = ['## offers', '', ...odd.map((words) => `- ${words}`), '- Fine words'].join('\n');
    const file = await readFile(text, 'markdown', readEntities);
    const { lines: read, problems } = readMarkdown(file.as === 'markdown' ? file.text : '');
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual(
      odd.map((_, at) => [at + 3, 'signs']),
    );
    expect(read.map(({ words }) => words)).toEqual(['Fine words']);
  });
});

test('a heading closed by its signs is read as it is', () => {
  expect(said(readMarkdown('## What we do for others ##\n\n- Help\n'))).toEqual([
    { topic: 'offers', words: 'Help' },
  ]);
});
