import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordingOn, wordingsAfter } from '#features/agreements/agreement.ts';
import { anotherWay, line, make, today, wording } from '#test/expectation-lines.ts';
import { codeOf as code } from '#test/refusal-code.ts';
import type { SaidOfLine } from './expectation-line.ts';

test('one new wording waits at a time, and the agreed one holds until both said yes', () => {
  const proposed = make('propose-wording', line('agreed'), 'needed-from', anotherWay);
  expect(wordingOn(proposed.wordings, today)!.text).toBe('Tell us of delays');
  expect(code(() => make('propose-wording', proposed, 'needs', anotherWay))).toBe(
    'expectation.wording-is-open',
  );
  expect(make('refuse-wording', proposed, 'needs')).toMatchObject({
    table: null,
    wordings: [{ text: 'Tell us of delays' }],
  });
  for (const name of ['reflect', 'agree-wording', 'refuse-wording', 'withdraw-wording'] as const)
    expect(code(() => make(name, line('agreed'), 'needs', { words: 'heard' }))).toBe(
      'expectation.no-wording-open',
    );
  expect(code(() => make('propose-wording', line('agreed'), 'needs', { text: 'Tell us of delays' }))).toBe(
    'expectation.same-words',
  );
});

const propose = (more: Partial<SaidOfLine>) => () =>
  make('propose-wording', line('agreed'), 'needs', { ...anotherWay, ...more });

test('days of a new wording lie ahead and in order', () => {
  expect(code(propose({ from: '2054-11-23' }))).toBe('expectation.day-has-passed');
  expect(code(propose({ until: '2054-11-23' }))).toBe('expectation.day-has-passed');
  expect(code(propose({ from: '2054-12-10', until: '2054-12-09' }))).toBe(
    'expectation.ends-before-it-begins',
  );
});

const draft = (occasion: NonNullable<SaidOfLine['occasion']>) => () =>
  make('reword', line('draft'), 'needs', { occasion });

test('a weekly or monthly rhythm says its days, and something needed once is still to come', () => {
  expect(code(draft({ kind: 'weekly', weekdays: [] }))).toBe('expectation.needs-an-occasion-day');
  expect(code(draft({ kind: 'monthly' }))).toBe('expectation.needs-an-occasion-day');
  expect(code(draft({ kind: 'once', on: '2054-11-23' }))).toBe('expectation.day-has-passed');
});

const date = (offset: number) => Temporal.PlainDate.from('2054-01-01').add({ days: offset }).toString();

test('property 11: once agreed, exactly one agreed wording is in force on every day, whatever is agreed after', () => {
  const day = fc.integer({ min: 0, max: 400 });
  const later = fc.record({ from: day, lasts: fc.option(fc.integer({ min: 0, max: 60 })) });
  fc.assert(
    fc.property(fc.array(later, { maxLength: 8 }), day, (agreed, at) => {
      const wordings = [
        wording({ from: date(0), text: 'first' }),
        ...agreed.map(({ from, lasts }, index) =>
          wording({ text: `${index}`, from: date(from), until: lasts === null ? null : date(from + lasts) }),
        ),
      ];
      const covering = wordings.filter(
        ({ from, until }) => from <= date(at) && (until === null || date(at) <= until),
      );
      expect(wordingOn(wordings, date(at))).toBe(covering.at(-1));
      expect(wordingsAfter(wordings, date(at)).every(({ from }) => from > date(at))).toBe(true);
    }),
  );
});
