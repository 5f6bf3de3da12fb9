import { expect, test } from 'vitest';
import { codeOf } from '#test/refusal-code.ts';
import { as, bothAnswered, part, reflected, repairing, said, talk } from '#test/talks.ts';
import { decide, openFrameMoves, rows, type Conversation, type FrameInput } from './conversation.ts';
import { formNames, forms, neededParts, type Form } from './conversation-form.ts';
import { openMoves, waitsFor } from './conversation-moves.ts';

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
    'invited: invite-more by opener → invited',
    'invited: withdraw by opener → withdrawn',
    'invited: lapse by clock → declined',
    'open: accept by invitee → open',
    'open: decline by invitee → open',
    'open: invite-more by opener → open',
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
  for (const form of formNames) expect(decide(draft(form), 'invite', as('ann'), {})).toBe('invited');
  expect(codeOf(() => decide(draft('repair', { hasTopic: false }), 'invite', as('ann'), {}))).toBe(
    'conversation.say-what-about',
  );
  expect(codeOf(() => decide(draft('repair', { people: [part('ann')] }), 'invite', as('ann'), {}))).toBe(
    'conversation.with-whom',
  );
  for (const form of ['feedback', 'advice', 'repair'] as const)
    expect(codeOf(() => decide(draft(form, { entries: [] }), 'invite', as('ann'), {}))).toBe(
      'conversation.not-yet-whole',
    );
  expect(neededParts('feedback', 'keep-doing')).not.toContain('next-time');
  expect(neededParts('feedback', 'improve')).toContain('next-time');
});

test('a draft is its opener’s alone', () => {
  const draft = talk({ state: 'draft', stage: null });
  expect(codeOf(() => decide(draft, 'discard', as('bob'), {}))).toBe('not-found');
  expect(codeOf(() => decide(talk(), 'set-aside', as('cleo'), {}))).toBe('not-found');
});

test('later is a day ahead of today, and before the invitation ends', () => {
  expect(decide(invited(), 'later', as('bob'), ahead)).toBe('invited');
  for (const day of ['2054-11-24', '2054-12-08'])
    expect(codeOf(() => decide(invited(), 'later', as('bob'), { later: { ...ahead.later!, day } }))).toBe(
      'conversation.day-ahead',
    );
  expect(codeOf(() => decide(invited(), 'later', as('ann'), ahead))).toBe('conversation.not-your-move');
});

test('only those invited answer, only the opener takes back, and only the clock lets it lapse', () => {
  expect(decide(invited(), 'accept', as('bob'), {})).toBe('open');
  expect(decide(invited(), 'decline', as('bob'), {})).toBe('declined');
  expect(decide(invited(), 'withdraw', as('ann'), {})).toBe('withdrawn');
  expect(decide(invited(), 'lapse', 'clock', {})).toBe('declined');
  expect(codeOf(() => decide(invited(), 'accept', as('ann'), {}))).toBe('conversation.not-your-move');
  expect(codeOf(() => decide(invited(), 'withdraw', as('bob'), {}))).toBe('conversation.not-your-move');
  expect(codeOf(() => decide(talk(), 'withdraw', as('ann'), {}))).toBe('conversation.not-now');
});

test('among several, one "not now" leaves the invitation open for the others', () => {
  const three = [part('ann'), part('bob', 'invited'), part('cleo', 'invited')];
  expect(decide(talk({ ...invited(), form: 'review', people: three }), 'decline', as('bob'), {})).toBe(
    'invited',
  );
});

test('for one of several it is over with their "not now", and for whoever had not answered when it was shown', () => {
  const three = [
    { ...part('ann'), answered: true },
    { ...part('bob'), answered: true },
    part('cleo', 'no'),
    part('dora'),
    part('eve', 'invited'),
  ];
  const gathering = talk({ form: 'review', stage: 'gathering', people: three });
  const inside = (it: Conversation) =>
    three.map((one) => one.person).filter((one) => openMoves(it, one).length > 0);
  expect(inside(gathering)).toEqual(['ann', 'bob', 'dora', 'eve']);
  expect(inside({ ...gathering, stage: 'reading' })).toEqual(['ann', 'bob']);
  expect(codeOf(() => decide(gathering, 'accept', as('cleo'), {}))).toBe('conversation.not-your-move');
});

const closes = (form: Form, stage: string) =>
  ['ann', 'bob'].filter((who) =>
    openFrameMoves(talk({ form, stage, people: bothAnswered }), who).includes('close'),
  );

test('who closes: either in a catch-up, either in answered feedback, the asker of advice, nobody by hand in a repair', () => {
  expect(closes('catch-up', 'talking')).toEqual(['ann', 'bob']);
  expect(closes('feedback', 'answered')).toEqual(['ann', 'bob']);
  expect(closes('feedback', 'read')).toEqual([]);
  expect(closes('advice', 'thanked')).toEqual(['ann']);
  expect(closes('repair', 'looking-forward')).toEqual([]);
  expect(closes('review', 'agreed')).toEqual(['ann', 'bob']);
  expect(codeOf(() => decide(talk({ stage: 'read' }), 'close', as('bob'), {}))).toBe('conversation.not-now');
  const thanked = talk({ form: 'advice', stage: 'thanked' });
  expect(codeOf(() => decide(thanked, 'close', as('bob'), {}))).toBe('conversation.not-your-move');
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
