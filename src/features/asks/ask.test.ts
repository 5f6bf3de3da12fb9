import { describe, expect, test } from 'vitest';
import { isNear, type Nearness } from './posting/ask-circle.ts';
import { sharesTopic, topicOf } from './posting/ask-topic.ts';
import { wordingOf, type Typed } from './posting/ask-wording.ts';
import { asks, clock, moveNames, type Ask, type AskMove, type Viewer } from './ask.ts';

const need: Ask = {
  id: 'a',
  author: 'asker',
  direction: 'need',
  state: 'open',
  size: 'five-minutes',
  kind: 'skill',
  version: 2,
  placesLeft: null,
};
const offer: Ask = { ...need, direction: 'offer', placesLeft: 1 };
const asker = { person: 'asker' };
const helper = { person: 'helper' };
const movers: Record<string, Viewer> = { author: asker, colleague: helper, clock };
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'accepted';
  } catch (problem) {
    return (problem as { code: string }).code;
  }
};
const askFor = (move: AskMove) => (move === 'take' ? offer : need);

describe('the table of asks', () => {
  test.each(asks.rows())('$name belongs to $by and leads from $from to $to', ({ name, by, to }) => {
    for (const [role, mover] of Object.entries(movers)) {
      const code = codeOf(() => expect(asks.decide(askFor(name), name, mover, { saw: 2 })).toBe(to));
      expect([role, code]).toEqual([
        role,
        (by as readonly string[]).includes(role) ? 'accepted' : 'ask.not-your-move',
      ]);
    }
  });

  test('a closed ask has no moves', () => {
    for (const name of moveNames) {
      const closed = { ...askFor(name), state: 'closed' as const };
      expect(codeOf(() => asks.decide(closed, name, helper, { saw: 2 }))).toBe('ask.closed');
      expect(asks.openMoves(closed, asker)).toEqual([]);
    }
  });

  test('every yes names the words it saw', () => {
    const withYes: AskMove[] = ['help', 'helpOnTheSpot', 'take', 'introduce', 'reword', 'widen', 'close'];
    for (const name of withYes) {
      const mover = ['reword', 'widen', 'close'].includes(name) ? asker : helper;
      expect(codeOf(() => asks.decide(askFor(name), name, mover, { saw: 1 }))).toBe('ask.stale');
    }
  });

  test('helping on the spot is for five minutes', () => {
    const longer = { ...need, size: 'an-hour' as const };
    expect(codeOf(() => asks.decide(longer, 'helpOnTheSpot', helper, { saw: 2 }))).toBe(
      'ask.not-five-minutes',
    );
    expect(asks.openMoves(longer, helper)).not.toContain('helpOnTheSpot');
  });

  test('an offer is taken while there are places, and an ask is not taken at all', () => {
    const full = { ...offer, placesLeft: 0 };
    expect(codeOf(() => asks.decide(full, 'take', helper, { saw: 2 }))).toBe('ask.no-places-left');
    expect(asks.openMoves(full, helper)).not.toContain('take');
    expect(codeOf(() => asks.decide(need, 'take', helper, { saw: 2 }))).toBe('ask.not-your-move');
    expect(codeOf(() => asks.decide(offer, 'help', helper, { saw: 2 }))).toBe('ask.not-your-move');
  });

  test('what is open to me is what the rule would accept', () => {
    expect(asks.openMoves(need, helper)).toEqual(['help', 'helpOnTheSpot', 'introduce', 'share']);
    expect(asks.openMoves(offer, helper)).toEqual(['take', 'introduce', 'share']);
    expect(asks.openMoves(need, asker)).toEqual(['share', 'reword', 'widen', 'close']);
  });
});

describe('wording', () => {
  const typed: Typed = {
    what: ' Look at a form ',
    why: 'It is due',
    size: 'an-hour',
    kind: 'skill',
    noRush: true,
  };
  const today = '2054-11-24';

  test('needs a day or "no rush"', () => {
    const { noRush, ...without } = typed;
    expect(noRush).toBe(true);
    expect(codeOf(() => wordingOf('need', without, today))).toBe('ask.needs-a-day');
    expect(wordingOf('need', typed, today)).toMatchObject({ byDay: null, what: 'Look at a form' });
    expect(wordingOf('need', { ...without, by: today }, today).byDay).toBe(today);
  });

  test('needed today is by today unless it says otherwise', () => {
    const { noRush: _, ...without } = typed;
    expect(wordingOf('need', { ...without, neededToday: true }, today)).toMatchObject({
      byDay: today,
      neededToday: true,
    });
    expect(wordingOf('need', { ...without, neededToday: true, by: '2054-11-25' }, today).byDay).toBe(
      '2054-11-25',
    );
  });

  test('a day that has passed is refused, but an old ask keeps its own', () => {
    expect(codeOf(() => wordingOf('need', { ...typed, noRush: false, by: '2054-11-23' }, today))).toBe(
      'ask.day-has-passed',
    );
    const before = wordingOf('need', { ...typed, noRush: false, by: today }, today);
    expect(wordingOf('need', { what: 'Other words' }, '2054-12-01', before)).toMatchObject({
      byDay: today,
      what: 'Other words',
    });
  });

  test('an offer says for how many, a need does not', () => {
    expect(codeOf(() => wordingOf('offer', typed, today))).toBe('ask.needs-places');
    expect(codeOf(() => wordingOf('need', { ...typed, places: 2 }, today))).toBe('ask.has-no-places');
    expect(wordingOf('offer', { ...typed, places: 2 }, today).places).toBe(2);
  });
});

describe('topics', () => {
  test('are the words a text is about, without small ones, in both languages', () => {
    expect(topicOf('Refund rounding fails two days; sit with me an hour')).toEqual([
      'refund',
      'rounding',
      'fails',
      'days',
      'sit',
      'hour',
    ]);
    expect(topicOf('Wer hat schon einmal eine Prüfung erlebt und mag dir davon erzählen?')).toEqual([
      'prüfung',
      'erlebt',
      'erzählen',
    ]);
    expect(topicOf('Wer kann mir bitte bei der Rückerstattung helfen?')).toEqual([
      'rückerstattung',
      'helfen',
    ]);
  });

  test('are the same when half of the shorter one is shared', () => {
    expect(sharesTopic(['refund', 'rounding'], ['refund', 'rounding', 'fails', 'again'])).toBe(true);
    expect(sharesTopic(['refund', 'rounding'], ['refund', 'policy', 'letter'])).toBe(false);
    expect(sharesTopic(['refund'], ['refund', 'policy'])).toBe(true);
    expect(sharesTopic([], ['refund'])).toBe(false);
  });
});

describe('nearness', () => {
  const team: Nearness = {
    kind: 'struggling',
    neededToday: false,
    parties: [{ id: 'mine', kind: 'team' }],
    people: 6,
    everyone: false,
  };
  const mine = new Set(['me', 'mine']);
  test('is struggling, or stuck today, among one’s own', () => {
    expect(isNear(team, mine)).toBe(true);
    expect(isNear({ ...team, kind: 'skill' }, mine)).toBe(false);
    expect(isNear({ ...team, kind: 'skill', neededToday: true }, mine)).toBe(true);
  });
  test('is not another team, a crowd or everyone', () => {
    expect(isNear({ ...team, parties: [...team.parties, { id: 'other', kind: 'team' }] }, mine)).toBe(false);
    expect(isNear({ ...team, people: 31 }, mine)).toBe(false);
    expect(isNear({ ...team, everyone: true }, mine)).toBe(false);
  });
});
