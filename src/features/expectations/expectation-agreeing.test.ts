import { expect, test } from 'vitest';
import {
  anotherWay,
  giving,
  heard,
  line,
  make,
  needing,
  saidBack,
  table,
  today,
} from '#test/expectation-lines.ts';
import { codeOf as code } from '#test/refusal-code.ts';
import { awaitedOn } from './expectation.ts';

test('nothing is proposed without how it goes well, nor between those who are not active partners', () => {
  const draft = line('draft', { table: table({ goodLooksLike: ' ' }) });
  expect(code(() => make('propose', draft, 'needs'))).toBe('expectation.good-is-missing');
  expect(code(() => make('reword', line('draft'), 'needs', { text: ' ' }))).toBe(
    'expectation.text-is-missing',
  );
  for (const partnership of ['resting', 'over'] as const)
    expect(code(() => make('propose', line('draft', { partnership }), 'needs'))).toBe(
      'expectation.not-partners',
    );
});

test.each([
  ['agree', 'proposed'],
  ['counter-offer', 'proposed'],
  ['agree-wording', 'agreed'],
  ['counter-offer', 'agreed'],
] as const)('%s in %s waits until what was heard is confirmed', (name, state) => {
  for (const words of [table(), saidBack])
    expect(code(() => make(name, line(state, { table: words }), 'needed-from', anotherWay))).toBe(
      'expectation.say-it-back-first',
    );
});

test('“not quite” takes the reflection back and may say it once more; there is nothing to confirm before', () => {
  const before = line('proposed', { table: saidBack });
  expect(awaitedOn(before)).toBe('needs');
  const again = make('not-quite', before, 'needs', { words: 'Over two hours only' });
  expect(again.table).toMatchObject({ reflection: null, heard: false, clarified: 'Over two hours only' });
  expect(awaitedOn(again)).toBe('needed-from');
  for (const name of ['confirm', 'not-quite'] as const)
    expect(code(() => make(name, line('proposed'), 'needs'))).toBe('expectation.nothing-to-confirm');
  expect(code(() => make('reflect', line('proposed'), 'needed-from', { words: ' ' }))).toBe(
    'expectation.reflection-is-missing',
  );
});

test('another way must be another way; then the side that needs it answers', () => {
  const before = line('proposed', { table: heard });
  expect(code(() => make('counter-offer', before, 'needed-from', { text: heard.text }))).toBe(
    'expectation.same-words',
  );
  const countered = make('counter-offer', before, 'needed-from', anotherWay);
  expect(awaitedOn(countered)).toBe('needs');
  expect(code(() => make('agree', countered, 'needed-from'))).toBe('expectation.not-your-move');
  const agreed = make('agree', countered, 'needs');
  expect(agreed.wordings).toMatchObject([{ ...anotherWay, from: today, until: null }]);
  // whoever countered for the team speaks for it from here on
  expect(agreed.stewards).toEqual({ needs: needing, 'needed-from': giving });
});
