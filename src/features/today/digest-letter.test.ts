import { expect, test } from 'vitest';
import type { LetterSays } from '#platform/mail/letter-says.ts';
import { subjects, type Subject } from '#platform/subjects.ts';
import { digestLetter } from './digest-letter.ts';

const waiting = (kind: Subject) => ({
  about: { id: '0190', name: 'Monica Reyes' },
  subject: { kind, id: '0191' },
  words: `the words of a ${kind}`,
});
const written = (says: LetterSays, kinds: readonly Subject[]) =>
  digestLetter('en', { waiting: kinds.map(waiting), says, stopPath: '/mail/stop/x' }).lines.join('\n');

test('a letter says as much as its reader chose: that something waits, who and what kind, or the words', () => {
  expect(written('waits', ['promise'])).not.toMatch(/Monica|promise|words/);
  expect(written('kinds', ['promise'])).toContain('Monica Reyes: a promise');
  expect(written('kinds', ['promise'])).not.toContain('the words of');
  expect(written('words', ['promise'])).toContain('Monica Reyes: a promise. “the words of a promise”');
});

test('words of talks, feedback, looking back and notes, and what is for one person alone, never stand in a letter', () => {
  const said = written('words', subjects);
  const leaving = subjects.filter((kind) => said.includes(`the words of a ${kind}”`));
  expect(leaving).toEqual([
    'promise',
    'ask',
    'goal',
    'thanks',
    'heads-up',
    'partnership',
    'expectation',
    'charter-line',
  ]);
});

test('somebody named in words stands there by name', () => {
  const named = {
    ...waiting('ask'),
    words: 'Who knows @[Tomasz Wrona](01937f84-5800-7e9e-885e-7e540dc4e270)?',
  };
  const { lines } = digestLetter('de', { waiting: [named], says: 'words', stopPath: '' });
  expect(lines[1]).toContain('„Who knows Tomasz Wrona?“');
});
