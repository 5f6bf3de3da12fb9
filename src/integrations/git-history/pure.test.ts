import { describe, expect, test } from 'vitest';

import { isName, nameReadIn } from '#features/people/public.ts';
import { isBot } from './bot.ts';
import { contactIn, contactsIn } from './contact.ts';
import { readMessage } from './message.ts';
import { Strengths, thingsIn } from './strength.ts';

test.for([
  'renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>',
  'github-actions <actions@example.org>',
  'Release Bot <release@example.org>',
  'Anything <release-bot@example.org>',
  'Helper <noreply@example.org>',
  'Weblate (bot) <hosted@translate.example.org>',
  'Hosted Weblate <hosted@translate.example.org>',
  'Copilot <198982749+Copilot@users.noreply.github.com>',
  'copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>',
  'Some Editor Agent <editoragent@editor.example.org>',
  'aider (some-model) <ada@example.org>',
  'Merge Robot <merge@example.org>',
  'Commit Queue <cq@example.org>',
  'k8s-merge-robot <merges@example.org>',
  'Skia AutoRoller <skia@example.org>',
  'CI Runner <runner@example.org>',
  'deploy <deploy@project.iam.gserviceaccount.com>',
  'GitLab <gitlab+noreply@code.example.org>',
  'Author <author@example.com>',
  'Your Name <you@example.com>',
  'A U Thor <ada@example.org>',
  'root <root@localhost.localdomain>',
])('%s is a bot', (written) => {
  expect(isBot(contactIn(written)!)).toBe(true);
});

test.for([
  'Anna Talbot <talbot@example.org>',
  'Ada <12+ada@users.noreply.github.com>',
  'Renovata Dias <renovata@example.org>',
  'Claude Martin <claude@example.org>',
  'Lea Falk <github@falk.example.org>',
  'Marci Roboto <marci@example.org>',
  'Cibele Agentova <5+cibele@users.noreply.github.com>',
  'Lucia <lucia.ci.rossi@example.org>',
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

  test('names everybody of a line that names several', () => {
    const { helpers } = readMessage(
      'Fix\n\nReviewed-by: Lou <lou@example.org>, Kim (twice) <kim@example.org> (at length) and Jo <jo@example.org>',
    );
    expect(helpers.map(({ name, email }) => `${name} ${email}`)).toEqual([
      'Lou lou@example.org',
      'Kim (twice) kim@example.org',
      'Jo jo@example.org',
    ]);
    expect(contactsIn('nobody we could write to')).toEqual([]);
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

test.each<[string, string | null]>([
  ['Kim\u202e Berg', 'Kim Berg'],
  ['Kim\u200bBerg\u0007', 'KimBerg'],
  ['Zoe\u0308', 'Zoë'],
  ['\u3164\u2800', null],
  ['…', null],
  ['a\u0301\u0301\u0301\u0301\u0301', '\u00e1\u0301\u0301'],
  [`${'x'.repeat(119)}𝒳y`, 'x'.repeat(119)],
])('%j in a history is read as the name %j', (written, name) => {
  expect(nameReadIn(written)).toBe(name);
  expect(name === null || isName(name)).toBe(true);
});
