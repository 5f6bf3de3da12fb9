import { expect, test } from 'vitest';
import { isReviewDue } from '#features/agreements/agreement.ts';
import { heard, line, make, today } from '#test/expectation-lines.ts';
import { codeOf as code } from '#test/refusal-code.ts';

test('agreed words are looked over in three months, or on a day that is still to come', () => {
  const before = line('proposed', { table: heard });
  expect(make('agree', before, 'needed-from').reviewOn).toBe('2055-02-24');
  expect(make('agree', before, 'needed-from', { reviewOn: '2055-01-15' }).reviewOn).toBe('2055-01-15');
  expect(code(() => make('agree', before, 'needed-from', { reviewOn: today }))).toBe(
    'expectation.day-has-passed',
  );
});

test('a line is looked over when its day has come, and kept once both sides say so', () => {
  const due = line('agreed', { reviewOn: today });
  expect(isReviewDue(due, '2054-11-23')).toBe(false);
  for (const name of ['keep', 'answer-review'] as const)
    expect(code(() => make(name, due, 'needs', { today: '2054-11-23', answer: 'yes' }))).toBe(
      'expectation.review-not-due',
    );
  const one = make('keep', due, 'needs', { reviewOn: '2055-01-15' });
  expect(one).toMatchObject({ reviewOn: today, keeps: { needs: true, 'needed-from': false } });
  expect(make('keep', one, 'needs').reviewOn).toBe(today);
  expect(make('keep', one, 'needed-from')).toMatchObject({
    reviewOn: '2055-01-15',
    keeps: { needs: false, 'needed-from': false },
  });
});
