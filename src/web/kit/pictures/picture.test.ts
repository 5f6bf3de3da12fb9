import { expect, test } from 'vitest';
import { nextMark } from './picture.tsx';

test('arrow keys walk along the marks and stop at the ends; Home and End lead there', () => {
  expect(nextMark(1, 4, 'ArrowRight')).toBe(2);
  expect(nextMark(1, 4, 'ArrowUp')).toBe(0);
  expect(nextMark(3, 4, 'ArrowDown')).toBe(3);
  expect(nextMark(0, 4, 'ArrowLeft')).toBe(0);
  expect(nextMark(2, 4, 'Home')).toBe(0);
  expect(nextMark(0, 4, 'End')).toBe(3);
});

test('any other key keeps what it means', () => {
  expect(nextMark(1, 4, 'Tab')).toBeNull();
  expect(nextMark(1, 4, 'Enter')).toBeNull();
});
