import { expect, test } from 'vitest';
import { inEachTongue, languageOf, tongueOf } from './tongue.ts';

test('only German has a formal tongue, and its language is German', () => {
  expect(tongueOf('de', true)).toBe('de-x-formal');
  expect(tongueOf('de', false)).toBe('de');
  expect(tongueOf('en', true)).toBe('en');
  expect(languageOf('de-x-formal')).toBe('de');
});

test('what is not said formally is said in German', () => {
  const words = inEachTongue(
    { link: { subject: 'Your link', lines: ['Here it is.', 'Bye.'] }, button: 'Open' },
    { link: { subject: 'Dein Link', lines: ['Hier hast du ihn.', 'Tschüs.'] }, button: 'Öffnen' },
    { link: { lines: ['Hier haben Sie ihn.', 'Tschüs.'] } },
  );
  expect(words['de-x-formal']).toEqual({
    link: { subject: 'Dein Link', lines: ['Hier haben Sie ihn.', 'Tschüs.'] },
    button: 'Öffnen',
  });
  expect(words.de.link.lines).toEqual(['Hier hast du ihn.', 'Tschüs.']);
});
