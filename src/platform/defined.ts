/** Asserts that something is there where no type can say so: a non-null assertion that is checked, and fails in words. */

/** The first of a list that is never empty, such as the row of a query that always gives one. */
export function one<Item>(items: readonly Item[]): Item {
  const [first] = items;
  if (first === undefined) throw new Error('A list is empty that never is.');
  return first;
}

/** What a map holds under a key that is always in it. */
export function entry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`There is no entry under ${String(key)}.`);
  return value;
}
