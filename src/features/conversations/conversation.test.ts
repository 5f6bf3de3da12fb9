import { expect, test } from 'vitest';
import { Refusal } from '#platform/refusal.ts';
import { catchUp } from './catch-up/catch-up.ts';
import {
  decide,
  openFrameMoves,
  rows,
  type Conversation,
  type Entry,
  type FrameInput,
} from './conversation.ts';
import { formNames, forms, neededParts, type Form } from './conversation-form.ts';
import { refuseBeforeItsTime, type Earlier } from './inviting/conversation-limits.ts';
import { decideInForm, openMoves, waitsFor, type FormMove } from './conversation-moves.ts';
import { advice } from './feedback/advice.ts';
import { feedback } from './feedback/feedback.ts';
import { repair } from './repair/repair.ts';
import { review } from './review/review.ts';

const now = Temporal.Instant.from('2054-11-24T09:00:00Z');
const part = (person: string, answer: 'invited' | 'yes' | 'no' = 'yes') => ({
  ...{ person, answer, outcome: null, settled: false, keeps: false, answered: false },
});
const said = (by: string, id: string, more: Partial<Entry> = {}): Entry => ({
  ...{ id, by, kind: 'said', part: 'happened', to: null, verdict: null, betweenUs: false },
  ...more,
});
const talk = (more: Partial<Conversation> = {}): Conversation => ({
  ...{ id: 'c', version: 1, form: 'feedback', variant: null, state: 'open', stage: 'read', opener: 'ann' },
  ...{ people: [part('ann'), part('bob')], hasTopic: true, entries: [], hasWords: true },
  ...more,
});
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (problem) {
    return problem instanceof Refusal ? problem.code : String(problem);
  }
  return 'allowed';
};

const written = (form: Form) =>
  neededParts(form, null).map((name) => said('ann', name, { kind: 'prepared', part: name }));
const invited = () => talk({ state: 'invited', stage: null, people: [part('ann'), part('bob', 'invited')] });
const ahead: FrameInput = { later: { day: '2054-11-26', today: '2054-11-24', last: '2054-12-07' } };

test('every row of the frame leads where the model says, for whoever may move', () => {
  const leads = rows().map(({ from, name, by, to }) => `${from}: ${name} by ${by.join('/')} → ${to}`);
  expect(leads).toEqual([
    'draft: prepare by opener → draft',
    'draft: discard by opener → withdrawn',
    'draft: invite by opener → invited',
    'invited: later by invitee → invited',
    'invited: accept by invitee → open',
    'invited: decline by invitee → declined',
    'invited: withdraw by opener → withdrawn',
    'invited: lapse by clock → declined',
    'open: accept by invitee → open',
    'open: decline by invitee → open',
    'open: lapse by clock → declined',
    'open: propose-talk by participant → open',
    'open: set-aside by participant → set-aside',
    'open: close by participant → closed',
  ]);
});

test('a terminal state accepts no move of the frame', () => {
  for (const state of ['closed', 'declined', 'withdrawn', 'set-aside'] as const)
    for (const who of ['ann', 'bob']) expect(openFrameMoves(talk({ state }), who)).toEqual([]);
});

const draft = (form: Form, more: Partial<Conversation> = {}) =>
  talk({ form, state: 'draft', stage: null, entries: written(form), ...more });

test('an invitation needs a topic, somebody, and every part its form asks for', () => {
  for (const form of formNames) expect(decide(draft(form), 'invite', 'ann', {})).toBe('invited');
  expect(codeOf(() => decide(draft('repair', { hasTopic: false }), 'invite', 'ann', {}))).toBe(
    'conversation.say-what-about',
  );
  expect(codeOf(() => decide(draft('repair', { people: [part('ann')] }), 'invite', 'ann', {}))).toBe(
    'conversation.with-whom',
  );
  for (const form of ['feedback', 'advice', 'repair'] as const)
    expect(codeOf(() => decide(draft(form, { entries: [] }), 'invite', 'ann', {}))).toBe(
      'conversation.not-yet-whole',
    );
  expect(neededParts('feedback', 'keep-doing')).not.toContain('next-time');
  expect(neededParts('feedback', 'improve')).toContain('next-time');
});

test('a draft is its opener’s alone', () => {
  const draft = talk({ state: 'draft', stage: null });
  expect(codeOf(() => decide(draft, 'discard', 'bob', {}))).toBe('not-found');
  expect(codeOf(() => decide(talk(), 'set-aside', 'cleo', {}))).toBe('not-found');
});

