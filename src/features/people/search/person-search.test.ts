import { expect, test } from 'vitest';
import { fitsLetters } from './person-search.ts';

test('every typed word begins a word of it, in any order and without accents', () => {
  expect(fitsLetters('wro tom', 'Tomasz Wrona')).toBe(true);
  expect(fitsLetters('zoe', 'Zoë Varga')).toBe(true);
  expect(fitsLetters('list tom', 'The list of ships', 'Tomasz Wrona')).toBe(true);
  expect(fitsLetters('haf', 'Tomasz Wrona')).toBe(false);
  expect(fitsLetters('masz', 'Tomasz Wrona')).toBe(false);
  expect(fitsLetters(' ', 'Tomasz Wrona')).toBe(true);
});
