import { expect, test } from 'vitest';
import { day, type Evidence } from '../evidence.ts';
import { likenessTo } from './likeness.ts';
import { Memory } from '../memory/memory.ts';
import { nearestTo } from './nearest.ts';

const start = 1_700_000_000;
const now = start + 400 * day;

/** How much each of these events counts as near to a question about a projector. */
function counts(
  events: readonly Partial<Evidence>[],
  isSeen: (at: number) => boolean = () => true,
): number[] {
  const memory = new Memory(100);
  for (const [n, event] of events.entries()) {
    const at = start + n * day;
    const plain = {
      id: `${n}`,
      asked: at,
      known: at,
      asker: 'ann',
      authors: [],
      helpers: ['tom'],
      paths: [],
    };
    memory.keep({ ...plain, text: 'a projector in the hall', ...event });
  }
  const likeness = likenessTo({ asker: null, text: 'the projector' }, memory, 0, events.length);
  return [...nearestTo(memory, likeness, now, isSeen)];
}

const isEarly = (at: number) => at < 30;

test('each counts less than the one before it, and of equals the latest comes first', () => {
  const [first, second, third] = counts([{}, {}, {}, { text: 'lunch' }]);
  expect(third).toBeGreaterThan(second!);
  expect(second).toBeGreaterThan(first!);
  expect(first! / third!).toBeLessThan(0.8);
});

test('what has nothing to do with it does not count, nor work that nobody was asked for', () => {
  const [near, lunch, work] = counts([{}, { text: 'lunch' }, { helpers: [], authors: ['ida'] }]);
  expect(near).toBeGreaterThan(0);
  expect([lunch, work]).toEqual([0, 0]);
});

test('only a few count, and what may not be used takes none of their places', () => {
  const many = Array.from({ length: 60 }, () => ({}));
  expect(counts(many).filter((count) => count > 0)).toHaveLength(25);
  expect(counts(many, isEarly)).toEqual([
    ...counts(many.slice(0, 30)),
    ...Array.from({ length: 30 }, () => 0),
  ]);
});
