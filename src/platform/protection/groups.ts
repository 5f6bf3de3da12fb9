/**
 * How a workplace is cut into groups that do not overlap, so that what one person said stands behind exactly one figure
 * (model 16.19). It depends on who belongs where and may answer, and on nothing that anybody answers. Pure.
 */
import { fewestBehind } from './bands.ts';

export interface TeamInTree {
  id: string;
  /** The team above; null for the whole workplace. */
  parent: string | null;
}

export interface Belonging {
  person: string;
  /** The teams somebody is in themselves; none where they belong to the workplace alone. */
  teams: readonly string[];
}

export interface Group {
  team: string;
  /** Everybody of the team who may answer, or those of it who are in no group below. */
  are: 'all' | 'others';
  /** Whether a few who belong to no group were added, so that they are counted somewhere. */
  withRest: boolean;
  people: readonly string[];
}

const byText = (one: string, other: string) => (one < other ? -1 : Number(one > other));
const bySizeThenId = (one: [string, number], other: [string, number]) =>
  one[1] - other[1] || byText(one[0], other[0]);

/**
 * The one team in which somebody counts: of their own teams the smallest that is large enough, of equal ones the first id.
 * Where none is, the largest, from which they go up. So of teams that overlap no two figures hold the same person, and two
 * sums that differ by one of them cannot be laid side by side.
 */
export function homeOf(
  teams: readonly string[],
  sizes: ReadonlyMap<string, number>,
  fewest = fewestBehind,
): { team: string; isLargeEnough: boolean } | null {
  const sized = teams.map((team): [string, number] => [team, sizes.get(team) ?? 0]).toSorted(bySizeThenId);
  const home = sized.find(([, size]) => size >= fewest);
  if (home) return { team: home[0], isLargeEnough: true };
  const largest = sized.findLast(([, size]) => size === sized.at(-1)?.[1]);
  return largest ? { team: largest[0], isLargeEnough: false } : null;
}

/** How many are in each team themselves. */
export function sizesOf(belongings: readonly Belonging[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { teams } of belongings) for (const team of teams) sizes.set(team, (sizes.get(team) ?? 0) + 1);
  return sizes;
}

/**
 * The groups of a workplace. From the leaves up, those who are still in no group stand together at each team: five of them are
 * a group ("others in …" where there is one below), fewer go one level up. Fewer than five at the very top join the smallest
 * group. A workplace of fewer than five has none.
 */
export function cutIntoGroups(
  teams: readonly TeamInTree[],
  belongings: readonly Belonging[],
  fewest = fewestBehind,
): Group[] {
  const least = Math.max(fewest, fewestBehind);
  const waiting = waitingAt(teams, belongings, least);
  const groups: Group[] = [];
  const hasGroup = new Set<string>();
  for (const { id, parent } of fromTheLeaves(teams)) {
    const people = waiting.get(id) ?? [];
    const isGroup = people.length >= least;
    if (isGroup) groups.push(groupOf(id, hasGroup.has(id), people));
    if (parent === null) return isGroup ? groups : withTheRest(groups, people);
    if (isGroup || hasGroup.has(id)) hasGroup.add(parent);
    if (!isGroup) waiting.get(parent)?.push(...people);
  }
  return groups;
}

const groupOf = (team: string, hasBelow: boolean, people: readonly string[]): Group => ({
  team,
  are: hasBelow ? 'others' : 'all',
  withRest: false,
  people: people.toSorted(byText),
});

/** Who begins where: in their home, or at the very top. */
function waitingAt(
  teams: readonly TeamInTree[],
  belongings: readonly Belonging[],
  least: number,
): Map<string, string[]> {
  const waiting = new Map(teams.map(({ id }) => [id, [] as string[]]));
  const sizes = sizesOf(belongings);
  const root = teams.find(({ parent }) => parent === null)?.id ?? '';
  for (const { person, teams: own } of belongings)
    waiting.get(homeOf(own, sizes, least)?.team ?? root)?.push(person);
  return waiting;
}

/** Every team after all that stand below it. */
function fromTheLeaves(teams: readonly TeamInTree[]): TeamInTree[] {
  const below = Map.groupBy(teams, ({ parent }) => parent);
  const order: TeamInTree[] = [];
  let level = below.get(null) ?? [];
  while (level.length > 0) {
    order.push(...level);
    level = level.flatMap(({ id }) => below.get(id) ?? []);
  }
  return order.toReversed();
}

/** Those left at the very top join the smallest group, of equal ones the one whose team has the first id. */
function withTheRest(groups: readonly Group[], rest: readonly string[]): Group[] {
  if (rest.length === 0) return [...groups];
  const [smallest] = groups.toSorted(
    (one, other) => one.people.length - other.people.length || byText(one.team, other.team),
  );
  return groups.map((group) =>
    group === smallest
      ? { ...group, withRest: true, people: [...group.people, ...rest].toSorted(byText) }
      : group,
  );
}