test('later is a day ahead of today, and before the invitation ends', () => {
  expect(decide(invited(), 'later', 'bob', ahead)).toBe('invited');
  for (const day of ['2054-11-24', '2054-12-08'])
    expect(codeOf(() => decide(invited(), 'later', 'bob', { later: { ...ahead.later!, day } }))).toBe(
      'conversation.day-ahead',
    );
  expect(codeOf(() => decide(invited(), 'later', 'ann', ahead))).toBe('conversation.not-your-move');
});

test('only those invited answer, only the opener takes back, and only the clock lets it lapse', () => {
  expect(decide(invited(), 'accept', 'bob', {})).toBe('open');
  expect(decide(invited(), 'decline', 'bob', {})).toBe('declined');
  expect(decide(invited(), 'withdraw', 'ann', {})).toBe('withdrawn');
  expect(decide(invited(), 'lapse', 'clock', {})).toBe('declined');
  expect(codeOf(() => decide(invited(), 'accept', 'ann', {}))).toBe('conversation.not-your-move');
  expect(codeOf(() => decide(invited(), 'withdraw', 'bob', {}))).toBe('conversation.not-your-move');
  expect(codeOf(() => decide(talk(), 'withdraw', 'ann', {}))).toBe('conversation.not-now');
});

test('among several, one "not now" leaves the invitation open for the others', () => {
  const three = [part('ann'), part('bob', 'invited'), part('cleo', 'invited')];
  expect(decide(talk({ ...invited(), form: 'review', people: three }), 'decline', 'bob', {})).toBe('invited');
});

test('for one of several it is over with their "not now", and for whoever had not answered when it was shown', () => {
  const three = [
    { ...part('ann'), answered: true },
    { ...part('bob'), answered: true },
    ...[part('cleo', 'no'), part('dora'), part('eve', 'invited')],
  ];
  const gathering = talk({ form: 'review', stage: 'gathering', people: three });
  const inside = (it: Conversation) =>
    three.map((one) => one.person).filter((one) => openMoves(it, one).length > 0);
  expect(inside(gathering)).toEqual(['ann', 'bob', 'dora', 'eve']);
  expect(inside({ ...gathering, stage: 'reading' })).toEqual(['ann', 'bob']);
  expect(codeOf(() => decide(gathering, 'accept', 'cleo', {}))).toBe('conversation.not-your-move');
});

const agreed = (person: string) => ({
  ...part(person),
  answered: true,
  outcome: 'promise' as const,
});
const bothAgreed = [agreed('ann'), agreed('bob')];
const answered = (person: string) => ({ ...part(person), answered: true });
const bothAnswered = [answered('ann'), answered('bob')];
const closes = (form: Form, stage: string) =>
  ['ann', 'bob'].filter((who) =>
    openFrameMoves(talk({ form, stage, people: bothAnswered }), who).includes('close'),
  );

test('who closes: either in a catch-up, the recipient of feedback, the asker of advice, nobody by hand in a repair', () => {
  expect(closes('catch-up', 'talking')).toEqual(['ann', 'bob']);
  expect(closes('feedback', 'answered')).toEqual(['bob']);
  expect(closes('feedback', 'read')).toEqual([]);
  expect(closes('advice', 'thanked')).toEqual(['ann']);
  expect(closes('repair', 'looking-forward')).toEqual([]);
  expect(closes('review', 'agreed')).toEqual(['ann', 'bob']);
  expect(codeOf(() => decide(talk({ stage: 'read' }), 'close', 'bob', {}))).toBe('conversation.not-now');
  expect(codeOf(() => decide(talk({ stage: 'answered' }), 'close', 'ann', {}))).toBe(
    'conversation.not-your-move',
  );
});

const earlier = (more: Partial<Earlier>): Earlier => ({
  ...{ form: 'repair', state: 'declined', stage: null, opener: 'ann' },
  ...{ invitedAt: '2054-11-01T09:00:00Z', endedAt: '2054-11-02T09:00:00Z' },
  ...more,
});

const ask = (list: Earlier[], opener = 'ann', form: Form = 'repair') =>
  codeOf(() => refuseBeforeItsTime(form, opener, list, now));

test('one of a kind at a time; a fortnight after "not now" or setting aside; three repairs in a year', () => {
  expect(ask([])).toBe('allowed');
  for (const state of ['invited', 'open'])
    expect(ask([earlier({ state, endedAt: null })])).toBe('conversation.already-open');
  expect(
    ask([earlier({ form: 'feedback', state: 'open', stage: 'answered', endedAt: null })], 'ann', 'feedback'),
  ).toBe('allowed');
  const lately = '2054-11-12T09:00:00Z';
  expect(ask([earlier({ endedAt: lately })])).toBe('conversation.give-it-time');
  expect(ask([earlier({ endedAt: lately })], 'bob')).toBe('allowed');
  expect(ask([earlier({ endedAt: lately, state: 'set-aside' })], 'bob')).toBe('conversation.give-it-time');
  expect(ask([earlier({ endedAt: lately, form: 'feedback' })])).toBe('allowed');
  expect(ask([earlier({ endedAt: '2054-11-10T09:00:00Z' })])).toBe('allowed');
  const tried = [earlier({}), earlier({}), earlier({})];
  expect(ask(tried)).toBe('conversation.tried-enough');
  expect(ask([...tried.slice(1), earlier({ invitedAt: '2053-11-20T09:00:00Z' })])).toBe('allowed');
});

