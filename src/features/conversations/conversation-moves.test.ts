import { expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import { codeOf } from '#test/refusal-code.ts';
import { as, bothAnswered, part, reflected, repairing, said, talk } from '#test/talks.ts';
import { catchUp } from './catch-up/catch-up.ts';
import { type Entry } from './conversation.ts';
import { type Form } from './conversation-form.ts';
import { decideInForm, type FormMove } from './conversation-moves.ts';
import { advice } from './feedback/advice.ts';
import { feedback } from './feedback/feedback.ts';
import { repair } from './repair/repair.ts';
import { review } from './review/review.ts';

const agreed = (person: string) => ({
  ...part(person),
  answered: true,
  outcome: 'promise' as const,
});

const bothAgreed = [agreed('ann'), { ...agreed('bob'), settled: true }];

const told = (list: { from: string; name: string; by: readonly string[]; to: string }[]) =>
  list.map(({ from, name, by, to }) => `${from}: ${name} by ${by.join('/')} → ${to}`);

test('every row of every form is what the model says', () => {
  expect(told(catchUp.rows())).toEqual([
    'talking: bring by one-of-two → talking',
    'talking: promise by one-of-two → talking',
    'talking: met by one-of-two → met',
  ]);
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
    'looking-forward: change-expectation by first/second → looking-forward',
    'looking-forward: nothing-more by first/second → looking-forward',
    'looking-forward: settle by first/second → settled',
  ]);
  expect(told(review.rows())).toEqual([
    'gathering: answer by participant → gathering',
    'gathering: show by clock → reading',
    'reading: say by participant → reading',
    'reading: promise by participant → reading',
    'reading: change-expectation by participant → reading',
    'reading: keep-as-is by participant → reading',
    'reading: agree by undecided → agreed',
    'reading: share-lesson by participant → reading',
    'reading: agreed-by-now by clock → agreed',
    'agreed: promise by participant → agreed',
    'agreed: change-expectation by participant → agreed',
    'agreed: share-lesson by participant → agreed',
  ]);
});

test('every row of a form can be walked by its own people, and by nobody else', () => {
  const machines = { 'catch-up': catchUp, feedback, advice, review };
  const isMine: Record<string, string> = {
    giver: 'ann',
    asker: 'ann',
    recipient: 'bob',
    answerer: 'bob',
    'one-of-two': 'ann',
    participant: 'ann',
    undecided: 'ann',
    clock: 'clock',
  };
  for (const [form, machine] of Object.entries(machines))
    for (const { from, name, by, to } of machine.rows()) {
      const isShown = form === 'review' && from !== 'gathering';
      const ready = isShown ? bothAgreed : undefined;
      const here = talk({ form: form as Form, stage: from, ...(ready ? { people: ready } : {}) });
      const step = (who: string) =>
        decideInForm(here, name as FormMove, who === 'clock' ? who : as(who), { isDue: true });
      expect([form, name, step(isMine[one(by)]!)]).toEqual([form, name, to]);
      // what the clock does it does for everyone; nobody else may make a move
      const strangers = (by as readonly string[]).includes('clock') ? [] : ['cleo'];
      expect(strangers.map((who) => codeOf(() => step(who)))).not.toContain('allowed');
    }
});

test('a reply to feedback is closed until the giver said "yes, that is it"', () => {
  for (const stage of ['read', 'reflected'])
    expect(codeOf(() => decideInForm(talk({ stage }), 'choose', as('bob')))).toBe('conversation.not-now');
  expect(codeOf(() => decideInForm(talk({ stage: 'heard' }), 'choose', as('ann')))).toBe(
    'conversation.not-your-move',
  );
  expect(decideInForm(talk({ stage: 'heard' }), 'choose', as('bob'))).toBe('answered');
});

const stepIn = (entries: Entry[], move: FormMove, who: string) =>
  codeOf(() => decideInForm(repairing('hearing-first', entries), move, as(who), { entry: 'e1' }));

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
  decideInForm(repairing('looking-forward', [], { people: people(mine, theirs) }), 'settle', as('ann'));

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
  expect(decideInForm({ ...gathering, people: all }, 'answer', as('ann'))).toBe('gathering');
  const reading = talk({ form: 'review', stage: 'reading', people: bothAnswered });
  expect(codeOf(() => decideInForm(reading, 'agree', as('ann')))).toBe('conversation.agree-on-something');
});

test('in a review each agrees for themselves, once, and it is agreed with the last of them or on its day', () => {
  const [ann, bob] = [agreed('ann'), agreed('bob')];
  const reading = talk({ form: 'review', stage: 'reading', people: [ann, bob] });
  expect(decideInForm(reading, 'agree', as('ann'))).toBe('reading');
  const half = { ...reading, people: [{ ...ann, settled: true }, bob] };
  expect(codeOf(() => decideInForm(half, 'agree', as('ann')))).toBe('conversation.not-your-move');
  expect(decideInForm(half, 'agree', as('bob'))).toBe('agreed');
  expect(decideInForm(reading, 'agreed-by-now', 'clock')).toBe('agreed');
});
