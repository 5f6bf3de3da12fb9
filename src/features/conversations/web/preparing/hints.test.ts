import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hintsIn } from './hints.ts';

test.each([
  ['You always close the sheet', 'always-never'],
  ['That never works', 'always-never'],
  ['Das ist immer so', 'always-never'],
  ['NIE ist etwas fertig', 'always-never'],
  ['You are so careless', 'trait'],
  ["You're difficult", 'trait'],
  ['Du bist einfach unzuverlässig', 'trait'],
  ['Did you close it?', 'closed-question'],
  ['It was ten. Could you wait next time?', 'closed-question'],
  ['Hast du es gesehen?', 'closed-question'],
])('"%s" could be easier to hear: %s', (words, hint) => {
  expect(hintsIn(words)).toEqual([hint]);
});

test.each([
  '',
  'On Monday the sheet was closed at ten; two offers went out late.',
  'What would help you next time?',
  'How did it look from your side?',
  'Die Linie ist niedrig, und Sie sind nieder am Boden',
  'You are the one who knows the rig',
  'Du bist am Montag da',
  'I did it. Thank you.',
  'Wie hast du es erlebt?',
])('"%s" is fine as it is', (words) => {
  expect(hintsIn(words)).toEqual([]);
});

test('several hints come in one order, each once', () => {
  expect(hintsIn('You are lazy. You never, never help. Can you see it?')).toEqual([
    'always-never',
    'trait',
    'closed-question',
  ]);
});

test('a hint comes of the words alone: nothing is asked, sent or kept for it', () => {
  const source = readFileSync(new URL('./hints.ts', import.meta.url), 'utf8');
  expect(source).toContain('export function hintsIn');
  expect(source).not.toMatch(/fetch|Storage|await/);
});
