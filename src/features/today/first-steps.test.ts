import { expect, test } from 'vitest';
import { firstSteps, stepsLeft, type FirstStep } from './first-steps.ts';

const nothing = Object.fromEntries(firstSteps.map((step) => [step, false])) as Record<FirstStep, boolean>;
const usual = ['ask', 'guide', 'thanks', 'passkey', 'mail'];

test('somebody new begins with something for somebody else, and is asked for no workplace', () => {
  expect(stepsLeft({ stepsDone: [], has: nothing, isFounder: false }, true)).toEqual(usual);
});

test('whoever sets a workplace up prepares it on the first day, and finds the rest afterwards', () => {
  const founder = { stepsDone: ['mail-server'], has: nothing, isFounder: true };
  expect(stepsLeft(founder, true)).toEqual(['people', 'invite', 'team-guide', 'passkey']);
  expect(stepsLeft(founder, false)).toEqual(['people', 'invite', 'team-guide', ...usual]);
});

test('a step that is taken or put aside is left out', () => {
  const has = { ...nothing, thanks: true };
  expect(stepsLeft({ stepsDone: ['ask'], has, isFounder: false }, true)).toEqual([
    'guide',
    'passkey',
    'mail',
  ]);
});
