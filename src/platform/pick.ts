/** Some fields of an object, by their names. */
export const pick = <Thing extends object, Name extends keyof Thing>(
  thing: Thing,
  names: readonly Name[],
): Pick<Thing, Name> => Object.fromEntries(names.map((name) => [name, thing[name]])) as Pick<Thing, Name>;

/** The names of an object's fields, as its type knows them. */
export const namesOf = <Thing extends object>(thing: Thing) => Object.keys(thing) as (keyof Thing)[];
