import { expect, test } from 'vitest';
import { asksYesOrNo, soundsLikeAnOrder } from './wording-hints.ts';

test.each([
  'You must send it by noon',
  'I need this ASAP',
  'You have to look at it',
  'Du musst das heute machen',
  'Bitte sofort',
  'Sie müssen das prüfen',
])('"%s" sounds like an order', (words) => expect(soundsLikeAnOrder(words)).toBe(true));

test.each([
  'Could use a hand with the export',
  'Log access for the night',
  'I must leave at five, so a word before would help',
  'Wie geht das mit dem Muster?',
  'Ein Immediatbericht',
])('"%s" does not', (words) => expect(soundsLikeAnOrder(words)).toBe(false));

test.each(['Does the rig run?', 'It stands still. Should we wait?', 'Haben Sie das Blatt?'])(
  '"%s" can only be answered by yes or no',
  (words) => expect(asksYesOrNo(words)).toBe(true),
);

test.each(['What would a good first version have in it?', 'Wie sieht es aus?', 'It is done.'])(
  '"%s" leaves room',
  (words) => expect(asksYesOrNo(words)).toBe(false),
);
