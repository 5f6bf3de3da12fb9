import { expect, test } from 'vitest';
import { consentTo, silenceCountsFrom, yesAmong, type ConsentAsked } from './consent.ts';

/** A Tuesday at ten in Berlin. */
const proposedAt = Temporal.Instant.from('2054-11-24T09:00:00Z');
const atOnce = proposedAt;
const inTime = Temporal.Instant.from('2054-12-01T15:59:00Z');
const afterwards = Temporal.Instant.from('2054-12-01T16:00:00Z');

const here = (...ids: string[]) => ids.map((id) => ({ id, isAway: false }));
const away = (id: string) => ({ id, isAway: true });

interface Said {
  members?: ReturnType<typeof here>;
  yes?: string[];
  isObjectedTo?: boolean;
}

/** Proposed by a. */
const asked = ({ members = here('a', 'b', 'c'), yes = [], isObjectedTo = false }: Said): ConsentAsked => ({
  proposedAt,
  timeZone: 'Europe/Berlin',
  isObjectedTo,
  yes: yesAmong(members, 'a', yes),
});

test('a proposal is its proposer’s yes; it is adopted as soon as all others here have said it too', () => {
  expect(consentTo(asked({ yes: ['b'] }), atOnce)).toBe('open');
  expect(consentTo(asked({ yes: ['b', 'c'] }), atOnce)).toBe('adopted');
});

test('after five working days one yes beside the proposer’s is enough, in a team of any size', () => {
  expect(silenceCountsFrom(proposedAt, 'Europe/Berlin')).toEqual(afterwards);
  const seven = here('a', 'b', 'c', 'd', 'e', 'f', 'g');
  for (const members of [here('a', 'b', 'c'), seven]) {
    expect(consentTo(asked({ members, yes: ['b'] }), inTime)).toBe('open');
    expect(consentTo(asked({ members, yes: ['b'] }), afterwards)).toBe('adopted');
  }
  const saturday = Temporal.Instant.from('2054-11-28T09:00:00Z');
  expect(silenceCountsFrom(saturday, 'America/New_York').toString()).toBe('2054-12-04T22:00:00Z');
});

test('nobody agrees with themselves alone, however long it is silent', () => {
  expect(consentTo(asked({ yes: ['a'] }), afterwards)).toBe('open');
  expect(consentTo(asked({ members: here('a') }), afterwards)).toBe('open');
  expect(consentTo(asked({ members: [...here('a'), away('b')] }), afterwards)).toBe('open');
});

test('whoever is away is not waited for, and their yes counts', () => {
  const members = [...here('a', 'b'), away('c')];
  expect(consentTo(asked({ members, yes: ['b'] }), atOnce)).toBe('adopted');
  expect(consentTo(asked({ members, yes: ['c'] }), atOnce)).toBe('open');
  expect(consentTo(asked({ members, yes: ['c'] }), afterwards)).toBe('adopted');
});

test('while an objection stands nothing is adopted, not even with every yes and after any time', () => {
  expect(consentTo(asked({ yes: ['b', 'c'], isObjectedTo: true }), afterwards)).toBe('objected');
});

test('a yes of somebody who is not among the members counts neither way', () => {
  expect(consentTo(asked({ members: here('a', 'b'), yes: ['z'] }), afterwards)).toBe('open');
});

test('when the proposer has left, two others have to say yes', () => {
  expect(consentTo(asked({ members: here('b', 'c', 'd'), yes: ['b'] }), afterwards)).toBe('open');
  expect(consentTo(asked({ members: here('b', 'c', 'd'), yes: ['b', 'c'] }), afterwards)).toBe('adopted');
  expect(consentTo(asked({ members: here('b', 'c'), yes: ['b', 'c'] }), atOnce)).toBe('adopted');
});
