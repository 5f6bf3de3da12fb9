import { expect, test } from 'vitest';
import { calledByFirstName, perhapsFullNames } from './plain-name.ts';

const names = (words: string, name: string) => perhapsFullNames(words).includes(name);

test('a full name is found in running text: any case, genitives, hyphens, at the end of a sentence', () => {
  for (const words of [
    'Clean up what Tomasz Wrona broke',
    'because TOMASZ WRONA forgot',
    'It is tomasz wrona.',
    'Tomasz Wronas Fehler',
    "Tomasz Wrona's mistake",
    'Tomasz Wrona’s mistake',
    '(Tomasz  Wrona)',
    'Tomasz\nWrona again',
  ])
    expect(names(words, 'tomasz wrona')).toBe(true);
  expect(names('mit Anna-Lena Meyer-Schulz’ Hilfe', 'anna-lena meyer-schulz')).toBe(true);
  expect(names('Hanna Bru\u0308ck forgot', 'hanna br\u00fcck')).toBe(true);
  expect(names('ask Jan van der Berg', 'jan van der berg')).toBe(true);
  expect(names('by J. Marx', 'j. marx')).toBe(true);
});

test('parts of other words, names across sentences and whoever is mentioned on purpose are not', () => {
  const id = '0198c0de-0000-7000-8000-000000000001';
  expect(names('Tomasz Wronarowski', 'tomasz wrona')).toBe(false);
  expect(names('We asked Tomasz. Wrona is a crow', 'tomasz wrona')).toBe(false);
  expect(names('Tomasz, Wrona', 'tomasz wrona')).toBe(false);
  expect(perhapsFullNames(`@[Tomasz Wrona](${id})`)).toEqual([]);
});

test('a first name alone is one only with its capital', () => {
  const near = [{ name: 'Mark Stone' }, { name: 'Ines Marek' }];
  expect(calledByFirstName('Ines’ plan, and a mark', near)).toEqual([near[1]]);
  expect(calledByFirstName('Marks Plan', near)).toEqual([near[0]]);
  expect(calledByFirstName('inessential', near)).toEqual([]);
});
