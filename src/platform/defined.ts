/** Non-null assertions that are checked, and fail in words: for what is there although no type can say so. */

/** The value, which is always there. */
export function defined<Value>(value: Value | null | undefined): Value {
  if (value === undefined || value === null) throw new Error('A value is missing that is always there.');
  return value;
}

/** One of a list that is long enough. */
export function nth<Item>(items: ArrayLike<Item>, index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`A list of ${items.length} has nothing at ${index}.`);
  return item;
}

/** The first of a list that is never empty, such as the row of a query that always gives one. */
export const one = <Item>(items: ArrayLike<Item>): Item => nth(items, 0);

/** The last of a list that is never empty. */
export const last = <Item>(items: ArrayLike<Item>): Item => nth(items, items.length - 1);

/** What a map holds under a key that is always in it. */
export function entry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`There is nothing under ${String(key)}.`);
  return value;
}
