/** What an address may say of how a page begins: read from its search, and left out where it says nothing. */

type Search = Record<string, unknown>;

/** Texts by their names: `textParams('to', 'as')`. */
export const textParams =
  <Name extends string>(...names: Name[]) =>
  (search: Search): Partial<Record<Name, string>> =>
    Object.fromEntries(
      names.flatMap((name) => (typeof search[name] === 'string' ? [[name, search[name]]] : [])),
    ) as Partial<Record<Name, string>>;

/** Whom something begun here is for: `?to=`. */
export const towards = textParams('to');

/** The move whose form is open at once: `?do=`. */
export const begun = textParams('do');

/** Which view of a list is open: `?view=`, and none for the first of them. */
export const viewAmong =
  <First extends string, Other extends string>([, ...others]: readonly [First, ...Other[]]) =>
  (search: Search): { view?: Other } => {
    const view = others.find((one) => one === search['view']);
    return view ? { view } : {};
  };

/** A view, and what narrows it down: texts by their names, such as `?q=` and `?with=`. */
export const narrowed =
  <View extends object, Name extends string>(view: (search: Search) => View, ...names: Name[]) =>
  (search: Search): View & Partial<Record<Name, string>> => ({
    ...view(search),
    ...textParams(...names)(search),
  });
