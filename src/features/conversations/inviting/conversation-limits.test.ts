import { expect, test } from 'vitest';
import { codeOf } from '#test/refusal-code.ts';
import { type Form } from '../conversation-form.ts';
import { refuseBeforeItsTime, type Earlier } from './conversation-limits.ts';

const now = Temporal.Instant.from('2054-11-24T09:00:00Z');

const earlier = (more: Partial<Earlier>): Earlier => ({
  form: 'repair',
  state: 'declined',
  stage: null,
  opener: 'ann',
  invitedAt: '2054-11-01T09:00:00Z',
  endedAt: '2054-11-02T09:00:00Z',
  ...more,
});

const ask = (list: Earlier[], opener = 'ann', form: Form = 'repair') =>
  codeOf(() => refuseBeforeItsTime(form, opener, list, now));

test('one of a kind at a time; a fortnight after "not now" or setting aside; three repairs in a year', () => {
  expect(ask([])).toBe('allowed');
  for (const state of ['invited', 'open'])
    expect(ask([earlier({ state, endedAt: null })])).toBe('conversation.already-open');
  expect(
    ask([earlier({ form: 'feedback', state: 'open', stage: 'answered', endedAt: null })], 'ann', 'feedback'),
  ).toBe('allowed');
  const lately = '2054-11-12T09:00:00Z';
  expect(ask([earlier({ endedAt: lately })])).toBe('conversation.give-it-time');
  expect(ask([earlier({ endedAt: lately })], 'bob')).toBe('allowed');
  expect(ask([earlier({ endedAt: lately, state: 'set-aside' })], 'bob')).toBe('conversation.give-it-time');
  expect(ask([earlier({ endedAt: lately, form: 'feedback' })])).toBe('allowed');
  expect(ask([earlier({ endedAt: '2054-11-10T09:00:00Z' })])).toBe('allowed');
  const tried = [earlier({}), earlier({}), earlier({})];
  expect(ask(tried)).toBe('conversation.tried-enough');
  expect(ask([...tried.slice(1), earlier({ invitedAt: '2053-11-20T09:00:00Z' })])).toBe('allowed');
});
