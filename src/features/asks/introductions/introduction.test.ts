import { expect, test } from 'vitest';
import { clock } from '../ask.ts';
import {
  decideIntroduction,
  introductions,
  type Introduction,
  type IntroductionMove,
} from './introduction.ts';

const waiting: Introduction = {
  state: 'invited',
  introducer: 'lead',
  asker: 'developer',
  introduced: 'analyst',
  saidYes: false,
  bothSaidYes: false,
};
const codeOf = (work: () => unknown): string => {
  try {
    return String(work());
  } catch (problem) {
    return (problem as { code: string }).code;
  }
};

test('one yes waits for the other, two open it', () => {
  expect(decideIntroduction(waiting, 'accept', { person: 'developer' })).toBe('invited');
  expect(decideIntroduction({ ...waiting, bothSaidYes: true }, 'accept', { person: 'analyst' })).toBe('met');
});

test('either of the two may say "not now", only the introducer takes it back, only the clock lets it lapse', () => {
  expect(decideIntroduction(waiting, 'decline', { person: 'analyst' })).toBe('not-now');
  expect(decideIntroduction(waiting, 'withdraw', { person: 'lead' })).toBe('withdrawn');
  expect(decideIntroduction(waiting, 'lapse', clock)).toBe('not-now');
  for (const move of ['accept', 'decline', 'lapse'] as IntroductionMove[])
    expect(codeOf(() => decideIntroduction(waiting, move, { person: 'lead' }))).toBe(
      'introduction.not-your-move',
    );
  expect(codeOf(() => decideIntroduction(waiting, 'withdraw', { person: 'analyst' }))).toBe(
    'introduction.not-your-move',
  );
});

test('a settled introduction has no moves, and a stranger finds none', () => {
  for (const state of ['met', 'not-now', 'withdrawn'] as const)
    expect(codeOf(() => decideIntroduction({ ...waiting, state }, 'accept', { person: 'analyst' }))).toBe(
      'introduction.over',
    );
  expect(codeOf(() => decideIntroduction(waiting, 'accept', { person: 'outsider' }))).toBe('not-found');
});

test('who said yes is not asked again', () => {
  expect(introductions.openMoves(waiting, { person: 'analyst' })).toEqual(['accept', 'decline']);
  expect(introductions.openMoves({ ...waiting, saidYes: true }, { person: 'analyst' })).toEqual(['decline']);
  expect(introductions.openMoves(waiting, { person: 'lead' })).toEqual(['withdraw']);
});
