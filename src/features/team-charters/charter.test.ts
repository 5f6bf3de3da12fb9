import { describe, expect, test } from 'vitest';
import { wordingOn } from '#features/agreements/agreement.ts';
import { codeOf as code } from '#test/refusal-code.ts';
import {
  decide,
  move,
  openMoves,
  rows,
  type CharterLine,
  type CharterMove,
  type CharterMoveInput,
  type CharterState,
} from './charter.ts';
import { questions, type Question } from './charter-question.ts';

const today = '2054-11-24';
const line = (state: CharterState, more: Partial<CharterLine> = {}): CharterLine => ({
  id: 'l',
  version: 1,
  state,
  team: 'team',
  author: 'ines',
  draft: state === 'draft' ? { text: 'We help first', goodLooksLike: '' } : null,
  wordings:
    state === 'agreed'
      ? [
          {
            text: 'We help first',
            goodLooksLike: '',
            from: '2054-11-01',
            until: null,
            agreedAt: '',
            by: 'ines',
          },
        ]
      : [],
  isVision: false,
  isTrial: false,
  reviewOn: state === 'agreed' ? today : null,
  isAsked: false,
  ...more,
});
const author = { person: 'ines', isMember: true };
const member = { person: 'omar', isMember: true };
const stranger = { person: 'eva', isMember: false };
const wanted: Partial<CharterMoveInput> = { text: 'We ask early' };

/** What can be done with something that is tried, and with nothing else. */
const ofTrials: readonly CharterMove[] = ['propose-keeping', 'let-go'];

describe('every row of the table', () => {
  test.each(rows().map((row) => [row.from, row.name, row] as const))(
    'from %s: %s',
    (from, name, { by, to }) => {
      const reader = by.includes('team') ? 'team' : by.includes('author') ? author : member;
      const isTrial = ofTrials.includes(name);
      expect(decide(line(from, { isTrial }), name, reader, { today, ...wanted })).toBe(to);
      expect(code(() => decide(line(from), name, stranger, { today, ...wanted }))).toBe('not-found');
    },
  );

  test.each(['withdrawn', 'retired'] as const)('%s is the end', (state) => {
    expect(openMoves(line(state), member)).toEqual([]);
    for (const { name } of rows())
      expect(code(() => decide(line(state), name, member, { today }))).toBe('charter.not-now');
  });
});

test.each(
  rows()
    .filter(({ by }) => by.includes('team'))
    .map((row) => [row.from, row.name] as const),
)('from %s: %s is nobody’s own to say', (from, name) => {
  expect(code(() => decide(line(from), name, from === 'agreed' ? member : author, { today }))).toBe(
    'charter.not-your-move',
  );
});

test('a leader, like everybody, proposes and does not impose: only the team adopts and retires', () => {
  const byTeam: CharterMove[] = ['adopt', 'adopt-wording', 'retire', 'keep-for-good'];
  for (const { name, by } of rows()) expect(by.includes('team')).toBe(byTeam.includes(name));
});

test('a line stands as it is while the team is being asked about it', () => {
  const asked = line('agreed', { isAsked: true });
  for (const name of ['propose-wording', 'propose-retiring'] as const) {
    expect(code(() => decide(asked, name, member, { today, ...wanted }))).toBe('charter.question-is-open');
    expect(openMoves(asked, member)).not.toContain(name);
  }
});

const propose = (said: Partial<CharterMoveInput>) => () =>
  decide(line('agreed'), 'propose-wording', member, { today, ...said });

test('a new wording says something, something else, and on days that are to come', () => {
  expect(code(propose({ text: ' ' }))).toBe('charter.text-is-missing');
  expect(code(propose({ text: 'We help first ' }))).toBe('charter.same-words');
  expect(code(propose({ ...wanted, from: '2054-11-23' }))).toBe('charter.day-has-passed');
  expect(code(propose({ ...wanted, from: '2054-12-02', until: '2054-12-01' }))).toBe(
    'charter.ends-before-it-begins',
  );
  expect(
    code(() =>
      decide(line('draft', { draft: { text: ' ', goodLooksLike: '' } }), 'propose', author, { today }),
    ),
  ).toBe('charter.text-is-missing');
});

test('a line is kept when its day has come, until a day that is to come', () => {
  const keep =
    (said: Partial<CharterMoveInput>, more = {}) =>
    () =>
      decide(line('agreed', more), 'keep', member, { today, ...said });
  expect(keep({ reviewOn: '2055-01-01' })()).toBe('agreed');
  expect(code(keep({}, { reviewOn: '2054-11-25' }))).toBe('charter.review-not-due');
  expect(code(keep({ reviewOn: today }))).toBe('charter.day-has-passed');
});

test('what is tried is looked back on after four weeks: the team keeps it, or any member lets go', () => {
  const adopted = move(line('proposed', { isTrial: true }), 'adopt', 'team', { today });
  expect(adopted).toMatchObject({ isTrial: true, reviewOn: '2054-12-22' });
  expect(openMoves(adopted, member)).toEqual([
    'propose-wording',
    'propose-retiring',
    'propose-keeping',
    'let-go',
  ]);
  expect(code(() => decide(adopted, 'let-go', member, { today }))).toBe('charter.trial-runs');
  const over = { today: '2054-12-22' };
  expect(decide(adopted, 'let-go', member, over)).toBe('retired');
  expect(code(() => decide(adopted, 'keep', member, over))).toBe('charter.on-trial');
  const kept = move(adopted, 'keep-for-good', 'team', over);
  expect(kept).toMatchObject({ isTrial: false, reviewOn: '2055-03-22' });
  expect(code(() => decide(kept, 'let-go', member, over))).toBe('charter.no-trial');
});

test('words for a time end by themselves', () => {
  const [first] = line('agreed').wordings;
  const both = [first!, { ...first!, text: 'For December', from: '2054-12-01', until: '2054-12-31' }];
  expect(wordingOn(both, '2054-12-15')!.text).toBe('For December');
  for (const day of ['2054-11-30', '2055-01-01']) expect(wordingOn(both, day)).toBe(first);
  expect(wordingOn([], today)).toBeNull();
});

const answer = { at: '2054-11-24T09:00:00Z', timeZone: 'Europe/Berlin' };
const question = (more: Partial<Question> = {}): Question => ({
  id: 'q',
  version: 1,
  state: 'open',
  kind: 'adopt',
  words: { text: 'We help first', goodLooksLike: '' },
  askedBy: 'ines',
  askedAt: '2054-11-20T09:00:00Z',
  timeZone: 'Europe/Berlin',
  askerIsHere: true,
  ...more,
});

test('every member answers for themselves; words and the question itself are left to whoever asked', () => {
  expect(questions.openMoves(question(), member)).toEqual(['yes', 'object']);
  expect(questions.openMoves(question(), author)).toEqual(['yes', 'object', 'reword', 'withdraw']);
  expect(questions.openMoves(question(), stranger)).toEqual([]);
  for (const move of ['reword', 'withdraw'] as const)
    expect(code(() => questions.decide(question(), move, member, answer))).toBe('charter.not-your-move');
  expect(code(() => questions.decide(question(), 'yes', stranger, answer))).toBe('not-found');
  expect(code(() => questions.decide(question({ state: 'adopted' }), 'yes', member, answer))).toBe(
    'charter.not-now',
  );
});

test('once whoever asked has gone, any member may reword the question or take it back', () => {
  expect(questions.openMoves(question({ askerIsHere: false }), member)).toContain('withdraw');
});
