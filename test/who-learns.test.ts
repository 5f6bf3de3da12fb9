/** Every move of every machine is in the list of who learns of it, and the list names no other. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { machines } from './machines.ts';
import { whoLearns } from './who-learns.ts';

const names = ({ rows }: (typeof machines)[string]) => [...new Set(rows.map(({ name }) => name))].toSorted();

test('of every move it is said who learns of it, or why nobody does', () => {
  const moves = Object.fromEntries(Object.entries(machines).map(([name, machine]) => [name, names(machine)]));
  const listed = Object.fromEntries(
    Object.entries(whoLearns).map(([name, learning]) => [name, Object.keys(learning).toSorted()]),
  );
  expect(listed).toEqual(moves);
});

test('every card that is named there stands among the cards of the model', () => {
  const known = new Set(
    [...readFileSync('docs/model/cards.md', 'utf8').matchAll(/^\| (T\d+r?) \|/gm)].map(([, kind]) => kind),
  );
  const named = Object.values(whoLearns).flatMap((learning) =>
    Object.values(learning).flatMap((how) => ('card' in how ? [how.card] : [])),
  );
  expect(named.filter((kind) => !known.has(kind))).toEqual([]);
  expect(known.size).toBeGreaterThan(10);
});
