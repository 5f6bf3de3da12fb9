import { expect, test } from 'vitest';
import { type Evidence } from '#features/asks/ranking/evidence.ts';
import { figuresOf } from './figures.ts';
import { asLikely } from './orders.ts';
import { seenThrough } from './protocol.ts';
import { replay } from './replay.ts';

const answer = (ranked: string[], helpers: string[], ms = 1) => ({ ranked, helpers, knewOne: true, ms });

test('a hit is any true helper, and the first of them counts', () => {
  const figures = figuresOf([answer(['a', 'b', 'c', 'd'], ['c', 'd']), answer(['a', 'b'], ['a'])], 0);
  expect(figures).toMatchObject({ questions: 2, top1: 0.5, top3: 1, mrr: (1 / 3 + 1) / 2 });
});

test('a helper whom nobody had seen is a miss', () => {
  const figures = figuresOf([{ ...answer(['a'], ['z']), knewOne: false }], 0);
  expect(figures).toMatchObject({ top10: 0, mrr: 0, ceiling: 0 });
});

test('questions of the warm-up are not counted', () => {
  const answers = Array.from({ length: 10 }, (_, n) => answer(['a'], [n < 2 ? 'b' : 'a']));
  expect(figuresOf(answers, 0.2)).toMatchObject({ questions: 8, top1: 1 });
});

test('spread is told beside the real helpers', () => {
  const answers = Array.from({ length: 20 }, (_, n) => answer(['a'], [`h${n}`]));
  const figures = figuresOf(answers, 0);
  expect(figures.tenShare).toBe(1);
  expect(figures.humanTenShare).toBe(0.5);
  expect(figures.gini).toBeGreaterThan(figures.humanGini);
});

const event = (id: string, asked: number, known: number, helpers: string[]): Evidence => ({
  id,
  asked,
  known,
  asker: 'ann',
  authors: ['ann'],
  helpers,
  text: 'the same again',
  paths: ['a/b'],
});

test('a helper is put forward only once it was known that they helped', () => {
  const events = [
    event('1', 10, 100, ['rosa']),
    event('2', 100, 101, ['rosa']),
    event('3', 102, 103, ['rosa']),
  ];
  expect(replay(events, asLikely()).map((one) => one.ranked)).toEqual([[], [], ['rosa']]);
});

test('the paper protocol hides text and takes every earlier event as known; text only hides asker and paths', () => {
  const [event1] = [event('1', 10, 100, ['rosa'])];
  expect(seenThrough('paper', false, [event1!])[0]).toMatchObject({ text: '', known: 10, asker: 'ann' });
  expect(seenThrough('strict', true, [event1!])[0]).toMatchObject({ known: 100, asker: null, paths: [] });
});
