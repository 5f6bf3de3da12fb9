import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordingOn } from '#features/agreements/agreement.ts';
import { Refusal } from '#platform/refusal.ts';
import {
  anotherWay,
  heard,
  line,
  make,
  needing,
  said,
  saidBack,
  table,
  today,
} from '#test/expectation-lines.ts';
import { codeOf as code } from '#test/refusal-code.ts';
import { move, openMoves, rows, type ExpectationMove } from './expectation.ts';
import type { Expectation, ExpectationState, LineSide, OnTheTable, SaidOfLine } from './expectation-line.ts';

/** What each move needs to be in place, and which side makes it where the words are the needing side's. */
const prepared: Record<
  ExpectationMove,
  { side: LineSide; table?: OnTheTable | null; said?: Partial<SaidOfLine> }
> = {
  reword: { side: 'needs', table: table(), said: { text: 'Other' } },
  discard: { side: 'needs', table: table() },
  propose: { side: 'needs', table: table() },
  ask: { side: 'needed-from', table: table(), said: { words: 'When?' } },
  answer: { side: 'needs', table: table(), said: { words: 'At night' } },
  reflect: { side: 'needed-from', table: table(), said: { words: 'I heard' } },
  confirm: { side: 'needs', table: saidBack },
  'not-quite': { side: 'needs', table: saidBack },
  agree: { side: 'needed-from', table: heard },
  'counter-offer': { side: 'needed-from', table: heard, said: anotherWay },
  decline: { side: 'needed-from' },
  withdraw: { side: 'needs' },
  'propose-wording': { side: 'needed-from', table: null, said: anotherWay },
  'agree-wording': { side: 'needed-from', table: heard },
  'refuse-wording': { side: 'needed-from', table: heard },
  'withdraw-wording': { side: 'needs', table: heard },
  'answer-review': { side: 'needs', said: { answer: 'yes' } },
  keep: { side: 'needs' },
  retire: { side: 'needs' },
};

const readyFor = (state: ExpectationState, name: ExpectationMove): Expectation => {
  const { table: words } = prepared[name];
  const isAtReview = name === 'answer-review' || name === 'keep';
  return line(state, {
    ...(words === undefined ? {} : { table: words }),
    ...(isAtReview ? { reviewOn: today } : {}),
  });
};

describe('every row of the table', () => {
  test.each(rows().map((row) => [row.from, row.name, row] as const))('from %s: %s', (from, name, { to }) => {
    const before = readyFor(from, name);
    const { side, said: words = {} } = prepared[name];
    expect(make(name, before, side, words)).toMatchObject({
      state: to,
      // how often a draft was reworded nobody else learns
      version: name === 'propose' ? 1 : 4,
    });
    expect(openMoves(before, { person: 'x', sides: [] }, today)).toEqual([]);
  });

  test.each(['declined', 'withdrawn', 'retired'] as const)('%s is the end', (state) => {
    expect(openMoves(line(state), { person: needing, sides: ['needs', 'needed-from'] }, today)).toEqual([]);
    for (const { name } of rows())
      expect(code(() => make(name, line(state), 'needs'))).toBe('expectation.not-now');
  });
});

const ofOneSide = rows().filter(({ from, by }) => from !== 'draft' && !by.includes('either'));

test.each(ofOneSide.map((row) => [row.from, row.name] as const))(
  'from %s: %s is not the other side’s',
  (from, name) => {
    const { side, said: words = {} } = prepared[name];
    const across = side === 'needs' ? 'needed-from' : 'needs';
    expect(code(() => make(name, readyFor(from, name), across, words))).toBe('expectation.not-your-move');
  },
);

test('a draft is its author’s alone, on whichever side somebody stands', () => {
  expect(code(() => move(line('draft'), 'propose', said('needs', { mover: 'eva' })))).toBe('not-found');
  expect(openMoves(line('draft'), { person: 'eva', sides: ['needs'] }, today)).toEqual([]);
});

/** The line after a move, or null where it was refused; anything but a refusal is thrown on. */
function attempt(
  before: Expectation,
  name: ExpectationMove,
  side: LineSide,
  text: string,
): Expectation | null {
  try {
    return make(name, before, side, { text, goodLooksLike: 'Well', words: 'Heard', answer: 'yes' });
  } catch (problem) {
    if (problem instanceof Refusal) return null;
    throw problem;
  }
}

test('property 9: in any run of moves each accepted one is a row of the table, and ends are final', () => {
  const names = [...new Set(rows().map(({ name }) => name))];
  const step = fc.record({
    name: fc.constantFrom(...names),
    side: fc.constantFrom<LineSide>('needs', 'needed-from'),
    text: fc.constantFrom('One', 'Two', 'Three'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let now = line('draft', { reviewOn: null });
      for (const { name, side, text } of steps) {
        const after = attempt(now, name, side, text);
        const row = rows().find((one) => one.from === now.state && one.name === name);
        expect(after === null || row?.to === after.state).toBe(true);
        expect(after === null || after.version === (name === 'propose' ? 1 : now.version + 1)).toBe(true);
        expect(after?.state !== 'agreed' || wordingOn(after.wordings, today) !== null).toBe(true);
        now = after ?? now;
      }
    }),
  );
});
