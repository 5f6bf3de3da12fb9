/** Who relies on whom: the teams of a workplace and the partnerships between them, gathered until they can be taken in. Pure. */

/** A team as the tree of teams holds it, those above it before it and its siblings in order. */
export interface TeamInTree {
  id: string;
  name: string;
  parent: string | null;
}

export interface PairOnMap {
  id: string;
  one: string;
  other: string;
  state: 'active' | 'resting';
  mine: boolean;
  /** The teams of whose needs nothing stands there yet; null where the reader may not know. */
  empty: readonly string[] | null;
}

export interface TeamOnMap {
  id: string;
  name: string;
  /** How many teams it stands for: itself alone, or a division with all below it. */
  teams: number;
  mine: boolean;
  /** Not below the team that is looked into; a division of the rest. */
  outside: boolean;
  /** How many partnerships are among the teams it stands for. */
  inside: number;
}

export interface LineOnMap {
  one: string;
  other: string;
  /** The partnership, where the line is one alone. */
  id: string | null;
  count: number;
  state: 'active' | 'resting';
  mine: boolean;
  /** Whether something is known to be empty on a side. */
  isHalf: boolean;
  isKnown: boolean;
}

export interface TeamMap {
  teams: TeamOnMap[];
  lines: LineOnMap[];
  more: boolean;
}

/** As many names as can be read around one picture. */
export const mostTeams = 60;

/** The map of all teams, or of those below one. More than can be read are gathered by the teams directly below. */
export function mapOf(
  tree: readonly TeamInTree[],
  pairs: readonly PairOnMap[],
  mine: ReadonlySet<string>,
  within?: string,
): TeamMap {
  const standsFor = placesOf(tree, pairs, within);
  const root = tree.find(({ parent }) => parent === null)?.id;
  const inside = new Set(within === undefined ? tree.map(({ id }) => id) : below(tree, within));
  if (within !== undefined) inside.add(within);
  const teams = new Map<string, TeamOnMap>();
  for (const { id } of tree) {
    const place = standsFor.get(id);
    if (place === undefined) continue;
    const found = teams.get(place) ?? {
      ...named(tree, place),
      teams: 0,
      mine: false,
      outside: !inside.has(place),
      inside: 0,
    };
    found.teams += 1;
    // everybody is in the whole workplace: that marks nothing
    found.mine ||= id !== root && mine.has(id);
    teams.set(place, found);
  }
  const lines = linesBetween(pairs, standsFor, teams);
  return cut(inTreeOrder(tree, [...teams.values()]), lines);
}

const named = (tree: readonly TeamInTree[], id: string): Pick<TeamOnMap, 'id' | 'name'> => ({
  id,
  name: tree.find((team) => team.id === id)?.name ?? '',
});

/** For each team, the one it is shown as: itself, or the division that gathers it. */
function placesOf(
  tree: readonly TeamInTree[],
  pairs: readonly PairOnMap[],
  within: string | undefined,
): Map<string, string> {
  const root = tree.find(({ parent }) => parent === null)?.id;
  const scope = within ?? root;
  const parents = new Map(tree.map(({ id, parent }) => [id, parent]));
  const places = new Map<string, string>();
  const all = scope === undefined ? [] : below(tree, scope);
  const partners = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  const isFew = all.length <= mostTeams;
  for (const id of all) places.set(id, isFew ? id : childOf(scope!, id, parents));
  // the team above is shown where it has partners of its own
  if (scope !== undefined && partners.has(scope)) places.set(scope, scope);
  if (within === undefined || root === undefined) return places;
  const isInside = new Set([within, ...all]);
  for (const { one, other } of pairs)
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const)
      if (isInside.has(here) && !isInside.has(there)) places.set(there, childOf(root, there, parents));
  return places;
}

/** The team directly below `above` under which a team stands, which may be itself. */
function childOf(above: string, team: string, parents: ReadonlyMap<string, string | null>): string {
  let at = team;
  for (let up = parents.get(at); up && up !== above; up = parents.get(at)) at = up;
  return at;
}

function below(tree: readonly TeamInTree[], above: string): string[] {
  const found = new Set([above]);
  for (const { id, parent } of tree) if (parent !== null && found.has(parent)) found.add(id);
  found.delete(above);
  return [...found];
}

function linesBetween(
  pairs: readonly PairOnMap[],
  standsFor: ReadonlyMap<string, string>,
  teams: ReadonlyMap<string, TeamOnMap>,
): LineOnMap[] {
  const lines = new Map<string, LineOnMap>();
  for (const pair of pairs) {
    const [one, other] = [standsFor.get(pair.one), standsFor.get(pair.other)].sort();
    if (one === undefined || other === undefined) continue;
    if (one === other) {
      teams.get(one)!.inside += 1;
      continue;
    }
    const isHalf = (pair.empty?.length ?? 0) > 0;
    const before = lines.get(`${one} ${other}`);
    lines.set(`${one} ${other}`, {
      one,
      other,
      id: before ? null : pair.id,
      count: (before?.count ?? 0) + 1,
      state: before?.state === 'active' ? 'active' : pair.state,
      mine: pair.mine || (before?.mine ?? false),
      // a line that stands for several is dotted only where none of them is whole
      isHalf: before ? before.isHalf && isHalf : isHalf,
      isKnown: pair.empty !== null && (before?.isKnown ?? true),
    });
  }
  return [...lines.values()];
}

/** Teams of one division stand together, each after the one above it; whoever is outside comes last. */
function inTreeOrder(tree: readonly TeamInTree[], teams: readonly TeamOnMap[]): TeamOnMap[] {
  const children = Map.groupBy(tree, ({ parent }) => parent);
  const order: string[] = [];
  const walk = (parent: string | null): void => {
    for (const { id } of children.get(parent) ?? []) {
      order.push(id);
      walk(id);
    }
  };
  walk(null);
  const place = new Map(order.map((id, at) => [id, at]));
  return teams.toSorted(
    (one, other) => Number(one.outside) - Number(other.outside) || place.get(one.id)! - place.get(other.id)!,
  );
}

/** Where even the divisions are too many, those of mine and those with partners are shown. */
function cut(teams: TeamOnMap[], lines: LineOnMap[]): TeamMap {
  if (teams.length <= mostTeams) return { teams, lines, more: false };
  const partners = new Set(lines.flatMap(({ one, other }) => [one, other]));
  const weight = (team: TeamOnMap) => Number(team.mine) * 2 + Number(partners.has(team.id));
  const kept = new Set(
    teams
      .toSorted((one, other) => weight(other) - weight(one))
      .slice(0, mostTeams)
      .map(({ id }) => id),
  );
  return {
    teams: teams.filter(({ id }) => kept.has(id)),
    lines: lines.filter(({ one, other }) => kept.has(one) && kept.has(other)),
    more: true,
  };
}
