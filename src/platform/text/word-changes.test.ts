import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordChanges } from './word-changes.ts';

test('what stayed, went and came stands in reading order', () => {
  expect(wordChanges('Call us at ten or later', 'Write to us at nine or later')).toEqual([
    { kind: 'out', words: 'Call' },
    { kind: 'in', words: 'Write to' },
    { kind: 'same', words: 'us at' },
    { kind: 'out', words: 'ten' },
    { kind: 'in', words: 'nine' },
    { kind: 'same', words: 'or later' },
  ]);
  expect(wordChanges('', 'All new')).toEqual([{ kind: 'in', words: 'All new' }]);
  expect(wordChanges('', '')).toEqual([]);
});

test('both wordings can be read from it, word for word', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordChanges(before, after);
      const without = (kind: string) =>
        changes
          .filter((one) => one.kind !== kind)
          .map(({ words }) => words)
          .join(' ');
      expect([without('in'), without('out')]).toEqual([before, after]);
      expect(changes.every(({ kind }) => kind === 'same')).toBe(before === after);
    }),
  );
});
