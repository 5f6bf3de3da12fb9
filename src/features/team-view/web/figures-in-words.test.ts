import { expect, test } from 'vitest';
import english from '../words.en.json' with { type: 'json' };
import german from '../words.de.json' with { type: 'json' };
import { bands } from '#platform/protection/bands.ts';
import { firstAnswers } from '../pattern.ts';
import { figures, isJoined, levelOf, sentenceOf } from './figures-in-words.ts';
import { sayMonths } from './months.ts';

const quarter = {
  from: '2054-07-01',
  until: '2054-09-30',
  joined: true,
  firstAnswer: null,
  asksAnswered: null,
  wordKept: null,
  askedAndHelped: null,
};

const named = (words: object, name: string) =>
  name.split('.').reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], words);

test('every figure that can come has its sentence in both languages, and too few is none', () => {
  for (const figure of figures) {
    expect(sentenceOf(figure, quarter)).toBeNull();
    const values = figure === 'firstAnswer' ? firstAnswers : bands;
    for (const value of values) {
      const name = sentenceOf(figure, { ...quarter, [figure]: value })!;
      expect([typeof named(english, name), typeof named(german, name)]).toEqual(['string', 'string']);
    }
  }
});

test('no line leads over a quarter in which there were too few to show', () => {
  const shown = { ...quarter, wordKept: 'most' } as const;
  const before = { ...shown, from: '2054-04-01' };
  const long = { ...shown, from: '2053-10-01' };
  const quarters = [shown, before, long];
  expect(quarters.map((one) => isJoined('wordKept', one, quarters))).toEqual([false, true, false]);
  expect(isJoined('wordKept', { ...before, joined: false }, quarters)).toBe(false);
  expect(isJoined('wordKept', before, [quarter, before])).toBe(false);
});

test('a quarter is said in months', () => {
  expect(sayMonths(quarter, 'en').replaceAll(/\s/g, ' ')).toBe('July – September 2054');
  expect(sayMonths(quarter, 'de').replaceAll(/\s/g, ' ')).toBe('Juli–September 2054');
});

test('in a picture more and sooner stand higher, and too few stand nowhere', () => {
  expect(levelOf('wordKept', quarter)).toBeNull();
  expect(levelOf('firstAnswer', quarter)).toBeNull();
  const soon = firstAnswers.map((firstAnswer) => levelOf('firstAnswer', { ...quarter, firstAnswer }));
  expect(soon).toEqual([1, 0.5, 0]);
  const level = (wordKept: (typeof bands)[number]) => levelOf('wordKept', { ...quarter, wordKept })!;
  expect(level('under-half')).toBeLessThan(level('half-or-more'));
  expect(level('20-to-30')).toBeCloseTo(0.25);
});
