import { expect, test } from 'vitest';
import { addressesIn } from './addresses.ts';

const followed = (text: string) =>
  addressesIn(text).flatMap((part) => (typeof part === 'string' ? [] : [part.text]));
const whole = (text: string) =>
  addressesIn(text)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');

test('addresses of the web and of mail are found, and nothing of the words is lost', () => {
  const text = 'See https://example.org/board, then write to mailto:kim@example.org. (http://example.org)';
  expect(followed(text)).toEqual([
    'https://example.org/board',
    'mailto:kim@example.org',
    'http://example.org',
  ]);
  expect(whole(text)).toBe(text);
});

test('a bracket belongs to an address that opened it, and to the sentence otherwise', () => {
  expect(followed('https://example.org/Tide_(sea) and (https://example.org/a)')).toEqual([
    'https://example.org/Tide_(sea)',
    'https://example.org/a',
  ]);
});

test('nothing else is followed, whatever it looks like', () => {
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,hello',
    'file:///etc/hosts',
    'https://',
    'http://?',
    'mailto:nobody',
    'www.example.org',
    'kim@example.org',
    'vbscript:https:',
  ])
    expect({ text, followed: followed(text) }).toEqual({ text, followed: [] });
});

test('an address hides nothing behind other words: what is read is where it leads', () => {
  const [part] = addressesIn('https://example.org/a?b=1#c');
  expect(part).toEqual({ href: 'https://example.org/a?b=1#c', text: 'https://example.org/a?b=1#c', at: 0 });
});
