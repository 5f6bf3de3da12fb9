import fc from 'fast-check';
import { isReviewDue, wordingOn, wordingsAfter } from '#features/agreements/agreement.ts';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#platform/refusal.ts';
import { codeOf as code } from '#test/refusal-code.ts';
import { awaitedOn, move, openMoves, rows } from './expectation.ts';
import type { ExpectationMove } from './expectation.ts';
import {
  type AgreedWording,
  type Expectation,
  type ExpectationState,
  type LineSide,
  type OnTheTable,
  type SaidOfLine,
} from './expectation-line.ts';

const today = '2054-11-24';
const [needing, giving] = ['ines', 'omar'];
const other = { text: 'Another way', goodLooksLike: 'It goes well', occasion: { kind: 'none' } } as const;

const table = (more: Partial<OnTheTable> = {}): OnTheTable => ({
  text: 'Tell us of delays',
  goodLooksLike: 'We know before customers call',
  occasion: { kind: 'none' },
  from: null,
  until: null,
  by: 'needs',
  byPerson: needing,
  reflection: null,
  reflectedBy: null,
  heard: false,
  clarified: null,
  ...more,
});
const wording = (more: Partial<AgreedWording> = {}): AgreedWording => ({
  text: 'Tell us of delays',
  goodLooksLike: 'We know before customers call',
  occasion: { kind: 'none' },
  from: '2054-11-01',
  until: null,
  agreedAt: '2054-11-01T09:00:00Z',
  by: giving,
  ...more,
});
const line = (state: ExpectationState, more: Partial<Expectation> = {}): Expectation => ({
  id: 'e',
  version: 3,
  state,
  needs: 'team-a',
  neededFrom: 'team-b',
  author: needing,
  partnership: 'active',
  table: state === 'draft' || state === 'proposed' ? table() : null,
  wordings: state === 'agreed' ? [wording()] : [],
  stewards: { needs: null, 'needed-from': null },
  reviewOn: state === 'agreed' ? '2055-02-01' : null,
  reviewed: { needs: false, 'needed-from': false },
  answers: {},
  keeps: { needs: false, 'needed-from': false },
  keepUntil: null,
  ...more,
});

const said = (side: LineSide, more: Partial<SaidOfLine> = {}): SaidOfLine => ({
  side,
  mover: side === 'needs' ? needing : giving,
  today,
  at: '2054-11-24T09:00:00Z',
  ...more,
});
const make = (name: ExpectationMove, before: Expectation, side: LineSide, more: Partial<SaidOfLine> = {}) =>
  move(before, name, said(side, more));

const heard = table({ reflection: 'You want to know of delays', reflectedBy: giving, heard: true });
const saidBack = table({ reflection: 'You want to know of delays', reflectedBy: giving });
/** What each move needs to be in place, and which side makes it where the words are the needing side's. */
const prepared: Record<
  ExpectationMove,
  { side: LineSide; table?: OnTheTable | null; said?: Partial<SaidOfLine> }
> = {
  reword: { side: 'needs', table: table(), said: { text: 'Other' } },
  discard: { side: 'needs', table: table() },
  propose: { side: 'needs', table: table() },
  reflect: { side: 'needed-from', table: table(), said: { words: 'I heard' } },
  confirm: { side: 'needs', table: saidBack },
  'not-quite': { side: 'needs', table: saidBack },
  agree: { side: 'needed-from', table: heard },
  'counter-offer': { side: 'needed-from', table: heard, said: other },
  decline: { side: 'needed-from' },
  withdraw: { side: 'needs' },
  'propose-wording': { side: 'needed-from', table: null, said: other },
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

test('nothing is proposed without how it goes well, nor between those who are not active partners', () => {
  const draft = line('draft', { table: table({ goodLooksLike: ' ' }) });
  expect(code(() => make('propose', draft, 'needs'))).toBe('expectation.good-is-missing');
  expect(code(() => make('reword', line('draft'), 'needs', { text: ' ' }))).toBe(
    'expectation.text-is-missing',
  );
  for (const partnership of ['resting', 'over'] as const)
    expect(code(() => make('propose', line('draft', { partnership }), 'needs'))).toBe(
      'expectation.not-partners',
    );
});

test.each([
  ['agree', 'proposed'],
  ['counter-offer', 'proposed'],
  ['agree-wording', 'agreed'],
  ['counter-offer', 'agreed'],
] as const)('%s in %s waits until what was heard is confirmed', (name, state) => {
  for (const words of [table(), saidBack])
    expect(code(() => make(name, line(state, { table: words }), 'needed-from', other))).toBe(
      'expectation.say-it-back-first',
    );
});

test('“not quite” takes the reflection back and may say it once more; there is nothing to confirm before', () => {
  const before = line('proposed', { table: saidBack });
  expect(awaitedOn(before)).toBe('needs');
  const again = make('not-quite', before, 'needs', { words: 'Over two hours only' });
  expect(again.table).toMatchObject({ reflection: null, heard: false, clarified: 'Over two hours only' });
  expect(awaitedOn(again)).toBe('needed-from');
  for (const name of ['confirm', 'not-quite'] as const)
    expect(code(() => make(name, line('proposed'), 'needs'))).toBe('expectation.nothing-to-confirm');
  expect(code(() => make('reflect', line('proposed'), 'needed-from', { words: ' ' }))).toBe(
    'expectation.reflection-is-missing',
  );
});

test('another way must be another way; then the side that needs it answers', () => {
  const before = line('proposed', { table: heard });
  expect(code(() => make('counter-offer', before, 'needed-from', { text: heard.text }))).toBe(
    'expectation.same-words',
  );
  const countered = make('counter-offer', before, 'needed-from', other);
  expect(awaitedOn(countered)).toBe('needs');
  expect(code(() => make('agree', countered, 'needed-from'))).toBe('expectation.not-your-move');
  const agreed = make('agree', countered, 'needs');
  expect(agreed.wordings).toMatchObject([{ ...other, from: today, until: null }]);
  // whoever countered for the team speaks for it from here on
  expect(agreed.stewards).toEqual({ needs: needing, 'needed-from': giving });
});

test('agreed words are looked over in three months, or on a day that is still to come', () => {
  const before = line('proposed', { table: heard });
  expect(make('agree', before, 'needed-from').reviewOn).toBe('2055-02-24');
  expect(make('agree', before, 'needed-from', { reviewOn: '2055-01-15' }).reviewOn).toBe('2055-01-15');
  expect(code(() => make('agree', before, 'needed-from', { reviewOn: today }))).toBe(
    'expectation.day-has-passed',
  );
});

test('one new wording waits at a time, and the agreed one holds until both said yes', () => {
  const proposed = make('propose-wording', line('agreed'), 'needed-from', other);
  expect(wordingOn(proposed.wordings, today)!.text).toBe('Tell us of delays');
  expect(code(() => make('propose-wording', proposed, 'needs', other))).toBe('expectation.wording-is-open');
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
  make('propose-wording', line('agreed'), 'needs', { ...other, ...more });

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
