/** Property 9, for every table of moves at once: each state can be reached and can end, and no end has an exit (model section 4). */
import { expect, test } from 'vitest';
import { type Machine, machines } from '#test/machines.ts';

/** All states that can be come to from these, themselves included. */
function reachedFrom(begins: readonly string[], rows: Machine['rows']): Set<string> {
  const reached = new Set(begins);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const { from, to } of rows) if (reached.has(from)) reached.add(to);
  }
  return reached;
}

for (const [name, { rows, begins, ends }] of Object.entries(machines)) {
  const states = new Set([...begins, ...rows.flatMap(({ from, to }) => [from, to])]);

  test(`${name}: every state can be reached`, () => {
    expect([...reachedFrom(begins, rows)].toSorted()).toEqual([...states].toSorted());
  });

  test(`${name}: the ends are those of the model, and nothing leads out of them`, () => {
    const closed = [...states].filter((state) => reachedFrom([state], rows).size === 1);
    expect(closed.toSorted()).toEqual(ends);
  });

  test(`${name}: from every other state there is a way to an end`, () => {
    const stuck = [...states].filter((state) => {
      const reached = reachedFrom([state], rows);
      return !ends.some((end) => reached.has(end));
    });
    expect(stuck).toEqual([]);
  });
}
