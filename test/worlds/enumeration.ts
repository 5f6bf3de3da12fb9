/** Every world up to a size, each once: those alike but for names are one. */
import { one } from '#platform/defined.ts';
import { actsIn, after, changesACircle, type Act } from './acts.ts';
import { families, type Family, type Start } from './families.ts';
import { movers, teams, type Party, type Person, type Structure, type Team } from './rule.ts';

export interface Plan {
  family: string;
  start: Start;
  acts: readonly Act[];
}

export interface Size {
  /** The most acts one after another. */
  acts: number;
  /** So many of several acts may leave every circle as it is, such as a new leader. One act alone may be any. */
  idle: number;
  /** Whether several acts hold a hand-over with its answers in every order, or in one. One act alone has every order. */
  orders: 'every' | 'one';
  /** Whether people begin in every way there is, or in the one where each stands differently. */
  starts: 'every' | 'one';
}

/** The permutations of each group of roles that are alike in a family, as other names for them. */
function otherNames(alike: readonly (readonly Party[])[]): Map<string, string>[] {
  return alike.reduce<Map<string, string>[]>(
    (known, group) =>
      known.flatMap((names) =>
        orders(group).map(
          (order) => new Map([...names, ...group.map((one, at) => [one, order[at]!] as const)]),
        ),
      ),
    [new Map()],
  );
}

const orders = <T>(group: readonly T[]): T[][] =>
  group.length <= 1
    ? [[...group]]
    : group.flatMap((first, at) => orders(group.toSpliced(at, 1)).map((rest) => [first].concat(rest)));

/** The same text for all worlds that are alike but for names: the smallest of what they are called under each naming. */
export function canonical({ family, start, acts }: Plan): string {
  const names = otherNames(families[family]!.alike);
  const texts = names.map((other) => {
    const renamed = (name: string) => other.get(name) ?? name;
    const from = teams
      .map((team) => `${renamed(team)}: ${start[team].map(renamed).toSorted().join(' ')}`)
      .toSorted();
    const did = acts.map((act) =>
      Object.entries(act)
        .map(([key, value]) => `${key} ${renamed(value)}`)
        .join(', '),
    );
    return JSON.stringify([family, from, did]);
  });
  return one(texts.toSorted());
}

function startsOf({ start }: Family, { starts }: Size): Start[] {
  if (starts === 'one') return [start];
  const places = [[], ['home'], ['away'], ['home', 'away']] as Team[][];
  return places.flatMap((opener) =>
    places.flatMap((other) =>
      places.map((third) => {
        const placed = { opener, other, third };
        const inTeam = (team: Team) => movers.filter((one) => placed[one].includes(team));
        return { home: inTeam('home'), away: inTeam('away') };
      }),
    ),
  );
}

/** So far: what was done, where people stand, whose circles things are in, and how many acts changed none of them. */
interface SoFar {
  acts: readonly Act[];
  structure: Structure;
  parties: ReadonlySet<Party>;
  idle: number;
}

const atFirst = (family: Family, start: Start): SoFar => ({
  acts: [],
  structure: {
    members: { home: new Set<Person>(start.home), away: new Set<Person>(start.away) },
    gone: new Set<Person>(),
    admins: new Set<Person>(['registrar']),
    leaders: {},
  },
  parties: new Set(family.parties),
  idle: 0,
});

const andThen = (before: SoFar, act: Act): SoFar => ({
  acts: [...before.acts, act],
  structure: after(before.structure, act),
  parties: 'to' in act ? new Set([...before.parties, act.to]) : before.parties,
  idle: before.idle + (changesACircle(act, before.parties, before.structure) ? 0 : 1),
});

/** Every sequence of acts from a start, the shorter first; those that are alike but for names once. */
function* sequences(family: string, start: Start, size: Size, known: Set<string>): Generator<Plan> {
  const isNew = (acts: readonly Act[]) => {
    const name = canonical({ family, start, acts });
    return !known.has(name) && known.add(name);
  };
  const { can } = families[family]!;
  const begin = atFirst(families[family]!, start);
  if (isNew([])) yield { family, start, acts: [] };
  for (const act of actsIn(begin.structure, can, 'every'))
    if (isNew([act])) yield { family, start, acts: [act] };
  let row = [begin];
  for (let length = 1; length <= size.acts; length++) {
    row = row
      .flatMap((before) => actsIn(before.structure, can, size.orders).map((act) => andThen(before, act)))
      .filter(({ acts, idle }) => idle <= size.idle && (length === 1 || isNew(acts)));
    if (length > 1) yield* row.map(({ acts }) => ({ family, start, acts }));
  }
}

/** Every world up to the size. */
export function* worlds(size: Size): Generator<Plan> {
  const known = new Set<string>();
  for (const [name, family] of Object.entries(families))
    for (const start of startsOf(family, size))
      if (canBegin(name, start)) yield* sequences(name, start, size, known);
}

/** Whoever opens a thing in the name of a team is in it. */
const canBegin = (family: string, start: Start): boolean =>
  family !== 'of a team' || start.home.includes('opener');
