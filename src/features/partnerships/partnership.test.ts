import { describe, expect, test } from 'vitest';
import { codeOf as code } from '#test/refusal-code.ts';
import {
  asksWhetherItFits,
  awaited,
  catchUpDueOn,
  move,
  openMoves,
  rows,
  type Partnership,
  type PartnershipMove,
  type PartnershipState,
  type MoveInput,
  type Side,
} from './partnership.ts';

const [inviter, invitee] = ['ines', 'omar'];
const today = '2054-11-24';

const partnership = (state: PartnershipState, more: Partial<Partnership> = {}): Partnership => ({
  id: 'p',
  version: 3,
  state,
  one: 'team-a',
  other: 'team-b',
  ofTeams: true,
  purpose: 'Calmer nights',
  stewards: { one: inviter, other: null },
  invitedBy: inviter,
  since: state === 'invited' ? null : '2054-11-01T09:00:00Z',
  weeks: null,
  suggestedRhythm: null,
  nextCatchUpOn: null,
  suggestedDay: null,
  lastCatchUpOn: null,
  skippedOn: null,
  skips: 0,
  opens: { one: false, other: false },
  ...more,
});

const make = (
  name: PartnershipMove,
  before: Partnership,
  side: Side,
  said: Partial<MoveInput> = {},
  mover = side === 'one' ? inviter : invitee,
) => move(before, name, mover, { side, today, ...said });

/** Everything that every move needs, so that only the row decides. */
const ready = (state: PartnershipState): Partnership =>
  partnership(
    state,
    state === 'active'
      ? {
          weeks: 2,
          suggestedRhythm: { weeks: 3, by: 'one' },
          suggestedDay: { on: '2054-12-01', by: 'one' },
          nextCatchUpOn: today,
        }
      : {},
  );

describe('every row of the table', () => {
  test.each(rows().map((row) => [row.from, row.name, row] as const))(
    'from %s: %s',
    (from, name, { by, to }) => {
      const side: Side = by[0] === 'inviter' ? 'one' : 'other';
      const before = ready(from);
      const after = make(name, before, side, { day: '2054-12-02', weeks: 4 });
      expect(after).toMatchObject({ state: to, version: 4 });
      const stranger = openMoves(before, { person: 'x', sides: [] });
      expect(stranger).toEqual([]);
    },
  );

  test.each(['declined', 'withdrawn', 'ended'] as const)('%s is the end', (state) => {
    expect(openMoves(partnership(state), { person: inviter, sides: ['one', 'other'] })).toEqual([]);
    for (const { name } of rows())
      expect(code(() => make(name, partnership(state), 'one'))).toBe('partnership.not-now');
  });
});

const ofOneSide = rows().filter(({ by }) => !by.includes('either'));
test.each(ofOneSide.map((row) => [row.from, row.name, row.by[0] === 'inviter' ? 'other' : 'one'] as const))(
  'from %s: %s is not for side %s',
  (from, name, side) => {
    expect(code(() => make(name, ready(from), side))).toBe('partnership.not-your-move');
  },
);

test('whoever accepts for a team becomes its contact, and so does whoever acts for a team without one', () => {
  expect(make('accept', partnership('invited'), 'other').stewards).toEqual({ one: inviter, other: invitee });
  const alone = partnership('active', { stewards: { one: null, other: invitee } });
  expect(make('rest', alone, 'one', {}, 'eva').stewards.one).toBe('eva');
  const had = partnership('active', { stewards: { one: inviter, other: invitee } });
  expect(make('rest', had, 'one', {}, 'eva').stewards.one).toBe(inviter);
});

test('a person who accepts stands for nobody but themselves', () => {
  const two = partnership('invited', {
    one: inviter,
    other: invitee,
    ofTeams: false,
    stewards: { one: null, other: null },
  });
  expect(make('accept', two, 'other').stewards).toEqual({ one: null, other: null });
});

