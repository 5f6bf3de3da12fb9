/**
 * Somebody named on purpose inside words: kept as `@[](id)`, without any letters of a name. Whoever reads gets the name that
 * the id has now, `@[Kim Berg](id)`; what stands between the brackets is never believed, whatever it is. Pure.
 */

/** A name that somebody wrote may hold brackets itself; it ends where an id follows. A new `@[` begins anew. */
const token = /@\[((?:(?!@\[)[^\n])*?)\]\(([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/gi;
const beginning = '@[';
const ending = '](';

export interface Mention {
  name: string;
  id: string;
}

/** Everybody and every team named in the words, in order; the same one may come twice. */
export const mentionsIn = (words: string): (Mention & { from: number; until: number })[] =>
  words.includes(beginning)
    ? [...words.matchAll(token)].map(({ 0: whole, 1: name, 2: id, index }) => ({
        name: name!,
        id: id!.toLowerCase(),
        from: index,
        until: index + whole.length,
      }))
    : [];

/** A token as it is kept, or as it is read where the name is given. No name begins or ends one, so it stands for its own id alone. */
export const mention = (id: string, name = ''): string =>
  `@[${name.replaceAll(beginning, '@ [').replaceAll(ending, '] (')}](${id})`;

/** The words with something else in place of each token. */
export const withEachMention = (words: string, said: (one: Mention) => string): string =>
  words.includes(beginning)
    ? words.replace(token, (_whole, name: string, id: string) => said({ name, id: id.toLowerCase() }))
    : words;

/** The same value with every text in it changed. Where none changes it is the very same. */
function withEachText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) {
    const changed = value.map((one) => withEachText(one, change));
    return changed.some((one, at) => one !== value[at]) ? (changed as T) : value;
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const entries = Object.entries(value).map(([name, one]) => [name, withEachText(one, change)] as const);
  return entries.some(([name, one]) => one !== (value as Record<string, unknown>)[name])
    ? (Object.fromEntries(entries) as T)
    : value;
}

/** Whatever came in, with tokens as they are kept. */
export const withBareMentions = <T>(value: T): T =>
  withEachText(value, (text) => withEachMention(text, ({ id }) => mention(id)));

/** The names that ids have now; one that nobody has is missing. */
export type NamesNow = (ids: readonly string[]) => Promise<ReadonlyMap<string, { name: string }>>;

/** Whatever goes out, with the names that those who are mentioned have now. */
export async function withNamesNow<T>(value: T, namesNow: NamesNow): Promise<T> {
  const ids = new Set<string>();
  withEachText(value, (text) => {
    for (const { id } of mentionsIn(text)) ids.add(id);
    return text;
  });
  if (ids.size === 0) return value;
  const names = await namesNow([...ids]);
  return withEachText(value, (text) => withEachMention(text, ({ id }) => mention(id, names.get(id)?.name)));
}
