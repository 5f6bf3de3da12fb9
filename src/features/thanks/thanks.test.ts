import type { Reader } from '#features/people/actor.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#platform/refusal.ts';
import { one } from '#platform/defined.ts';
import { decide, moves, openMoves, rows, type Credit, type Thanks, type ThanksMove } from './thanks.ts';
import {
  consent,
  keepPrivate,
  proposeSharing,
  shareWhenAnswered,
  sharedCredits,
  stepOutOfShared,
  takeBack,
} from './thanks-sharing.ts';

const asOf = Temporal.Instant.from('2054-11-24T09:00:00Z');
const credit = (party: string, sharing: Credit['sharing'] = null): Credit => ({
  party,
  forWhat: 'An hour',
  addedBy: 'author',
  toldAt: asOf.toString(),
  sharing,
  saw: sharing === 'yes' ? 2 : null,
  saidBy: null,
});
const thanksIn = (state: Thanks['state'], more: Partial<Thanks> = {}): Thanks => ({
  id: 'thanks',
  version: 2,
  state,
  kind: 'thanks',
  author: 'author',
  asOf,
  sharedId: null,
  forWhat: 'The rounding',
  madePossible: 'The release',
  gathering: null,
  authorAgrees: true,
  credits: [credit('helper'), credit('team')],
  sentAt: state === 'draft' ? null : asOf.toString(),
  proposal: null,
  ...more,
});
const person = (name: string, ...teams: string[]): Reader => ({
  person: name,
  parties: new Set([name, ...teams]),
});
const author = person('author');
const helper = person('helper');
const member = person('member', 'team');
const stranger = person('stranger', 'elsewhere');

/** For each role, somebody who has it in that state. */
const actorAs = {
  author,
  credited: helper,
  asked: helper,
  standing: helper,
  named: helper,
  clock: 'clock',
} as const;
const subjectFor = (state: Thanks['state'], name: ThanksMove): Thanks => {
  const sharing = state === 'sharing' || state === 'shared' ? 'asked' : null;
  const word = name === 'take-back' || name === 'share' ? 'yes' : sharing;
  return thanksIn(state, { credits: [credit('helper', word), credit('team', word)] });
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
  const input = { party: 'newcomer', circle: ['wide'] };
  for (const row of rows()) {
    for (const role of row.by) {
      test(`${row.from}: ${row.name} by ${role} leads to ${row.to}`, () => {
        expect(decide(subjectFor(row.from, row.name), row.name, actorAs[role], input)).toBe(row.to);
      });
    }
    test(`${row.from}: ${row.name} does not exist for a stranger`, () => {
      expect(codeOf(() => decide(subjectFor(row.from, row.name), row.name, stranger, input))).toBe(
        'not-found',
      );
    });
  }
  const names = [...new Set(Object.values(moves).flatMap((row) => Object.keys(row)))] as ThanksMove[];
  for (const state of ['draft', 'sent', 'sharing', 'shared', 'withdrawn'] as const) {
    const own = Object.keys((moves as Record<string, object>)[state] ?? {});
    for (const name of names.filter((name) => !own.includes(name))) {
      test(`${state}: ${name} is not now`, () => {
        expect(codeOf(() => decide(thanksIn(state), name, author, input))).toBe('thanks.not-now');
      });
    }
  }
});

const sending = (said: Partial<Thanks>) => codeOf(() => decide(thanksIn('draft', said), 'send', author, {}));

test('thanks are sent only once they say what for, and what it made possible', () => {
  expect(sending({ forWhat: ' ' })).toBe('thanks.say-what-for');
  expect(sending({ madePossible: '' })).toBe('thanks.say-what-it-made-possible');
  expect(sending({})).toBe('accepted');
});

test('withdrawn is an end', () => {
  for (const viewer of [author, helper, member]) expect(openMoves(thanksIn('withdrawn'), viewer)).toEqual([]);
});

test('any member of a credited team speaks for it', () => {
  const asked = proposeSharing(thanksIn('sent'), author, { circle: ['wide'] }, asOf.toString());
  const after = consent(asked, member);
  expect(after.credits.find((one) => one.party === 'team')).toMatchObject({
    sharing: 'yes',
    saw: 2,
    saidBy: 'member',
  });
});

test('whoever proposes has said yes for themselves, and somebody else’s proposal waits for the author', () => {
  const byHelper = proposeSharing(thanksIn('sent'), helper, { circle: ['wide'] }, asOf.toString());
  expect(byHelper.credits.map((one) => one.sharing)).toEqual(['yes', 'asked']);
  expect(byHelper.authorAgrees).toBe(false);
  expect(openMoves(byHelper, author)).toEqual(['consent', 'keep-private']);
});

test('a party that kept its name out may change its mind while it is not yet shared', () => {
  const asked = proposeSharing(thanksIn('sent'), author, { circle: ['wide'] }, asOf.toString());
  const out = stepOutOfShared(asked, helper);
  expect(openMoves(out, helper)).toEqual(['consent']);
  expect(one(consent(out, helper).credits).sharing).toBe('yes');
});

/** Whether what stands in the wider circle stands there by the author's yes and a yes of each of enough names. */
const isSound = (thanks: Thanks): boolean => {
  if (thanks.state !== 'shared') return thanks.sharedId === null;
  const names = sharedCredits(thanks);
  const said = names.every((one) => one.saidBy !== null && one.saw !== null);
  return thanks.authorAgrees && said && names.length >= (thanks.kind === 'win' ? 2 : 1);
};

const does: Record<string, (thanks: Thanks, who: Reader) => Thanks> = {
  propose: (thanks, who) => proposeSharing(thanks, who, { circle: ['wide'] }, asOf.toString()),
  consent,
  out: stepOutOfShared,
  keep: keepPrivate,
  back: takeBack,
};

/** The thanks after somebody tried a move; a refusal leaves it as it was. */
function tried(thanks: Thanks, who: Reader, move: string): Thanks {
  try {
    const moved = shareWhenAnswered(does[move]!(thanks, who), 'shared-id');
    return { ...moved, version: moved.state === thanks.state ? thanks.version : thanks.version + 1 };
  } catch (problem) {
    if (problem instanceof Refusal) return thanks;
    throw problem;
  }
}

/** Property 10, and property 9 for this machine: whatever people do, in whatever order. */
test('a shared win always names two parties or more, and each of them said yes to the version that stands', () => {
  const move = fc.oneof(
    { weight: 6, arbitrary: fc.constant('consent') },
    { weight: 3, arbitrary: fc.constantFrom('propose', 'back') },
    { weight: 1, arbitrary: fc.constantFrom('out', 'keep') },
  );
  const step = fc.record({ who: fc.constantFrom(author, helper, member, person('third'), stranger), move });
  const kinds = fc.constantFrom('thanks' as const, 'win' as const);
  let shared = 0;
  fc.assert(
    fc.property(kinds, fc.array(step, { minLength: 10, maxLength: 60 }), (kind, steps) => {
      let thanks = thanksIn('sent', { kind, authorAgrees: false });
      thanks = { ...thanks, credits: ['helper', 'team', 'third'].map((party) => credit(party)) };
      for (const { who, move } of steps) {
        thanks = tried(thanks, who, move);
        if (thanks.state === 'shared') shared++;
        expect(isSound(thanks)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
  expect(shared).toBeGreaterThan(100);
});
