import type { Reader } from '#features/people/actor.ts';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#platform/refusal.ts';
import { proposeFrom } from './heads-up-audience.ts';
import { lastDay } from './heads-up-wording.ts';
import {
  decide,
  make,
  moves,
  openMoves,
  rows,
  saidTogether,
  type HeadsUp,
  type HeadsUpInput,
  type HeadsUpState,
  type Recipient,
} from './heads-up.ts';

const at = '2054-11-24T09:00:00Z';
const told = (party: string, answer: Recipient['answer'] = null, wording = 1): Recipient => ({
  party,
  toldAt: at,
  answer,
  wording: answer === null ? null : wording,
});
const headsUpIn = (state: HeadsUpState, more: Partial<HeadsUp> = {}): HeadsUp => ({
  id: 'heads-up',
  version: 1,
  state,
  author: 'author',
  forParty: 'dispatch',
  kind: 'challenge',
  what: 'The depot is dark',
  from: null,
  means: 'No digests',
  askOf: 'dispatch',
  until: '2054-12-08',
  wording: 1,
  wordedAt: at,
  sentAt: at,
  remindedAt: null,
  endedEarly: false,
  endedAt: state === 'sent' ? null : at,
  told: [told('care'), told('buyer')],
  ...more,
});
const person = (name: string, ...teams: string[]): Reader => ({
  person: name,
  parties: new Set([name, ...teams]),
});
const author = person('author', 'dispatch');
const colleague = person('colleague', 'dispatch');
const agent = person('agent', 'care');
const stranger = person('stranger', 'elsewhere');
const actorAs = { side: author, affected: agent, clock: 'clock' } as const;

const { kind, what, from, means, askOf, until } = headsUpIn('sent');
const text = { kind, what, from, means, askOf, until };
const input: HeadsUpInput = {
  today: '2054-12-09',
  sentOn: '2054-11-24',
  parties: ['newcomer'],
  namesSomebody: false,
  text: { ...text, means: 'Digests by phone' },
};
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'accepted';
  } catch (problem) {
    return problem instanceof Refusal ? problem.code : String(problem);
  }
};

describe('every row of the table', () => {
  for (const row of rows()) {
    for (const role of row.by) {
      test(`${row.from}: ${row.name} by ${role} leads to ${row.to}`, () => {
        expect(decide(headsUpIn(row.from), row.name, actorAs[role], input)).toBe(row.to);
      });
    }
    test(`${row.from}: ${row.name} does not exist for a stranger`, () => {
      expect(codeOf(() => decide(headsUpIn(row.from), row.name, stranger, input))).toBe('not-found');
    });
    for (const role of (['side', 'affected'] as const).filter((one) => !(row.by as string[]).includes(one))) {
      test(`${row.from}: ${row.name} is not for the ${role}`, () => {
        expect(codeOf(() => decide(headsUpIn(row.from), row.name, actorAs[role], input))).toBe(
          'heads-up.not-your-move',
        );
      });
    }
    for (const state of ['expired', 'withdrawn'] as const) {
      test(`${row.name} is over once it is ${state}`, () => {
        const actor = actorAs[row.by[0]!];
        expect(codeOf(() => decide(headsUpIn(state), row.name, actor, input))).toBe('heads-up.not-now');
      });
    }
  }
  test('terminal states have no moves', () => expect(Object.keys(moves)).toEqual(['sent']));
});

describe('who may do what', () => {
  test('any member acts for the team that told, and its author is not told of what they wrote', () => {
    expect(openMoves(headsUpIn('sent'), colleague)).toEqual([
      'reply',
      'correct',
      'tell-more',
      'remind',
      'over',
      'withdraw',
    ]);
    const toOwnTeam = headsUpIn('sent', { forParty: 'author', told: [told('dispatch')] });
    expect(openMoves(toOwnTeam, author)).not.toContain('acknowledge');
    expect(openMoves(toOwnTeam, colleague)).toEqual(['acknowledge', 'ask']);
  });
});