const told = (list: { from: string; name: string; by: readonly string[]; to: string }[]) =>
  list.map(({ from, name, by, to }) => `${from}: ${name} by ${by.join('/')} → ${to}`);

test('every row of every form is what the model says', () => {
  expect(told(catchUp.rows())).toEqual(['talking: promise by one-of-two → talking']);
  expect(told(feedback.rows())).toEqual([
    'read: reflect by recipient → reflected',
    'read: delete by recipient → answered',
    'reflected: not-quite by giver → read',
    'reflected: confirm by giver → heard',
    'heard: choose by recipient → answered',
    'answered: promise by giver/recipient → answered',
  ]);
  expect(told(advice.rows())).toEqual([
    'asked: suggest by answerer → suggested',
    'suggested: thank by asker → thanked',
    'thanked: promise by asker → thanked',
  ]);
  expect(told(repair.rows())).toEqual([
    'hearing-first: speak by first → hearing-first',
    'hearing-first: reflect by second → hearing-first',
    'hearing-first: confirm by first → hearing-first',
    'hearing-first: not-quite by first → hearing-first',
    'hearing-first: be-heard by first → hearing-second',
    'hearing-second: speak by second → hearing-second',
    'hearing-second: reflect by first → hearing-second',
    'hearing-second: confirm by second → hearing-second',
    'hearing-second: not-quite by second → hearing-second',
    'hearing-second: be-heard by second → looking-forward',
    'looking-forward: add-option by first/second → looking-forward',
    'looking-forward: promise by first/second → looking-forward',
    'looking-forward: nothing-more by first/second → looking-forward',
    'looking-forward: settle by first/second → settled',
  ]);
  expect(told(review.rows())).toEqual([
    'gathering: answer by unanswered → gathering',
    'gathering: show by clock → reading',
    'reading: say by participant → reading',
    'reading: promise by participant → reading',
    'reading: keep-as-is by participant → reading',
    'reading: agree by participant → agreed',
    'agreed: promise by participant → agreed',
    'agreed: share-lesson by participant → agreed',
  ]);
});

test('every row of a form can be walked by its own people, and by nobody else', () => {
  const machines = { 'catch-up': catchUp, feedback, advice, review };
  const isMine: Record<string, string> = {
    ...{ giver: 'ann', asker: 'ann', recipient: 'bob', answerer: 'bob' },
    ...{ 'one-of-two': 'ann', participant: 'ann', unanswered: 'ann', clock: 'clock' },
  };
  for (const [form, machine] of Object.entries(machines))
    for (const { from, name, by, to } of machine.rows()) {
      const isShown = form === 'review' && from !== 'gathering';
      const ready = isShown ? bothAgreed : undefined;
      const here = talk({ form: form as Form, stage: from, ...(ready ? { people: ready } : {}) });
      const step = (who: string) => decideInForm(here, name as FormMove, who, { isDue: true });
      expect([form, name, step(isMine[by[0]!]!)]).toEqual([form, name, to]);
      // what the clock does it does for everyone; nobody else may make a move
      const strangers = (by as readonly string[]).includes('clock') ? [] : ['cleo'];
      expect(strangers.map((who) => codeOf(() => step(who)))).not.toContain('allowed');
    }
});

test('a reply to feedback is closed until the giver said "yes, that is it"', () => {
  for (const stage of ['read', 'reflected'])
    expect(codeOf(() => decideInForm(talk({ stage }), 'choose', 'bob'))).toBe('conversation.not-now');
  expect(codeOf(() => decideInForm(talk({ stage: 'heard' }), 'choose', 'ann'))).toBe(
    'conversation.not-your-move',
  );
  expect(decideInForm(talk({ stage: 'heard' }), 'choose', 'bob')).toBe('answered');
});

const repairing = (stage: string, entries: Entry[], more: Partial<Conversation> = {}) =>
  talk({ form: 'repair', stage, entries, ...more });
const reflected = (to: string, verdict: Entry['verdict'] = null) =>
  said('bob', `r-${to}-${verdict}`, { kind: 'reflection', part: 'heard', to, verdict });

