import { expect, test } from 'vitest';
import type { PulseOfTeam } from '../../contract.ts';
import { isWeak, saidOf } from './said.ts';

type Round = PulseOfTeam['rounds'][number];
type Statements = Round['statements'];

const none = { own: null, shown: 0, less: 0, around: 0, more: 0 };
const round = (opensOn: string, statements: Statements, how: Partial<Round> = {}): Round => ({
  id: opensOn,
  state: 'published',
  opensOn,
  closesOn: opensOn,
  hasOwn: true,
  isAll: true,
  withRest: false,
  joined: true,
  statements,
  ...how,
});
const group = (own: Statements[0]['own']): Statements => [{ ...none, statement: 'stuck', own }];
const groups = (shown: number, more: number, around = 0): Statements => [
  { ...none, statement: 'stuck', shown, more, around, less: shown - more - around },
];

test('a group stands where its band stands, and the latest comes first', () => {
  const found = saidOf([round('2054-10-01', group('most')), round('2054-07-01', group('few'))], 'stuck');
  expect(found.map(({ level }) => level && Math.round(level * 100))).toEqual([83, 17]);
  expect(found.map(isWeak)).toEqual([false, true]);
  expect(saidOf([round('2054-10-01', group('most'))], 'mistake')).toEqual([]);
});

test('no line where one to four came or left, also in a round in which it was not asked', () => {
  const last = round('2054-10-01', group('most'));
  const first = round('2054-04-01', group('few'));
  const between = (joined: boolean) => round('2054-07-01', [], { joined });
  expect(saidOf([last, between(true), first], 'stuck').map(({ joined }) => joined)).toEqual([false, true]);
  expect(saidOf([last, between(false), first], 'stuck')[1]).toMatchObject({ joined: false });
});

test('a round with too few is no end of a line, and has no height', () => {
  const found = saidOf(
    [round('2054-10-01', group('most')), round('2054-07-01', group(null)), round('2054-04-01', group('few'))],
    'stuck',
  );
  expect(found.map(({ level }) => level !== null)).toEqual([true, false, true]);
  expect(found[2]).toMatchObject({ joined: true });
  expect(found.map(isWeak)).toEqual([false, false, true]);
});

test('above, the share of groups that agree; no line where there were more or fewer of them', () => {
  const above = { hasOwn: false, joined: false };
  const found = saidOf(
    [
      round('2054-10-01', groups(4, 1, 1), above),
      round('2054-07-01', groups(4, 3), above),
      round('2054-04-01', groups(3, 3), above),
    ],
    'stuck',
  );
  expect(found.map(({ level }) => level)).toEqual([0.375, 0.75, 1]);
  expect(found.map(({ joined }) => joined)).toEqual([false, true, false]);
  expect(found.map(isWeak)).toEqual([true, false, false]);
});
