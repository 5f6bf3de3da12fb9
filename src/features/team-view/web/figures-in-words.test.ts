import { expect, test } from 'vitest';
import english from '../words.en.json' with { type: 'json' };
import german from '../words.de.json' with { type: 'json' };
import { firstAnswers, reaches } from '../pattern.ts';
import { amountOf, figures, levelOf, sentenceOf } from './figures-in-words.ts';
import { sayMonths } from './months.ts';

const steps = [10, 20, 30, 40, 50, 60, 70, 80, 90];
const quarter = {
  from: '2054-07-01',
  until: '2054-09-30',
  firstAnswer: null,
  asksAnswered: null,
  wordKept: null,
  askedAndHelped: null,
};

const named = (words: object, name: string) =>
  name.split('.').reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], words);

test('a share is an amount in a word first', () => {
  const said = steps.map((percent) => amountOf({ reach: 'about', percent }));
  expect(said).toEqual([
    'few',
    'few',
    'under-half',
    'under-half',
    'half',
    'over-half',
    'over-half',
    'most',
    'most',
  ]);
});

test('every figure that can come has its sentence in both languages, and too few is none', () => {
  for (const figure of figures) {
    expect(sentenceOf(figure, quarter)).toBeNull();
    const values =
      figure === 'firstAnswer'
        ? firstAnswers
        : steps.flatMap((percent) => reaches.map((reach) => ({ reach, percent })));
    for (const value of values) {
      const name = sentenceOf(figure, { ...quarter, [figure]: value })!;
      expect([typeof named(english, name), typeof named(german, name)]).toEqual(['string', 'string']);
    }
  }
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
  const few = { ...quarter, wordKept: { reach: 'at-most', percent: 20 } as const };
  expect(levelOf('wordKept', few)).toBeCloseTo(0.2);
});
