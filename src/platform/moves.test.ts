import { expect, test } from 'vitest';
import { machine, type Moves } from './moves.ts';
import { refusalsOf } from './refusals.ts';

interface Door {
  state: 'open' | 'shut' | 'gone';
  keeper: string;
  opened: number;
  stuck?: boolean;
}
type Role = 'keeper' | 'guest';
type Name = 'open' | 'shut' | 'remove';

const { refuse } = refusalsOf(
  {
    'door.not-yours': 'Somebody else keeps this door.',
    'door.not-now': 'Not in this state.',
    'door.stuck': 'It is stuck.',
  },
  { 'door.not-yours': 403, 'door.not-now': 409, 'door.stuck': 409 },
);

const isNotStuck = (door: Door) => void (door.stuck && refuse('door.stuck'));

const table = {
  shut: {
    open: {
      by: ['keeper', 'guest'],
      to: 'open',
      when: [isNotStuck],
      offered: (door) => !door.stuck,
      changes: (door, times) => ({ opened: door.opened + times }),
    },
    remove: { by: 'keeper', to: 'gone' },
  },
  open: { shut: { by: 'keeper', to: 'shut' } },
} satisfies Moves<Role, Door['state'], Name, Door, number>;

const doors = machine<Role, Door['state'], Name, Door, string, number>(
  table,
  (door, viewer) => (viewer === door.keeper ? ['keeper'] : viewer === 'guest' ? ['guest'] : []),
  { notYours: () => refuse('door.not-yours'), notNow: () => refuse('door.not-now') },
);
const shut: Door = { state: 'shut', keeper: 'anna', opened: 0 };
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (refusal) {
    return (refusal as { code: string }).code;
  }
  return 'done';
};

test('a move that is a row of the table leads to its next state and changes what the row says', () => {
  expect(doors.decide(shut, 'open', 'guest', 2)).toBe('open');
  expect(doors.make(shut, 'open', 'guest', 2)).toEqual({ ...shut, state: 'open', opened: 2 });
  expect(shut.opened).toBe(0);
});

test('each way of not being allowed has its own refusal, and a stranger finds nothing', () => {
  expect(codeOf(() => doors.make(shut, 'open', 'stranger', 1))).toBe('not-found');
  expect(codeOf(() => doors.make(shut, 'remove', 'guest', 1))).toBe('door.not-yours');
  expect(codeOf(() => doors.make(shut, 'shut', 'anna', 1))).toBe('door.not-now');
  expect(codeOf(() => doors.make({ ...shut, state: 'gone' }, 'open', 'anna', 1))).toBe('door.not-now');
  expect(codeOf(() => doors.make({ ...shut, stuck: true }, 'open', 'anna', 1))).toBe('door.stuck');
});

test('only moves that could succeed for the viewer are open to them', () => {
  expect(doors.openMoves(shut, 'anna')).toEqual(['open', 'remove']);
  expect(doors.openMoves(shut, 'guest')).toEqual(['open']);
  expect(doors.openMoves({ ...shut, stuck: true }, 'guest')).toEqual([]);
  expect(doors.openMoves(shut, 'stranger')).toEqual([]);
  expect(doors.openMoves({ ...shut, state: 'gone' }, 'anna')).toEqual([]);
});

test('the table can be walked row by row', () => {
  expect(doors.rows()).toEqual([
    { from: 'shut', name: 'open', by: ['keeper', 'guest'], to: 'open', needs: ['isNotStuck'] },
    { from: 'shut', name: 'remove', by: ['keeper'], to: 'gone', needs: [] },
    { from: 'open', name: 'shut', by: ['keeper'], to: 'shut', needs: [] },
  ]);
});
