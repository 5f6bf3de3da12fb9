import { expect, test } from 'vitest';
import { cutToFit, widthOfWords } from './letters.ts';

test('more letters take more room, and so do larger ones', () => {
  expect(widthOfWords('Care and Dispatch')).toBeGreaterThan(widthOfWords('Care'));
  expect(widthOfWords('Care', 16)).toBeGreaterThan(widthOfWords('Care', 13));
});

test('words that fit stay as they are; longer ones end in dots and then fit', () => {
  expect(cutToFit('Care', 100)).toBe('Care');
  const cut = cutToFit('Customer Care of the northern islands', 100);
  expect(cut).toMatch(/^Customer .*…$/);
  expect(widthOfWords(cut)).toBeLessThanOrEqual(100);
});

test('a letter beyond the first plane counts once and is never cut in two', () => {
  expect(cutToFit('🚢🚢🚢🚢🚢🚢🚢🚢', 40)).toMatch(/^(🚢)+…$/u);
});