const stepIn = (entries: Entry[], move: FormMove, who: string) =>
  codeOf(() => decideInForm(repairing('hearing-first', entries), move, who, { entry: 'e1' }));

test('in a repair each thought is said back and confirmed before the word passes on', () => {
  const one = said('ann', 'e1');
  expect(stepIn([one], 'be-heard', 'ann')).toBe('conversation.not-heard-yet');
  expect(stepIn([], 'be-heard', 'ann')).toBe('conversation.not-heard-yet');
  expect(stepIn([one], 'confirm', 'ann')).toBe('conversation.nothing-to-reflect');
  expect(stepIn([one], 'reflect', 'bob')).toBe('allowed');
  expect(stepIn([one, reflected('e1')], 'reflect', 'bob')).toBe('conversation.nothing-to-reflect');
  expect(stepIn([one, reflected('e1')], 'confirm', 'ann')).toBe('allowed');
  expect(stepIn([one, reflected('e1', 'not-quite')], 'reflect', 'bob')).toBe('allowed');
  expect(stepIn([one, reflected('e1', 'yes')], 'be-heard', 'ann')).toBe('allowed');
  expect(stepIn([one, reflected('e1', 'yes')], 'be-heard', 'bob')).toBe('conversation.not-your-move');
  expect(stepIn([said('bob', 'e1')], 'reflect', 'bob')).toBe('conversation.nothing-to-reflect');
});

const people = (mine: object, theirs: object) => [
  { ...part('ann'), ...mine },
  { ...part('bob'), ...theirs },
];

const settle = (mine: object, theirs: object) =>
  decideInForm(repairing('looking-forward', [], { people: people(mine, theirs) }), 'settle', 'ann');

test('a repair is settled when each has an outcome of their own and both have said so', () => {
  expect(codeOf(() => settle({ outcome: 'promise' }, {}))).toBe('conversation.each-needs-an-outcome');
  const both = { outcome: 'nothing-more' };
  expect(settle(both, both)).toBe('looking-forward');
  expect(settle(both, { ...both, settled: true })).toBe('settled');
});

test('a review is shown when all have answered or on its day, and agreed with at least one outcome', () => {
  const gathering = talk({ form: 'review', stage: 'gathering' });
  expect(codeOf(() => decideInForm(gathering, 'show', 'clock'))).toBe('conversation.not-now');
  expect(decideInForm(gathering, 'show', 'clock', { isDue: true })).toBe('reading');
  const all = [{ ...part('ann'), answered: true }, part('bob', 'no')];
  expect(decideInForm({ ...gathering, people: all }, 'show', 'clock')).toBe('reading');
  expect(codeOf(() => decideInForm({ ...gathering, people: all }, 'answer', 'ann'))).toBe(
    'conversation.answered-already',
  );
  const reading = talk({ form: 'review', stage: 'reading', people: bothAnswered });
  expect(codeOf(() => decideInForm(reading, 'agree', 'ann'))).toBe('conversation.agree-on-something');
});

const copies = (more: Partial<Conversation>) =>
  ['ann', 'bob'].filter((who) => openMoves(talk(more), who).includes('own-copy'));

test('a copy of one’s own is open to both from the beginning on, also once it was set aside, but not in a review', () => {
  for (const form of ['feedback', 'advice', 'repair'] as const)
    for (const state of ['open', 'closed', 'set-aside'] as const)
      expect(copies({ form, state, stage: forms[form].opensIn })).toEqual(['ann', 'bob']);
  expect(copies({ state: 'open', hasWords: false })).toEqual([]);
  expect(copies({ form: 'review', stage: 'reading' })).toEqual([]);
  expect(openMoves(invited(), 'bob')).not.toContain('own-copy');
});

const turns = (it: Conversation) => ['ann', 'bob'].filter((who) => waitsFor(it, who));

test('whose turn it is: one voice at a time', () => {
  expect(waitsFor(invited(), 'bob')).toBe(true);
  expect(waitsFor(invited(), 'ann')).toBe(false);
  expect(turns(talk({ stage: 'read' }))).toEqual(['bob']);
  expect(turns(talk({ stage: 'reflected' }))).toEqual(['ann']);
  expect(turns(talk({ stage: 'heard' }))).toEqual(['bob']);
  expect(turns(talk({ stage: 'answered' }))).toEqual([]);
  const one = said('ann', 'e1');
  expect(turns(repairing('hearing-first', [one]))).toEqual(['bob']);
  expect(turns(repairing('hearing-first', [one, reflected('e1')]))).toEqual(['ann']);
  expect(turns(repairing('hearing-second', [one]))).toEqual(['bob']);
  expect(turns(talk({ form: 'catch-up', stage: 'talking' }))).toEqual([]);
});
