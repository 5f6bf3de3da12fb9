import { expect, test } from 'vitest';
import { consentTo, silenceCountsFrom, type ConsentAsked } from './consent.ts';

/** A Tuesday at ten in Berlin. */
const proposedAt = Temporal.Instant.from('2054-11-24T09:00:00Z');
const six = ['a', 'b', 'c', 'd', 'e', 'f'];
const five = six.slice(0, 5);
const asked = (part: Partial<ConsentAsked>): ConsentAsked => ({
  ...{ proposedAt, timeZone: 'Europe/Berlin', members: six, yes: [], objections: [] },
  ...part,
});
const atOnce = proposedAt;
const inTime = Temporal.Instant.from('2054-12-01T15:59:00Z');
const afterwards = Temporal.Instant.from('2054-12-01T16:00:00Z');

test('it is adopted as soon as everybody active has said yes', () => {
  expect(consentTo(asked({ yes: five }), atOnce)).toBe('open');
  expect(consentTo(asked({ yes: six }), atOnce)).toBe('adopted');
});

test('among more than five, silence is consent when the fifth working day after the proposal has ended', () => {
  expect(silenceCountsFrom(proposedAt, 'Europe/Berlin')).toEqual(afterwards);
  expect(consentTo(asked({}), inTime)).toBe('open');
  expect(consentTo(asked({}), afterwards)).toBe('adopted');
  const saturday = Temporal.Instant.from('2054-11-28T09:00:00Z');
  expect(silenceCountsFrom(saturday, 'America/New_York').toString()).toBe('2054-12-04T22:00:00Z');
});

test('among five or fewer each has to say yes, however long it takes', () => {
  expect(consentTo(asked({ members: five, yes: five.slice(1) }), afterwards)).toBe('open');
  expect(consentTo(asked({ members: five, yes: five }), atOnce)).toBe('adopted');
});

test('while an objection stands nothing is adopted, not even with every yes and after any time', () => {
  expect(consentTo(asked({ yes: six, objections: ['f'] }), afterwards)).toBe('objected');
  expect(consentTo(asked({ objections: ['a'] }), atOnce)).toBe('objected');
});

test('the answers of people who are no longer among the members count neither way', () => {
  expect(consentTo(asked({ members: five, yes: five, objections: ['f'] }), atOnce)).toBe('adopted');
  expect(consentTo(asked({ members: five, yes: [...five.slice(1), 'f'] }), afterwards)).toBe('open');
  expect(consentTo(asked({ members: [] }), afterwards)).toBe('open');
});