const refused = (
  move: Parameters<typeof decide>[1],
  more: Partial<HeadsUp>,
  said: Partial<HeadsUpInput> = {},
) =>
  codeOf(() =>
    decide(headsUpIn('sent', more), move, move === 'expire' ? 'clock' : author, { ...input, ...said }),
  );

describe('each guard', () => {
  test('a correction says something else, and begins a new text that nobody was reminded of', () => {
    expect(refused('correct', {}, { text })).toBe('heads-up.nothing-changed');
    const corrected = make(headsUpIn('sent', { remindedAt: at }), 'correct', author, input);
    expect(corrected).toMatchObject({ means: 'Digests by phone', wording: 2, remindedAt: null });
  });
  test('telling more tells somebody new, and never carries a name further', () => {
    expect(refused('tell-more', {}, { parties: ['care', 'dispatch'] })).toBe('heads-up.told-already');
    expect(refused('tell-more', {}, { namesSomebody: true })).toBe('heads-up.names-somebody');
  });
  test('a reminder goes once, from the next day, to parties that said nothing to this text', () => {
    expect(refused('remind', { remindedAt: at })).toBe('heads-up.reminded-already');
    expect(refused('remind', {}, { today: '2054-11-24' })).toBe('heads-up.remind-too-soon');
    const answered = [told('care', 'got-it'), told('buyer', 'affects-us')];
    expect(refused('remind', { told: answered })).toBe('heads-up.all-answered');
    expect(openMoves(headsUpIn('sent', { told: answered }), author)).not.toContain('remind');
    expect(refused('remind', { told: answered, wording: 2 })).toBe('accepted');
  });
  test('it expires after its last day and not on it', () => {
    expect(refused('expire', {}, { today: '2054-12-08' })).toBe('heads-up.not-now');
    expect(refused('expire', {}, { today: '2054-12-09' })).toBe('accepted');
  });
  test('ending it by word is remembered as such', () => {
    expect(make(headsUpIn('sent'), 'over', author, input)).toMatchObject({
      state: 'expired',
      endedEarly: true,
    });
    expect(make(headsUpIn('sent'), 'expire', 'clock', input).endedEarly).toBe(false);
  });
});

test('fourteen days, or the day that was chosen: not one that passed, and at most a year on', () => {
  expect(lastDay(undefined, '2054-11-24')).toBe('2054-12-08');
  expect(lastDay('2054-11-24', '2054-11-24')).toBe('2054-11-24');
  expect(codeOf(() => lastDay('2054-11-23', '2054-11-24'))).toBe('heads-up.until-has-passed');
  expect(codeOf(() => lastDay('2055-11-25', '2054-11-24'))).toBe('heads-up.until-is-far');
});

test('"got it" of one member does not take back the stronger word of another to the same text', () => {
  expect(saidTogether(told('care'), 'got-it', 1)).toBe('got-it');
  expect(saidTogether(told('care', 'affects-us'), 'got-it', 1)).toBe('affects-us');
  expect(saidTogether(told('care', 'affects-us'), 'let-us-talk', 1)).toBe('let-us-talk');
  expect(saidTogether(told('care', 'affects-us', 1), 'got-it', 2)).toBe('got-it');
});

const because = (id: string) => ({ kind: 'promise', id, words: id });
test('parties are proposed once, with every reason, without the side that tells', () => {
  const touches = [
    { party: 'care', because: because('digest') },
    { party: 'author', because: because('own') },
    { party: 'buyer', because: because('printer') },
    { party: 'care', because: because('map') },
    { party: 'care', because: because('map') },
  ];
  expect(proposeFrom(touches, new Set(['author']))).toEqual([
    { party: 'care', because: [because('digest'), because('map')] },
    { party: 'buyer', because: [because('printer')] },
  ]);
});
