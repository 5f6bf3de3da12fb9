import { expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import { canonical, worlds, type Plan, type Size } from './enumeration.ts';

const small: Size = { acts: 2, idle: 0, orders: 'one', starts: 'one' };
const start = { home: ['opener', 'other'], away: ['third'] } as const;
const swapped = { home: ['third'], away: ['opener', 'other'] } as const;
const joins = (team: 'home' | 'away') => [{ does: 'joins', who: 'third', team }] as const;

test('worlds that are alike but for names have one name', () => {
  const plan: Plan = { family: 'of two people', start, acts: joins('home') };
  expect(canonical({ ...plan, start: swapped, acts: joins('away') })).toBe(canonical(plan));
  expect(canonical({ ...plan, acts: joins('away') })).not.toBe(canonical(plan));
  // where things are with one of the teams, the two are not alike
  const withATeam: Plan = { ...plan, family: 'with a team' };
  expect(canonical({ ...withATeam, start: swapped, acts: joins('away') })).not.toBe(canonical(withATeam));
});

test('each world is looked at once, the single acts all of them', () => {
  const all = [...worlds(small)];
  expect(new Set(all.map(canonical)).size).toBe(all.length);
  const first = (family: string) => all.filter((plan) => plan.family === family && plan.acts.length === 1);
  const done = new Set(first('of two people').map(({ acts }) => one(acts).does));
  expect([...done].toSorted()).toEqual([
    'a hand-over',
    'becomes admin',
    'is let with a yes into',
    'joins',
    'leads',
    'leads with a yes',
    'leaves',
    'leaves the workplace',
    'lets themselves into',
    'makes themselves leader of',
    'widening',
  ]);
});

test('a larger size holds the smaller one', () => {
  const larger = new Set([...worlds({ ...small, idle: 1 })].map(canonical));
  expect([...worlds(small)].every((plan) => larger.has(canonical(plan)))).toBe(true);
});
