import { describe, expect, test } from 'vitest';
import { Refusal } from '#platform/refusal.ts';
import { one } from '#platform/defined.ts';
import { decide, openMoves, rows, type Meeting, type MeetingMove } from './round-meeting.ts';
import {
  dayToMeet,
  daysAfter,
  hoursInCommon,
  hoursInUtc,
  isDue,
  mondayOf,
  nextRound,
  weekNumber,
} from './round-time.ts';

const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  state: 'planned',
  people: [
    { person: 'one', saidYes: false, met: null },
    { person: 'other', saidYes: true, met: null },
  ],
  meetOn: '2054-11-25',
  today: '2054-11-24',
  ...more,
});
const codeOf = (move: MeetingMove, it: Meeting, who = 'one'): string => {
  try {
    return decide(it, move, who, null);
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.code;
    throw refusal;
  }
};
const onTheDay = { today: '2054-11-25' };

describe('the table of a meeting', () => {
  test('has these rows and no others', () => {
    expect(rows().map(({ from, name, to }) => `${from} ${name} ${to}`)).toEqual([
      'planned yes planned',
      'planned skip skipped',
      'planned say-met planned',
    ]);
  });

  test('a yes is said once, by each for themselves', () => {
    expect(codeOf('yes', meeting())).toBe('planned');
    expect(codeOf('yes', meeting(), 'other')).toBe('round.not-your-move');
  });

  test('a skip works until the day before', () => {
    expect(codeOf('skip', meeting())).toBe('skipped');
    expect(codeOf('skip', meeting(), 'other')).toBe('skipped');
    expect(codeOf('skip', meeting(onTheDay))).toBe('round.too-late-to-skip');
  });

  test('whether they met is said from the day on', () => {
    expect(codeOf('say-met', meeting())).toBe('round.not-met-yet');
    expect(codeOf('say-met', meeting(onTheDay))).toBe('planned');
  });

  test('one that was skipped is over', () => {
    for (const move of ['yes', 'skip', 'say-met'] as const)
      expect(codeOf(move, meeting({ state: 'skipped' }))).toBe('round.over');
  });

  test('a stranger finds nothing', () => {
    for (const move of ['yes', 'skip', 'say-met'] as const)
      expect(codeOf(move, meeting(), 'stranger')).toBe('not-found');
  });

  test('offers what can be done now', () => {
    expect(openMoves(meeting(), 'one')).toEqual(['yes', 'skip']);
    expect(openMoves(meeting(), 'other')).toEqual(['skip']);
    expect(openMoves(meeting(onTheDay), 'one')).toEqual(['say-met']);
    expect(openMoves(meeting({ state: 'skipped' }), 'one')).toEqual([]);
  });
});

describe('weeks', () => {
  test('a rhythm falls into the same week for all who keep it', () => {
    const monday = '2054-11-23';
    expect(mondayOf('2054-11-29')).toBe(monday);
    expect(mondayOf(monday)).toBe(monday);
    expect(weekNumber('2054-11-30') - weekNumber(monday)).toBe(1);
    const weeks = ['2054-11-23', '2054-11-30', '2054-12-07', '2054-12-14'];
    expect(weeks.filter((week) => isDue(4, week))).toHaveLength(1);
    expect(weeks.filter((week) => isDue(2, week))).toHaveLength(2);
  });

  test('the next round comes after a pause, and never while somebody rests', () => {
    const member = { rhythm: 1, pausedUntil: null, resting: false };
    expect(nextRound(member, '2054-11-25')).toBe('2054-11-30');
    expect(nextRound({ ...member, pausedUntil: '2054-12-02' }, '2054-11-25')).toBe('2054-12-07');
    expect(nextRound({ ...member, resting: true }, '2054-11-25')).toBeNull();
  });

  test('after a pause of any length it is the first Monday of the rhythm', () => {
    const today = '2054-11-25';
    const days = Array.from({ length: 60 }, (_, more) => daysAfter(today, more - 20));
    for (const rhythm of [1, 2, 3, 4])
      for (const pausedUntil of days) {
        const next = nextRound({ rhythm, pausedUntil, resting: false }, today)!;
        const earlier = [1, 2, 3, 4, 5].map((weeks) => daysAfter(next, -7 * weeks));
        expect(isDue(rhythm, next) && next >= pausedUntil && mondayOf(next) === next).toBe(true);
        expect(earlier.filter((day) => isDue(rhythm, day) && day >= pausedUntil && day > today)).toEqual([]);
      }
  });

  test('a pause until the last day that can be said is no work', () => {
    const next = nextRound({ rhythm: 3, pausedUntil: '2199-12-31', resting: false }, '2054-11-25')!;
    expect(weekNumber(next)).toBe(12_003);
  });
});

describe('hours', () => {
  const berlin = { timeZone: 'Europe/Berlin', hours: [], away: [] };
  const halifax = { ...berlin, timeZone: 'America/Halifax' };
  const monday = '2054-11-23';

  test('count from Tuesday on, in minutes of the week in UTC', () => {
    expect(hoursInUtc(monday, berlin)[0]).toEqual([1440 + 8 * 60, 1440 + 16 * 60]);
    expect(hoursInUtc(monday, berlin)).toHaveLength(4);
    const away = { ...berlin, away: [{ from: '2054-11-20', until: '2054-11-26' }] };
    expect(hoursInUtc(monday, away)).toHaveLength(1);
  });

  test('in common are stretches of half an hour or more', () => {
    const common = hoursInCommon(monday, [berlin, halifax]);
    expect(common).toHaveLength(4);
    expect(one(common).from.toString()).toBe('2054-11-24T13:00:00Z');
    const early = { ...berlin, hours: [{ weekday: 3, from: '06:00', until: '14:29' }] };
    expect(hoursInCommon(monday, [early, halifax])).toEqual([]);
  });

  test('a meeting is planned for Wednesday where that is possible, else for the nearest day', () => {
    expect(dayToMeet(monday, [berlin, halifax], '2054-11-25')).toBe('2054-11-25');
    const tuesdays = { ...berlin, hours: [{ weekday: 2, from: '09:00', until: '17:00' }] };
    expect(dayToMeet(monday, [tuesdays, berlin], '2054-11-25')).toBe('2054-11-24');
    const fridays = { ...berlin, hours: [{ weekday: 5, from: '09:00', until: '17:00' }] };
    expect(dayToMeet(monday, [fridays, berlin], '2054-11-25')).toBe('2054-11-27');
  });
});
