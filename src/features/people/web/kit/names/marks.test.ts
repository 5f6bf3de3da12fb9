import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';
import { marksFor, partsWithin } from './marks.ts';

const tomasz = { id: 'a', kind: 'person' as const, name: 'Tomasz Wrona' };
const care = { id: 'b', kind: 'team' as const, name: 'Care' };

test('a sentence is cut where its names stand, in whatever order a language has them', () => {
  const { marks, parties } = marksFor({ one: tomasz, other: care }, (all) => all.join(' and '));
  const parts = partsWithin(`Between ${marks.other} and ${marks.one}.`);
  expect(parts.map((part) => (typeof part === 'string' ? part : parties[part.at]!.name))).toEqual([
    'Between ',
    'Care',
    ' and ',
    'Tomasz Wrona',
    '.',
  ]);
});

test('several are listed, a text stays as it is, and nobody leaves nothing', () => {
  const { marks, parties } = marksFor({ all: [tomasz, care], you: 'you', none: null }, (all) =>
    all.join(' and '),
  );
  expect(partsWithin(marks.all)).toEqual([{ at: 0, place: 1 }, ' and ', { at: 1, place: 3 }]);
  expect(parties).toEqual([tomasz, care]);
  expect([marks.you, marks.none]).toEqual(['you', '']);
});

test('initials are of the first word and the last, without what tells namesakes apart', () => {
  expect(
    ['Tomasz Wrona', 'Ana María de la Cruz', 'Kim Berg (Dispatch)', '김 민준', '7'].map(initialsOf),
  ).toEqual(['TW', 'AC', 'KB', '김민', '']);
});
