import { describe, expect, test } from 'vitest';
import { isBot } from './bot.ts';
import { contactIn } from './contact.ts';
import { readMessage } from './message.ts';
import { Strengths, thingsIn } from './strength.ts';

test.for([
  'renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>',
  'github-actions <actions@example.org>',
  'Release Bot <release@example.org>',
  'Anything <release-bot@example.org>',
  'Helper <noreply@example.org>',
])('%s is a bot', (written) => {
  expect(isBot(contactIn(written)!)).toBe(true);
});

test.for([
  'Anna Talbot <talbot@example.org>',
  'Ada <12+ada@users.noreply.github.com>',
  'Renovata Dias <renovata@example.org>',
])('%s is a person', (written) => {
  expect(isBot(contactIn(written)!)).toBe(false);
});

describe('a message', () => {
  test('keeps a last paragraph that says something', () => {
    expect(readMessage('Fix\n\nNote: this is\nwhat happened').text).toBe('Fix\nNote: this is what happened');
  });

  test('loses one that is nothing but trailers, and a cut leaves whole characters', () => {
    expect(readMessage('Fix\r\n\r\nChange-Id: I123\r\nCc: Ada <ada@example.org>\r\n').text).toBe('Fix');
    const { text } = readMessage(`x${'😀'.repeat(2000)}`);
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(text.isWellFormed()).toBe(true);
  });

  test('names helpers wherever the line stands', () => {
    const { helpers, text } = readMessage('Fix\n\nmentored-by: Ada <ada@example.org> (at length)\n\nMore.');
    expect(helpers).toEqual([{ name: 'Ada', email: 'ada@example.org' }]);
    expect(text).toBe('Fix\nMore.');
  });
});

describe('strengths', () => {
  test('are plain words from folders and files; what everybody has says nothing', () => {
    expect(thingsIn('src/ledger/refund-rules.test.ts')).toEqual(['ledger', 'refund rules']);
    expect(thingsIn('t/t4013-diff.sh')).toEqual([]);
    expect(thingsIn('po/unit-tests/zh_CN.po')).toEqual([]);
  });

  test('are at most three each, what few others work with first, and need some work', () => {
    const strengths = new Strengths();
    for (let time = 0; time < 6; time++) {
      strengths.note(['ada', 'kim'], ['ledger/a1x.ts']);
      strengths.note(['ada'], ['refunds/x', 'maps/x', 'charts/x', 'maps-old/x']);
    }
    strengths.note(['lee'], ['ledger/x']);
    const found = strengths.found();
    expect(found.filter(({ person }) => person === 'ada').map(({ words }) => words)).toEqual([
      'charts',
      'maps',
      'refunds',
    ]);
    expect(found.filter(({ person }) => person === 'kim').map(({ words }) => words)).toEqual([
      'a1x',
      'ledger',
    ]);
    expect(found.filter(({ person }) => person === 'lee')).toEqual([]);
  });
});