test('a rhythm and a day are suggested by one side and agreed by the other', () => {
  const suggested = make('suggest-rhythm', partnership('active'), 'one', { weeks: 2 });
  expect(awaited(suggested)).toBe('other');
  expect(suggested.weeks).toBeNull();
  expect(code(() => make('agree-rhythm', suggested, 'one'))).toBe('partnership.not-your-move');
  expect(make('agree-rhythm', suggested, 'other')).toMatchObject({ weeks: 2, suggestedRhythm: null });
  expect(make('refuse-rhythm', suggested, 'other')).toMatchObject({ weeks: null, suggestedRhythm: null });

  const day = make('suggest-day', partnership('active'), 'one', { day: '2054-12-01' });
  const another = make('suggest-day', day, 'other', { day: '2054-12-03' });
  expect(awaited(another)).toBe('one');
  expect(make('agree-day', another, 'one')).toMatchObject({
    nextCatchUpOn: '2054-12-03',
    suggestedDay: null,
  });
});

test('there is nothing to agree to while nothing is suggested, and it is not offered', () => {
  const before = partnership('active');
  for (const name of ['agree-rhythm', 'refuse-rhythm', 'agree-day'] as const) {
    expect(code(() => make(name, before, 'one'))).toBe('partnership.nothing-suggested');
    expect(openMoves(before, { person: inviter, sides: ['one'] })).not.toContain(name);
  }
});

test('a day that has passed cannot be suggested, and nobody has met before the day', () => {
  expect(code(() => make('suggest-day', partnership('active'), 'one', { day: '2054-11-23' }))).toBe(
    'partnership.day-has-passed',
  );
  const planned = partnership('active', { nextCatchUpOn: '2054-11-25' });
  expect(code(() => make('met', planned, 'one'))).toBe('partnership.not-met-yet');
  // what nobody planned may have been any day
  expect(make('met', partnership('active', { nextCatchUpOn: null }), 'one').lastCatchUpOn).toBe('2054-11-24');
});

test('a catch-up is due so many weeks after the last, the last skipped, or the beginning', () => {
  const active = partnership('active', { weeks: 2 });
  expect(catchUpDueOn(active)).toBe('2054-11-15');
  expect(catchUpDueOn({ ...active, lastCatchUpOn: '2054-11-20' })).toBe('2054-12-04');
  const skipped = make('skip', active, 'one');
  expect(catchUpDueOn(skipped)).toBe('2054-12-08');
  for (const none of [
    { ...active, weeks: null },
    { ...active, nextCatchUpOn: '2054-12-01' },
    make('rest', active, 'one'),
  ])
    expect(catchUpDueOn(none)).toBeNull();
});

test('after two that were skipped one asks whether the rhythm fits; meeting or a new rhythm begins anew', () => {
  const once = make('skip', partnership('active', { weeks: 2 }), 'one');
  const twice = make('skip', once, 'other');
  expect([asksWhetherItFits(once), asksWhetherItFits(twice)]).toEqual([false, true]);
  expect(asksWhetherItFits(make('met', { ...twice, nextCatchUpOn: today }, 'one'))).toBe(false);
  const suggested = make('suggest-rhythm', twice, 'one', { weeks: 4 });
  expect(asksWhetherItFits(make('agree-rhythm', suggested, 'other'))).toBe(false);
});

test('resting and ending let go of what was planned', () => {
  for (const name of ['rest', 'end'] as const)
    expect(make(name, ready('active'), 'one')).toMatchObject({
      nextCatchUpOn: null,
      suggestedDay: null,
      suggestedRhythm: null,
    });
});

test('a charter of two teams opens by two yeses and closes by one no; one with a person never opens', () => {
  const one = make('open-charter', partnership('active'), 'one');
  expect(one.opens).toEqual({ one: true, other: false });
  const both = make('open-charter', one, 'other');
  expect(both.opens).toEqual({ one: true, other: true });
  expect(make('close-charter', both, 'one').opens).toEqual({ one: false, other: true });
  const people = partnership('active', { ofTeams: false });
  expect(code(() => make('open-charter', people, 'one'))).toBe('partnership.only-for-teams');
  expect(openMoves(people, { person: inviter, sides: ['one'] })).not.toContain('open-charter');
});
