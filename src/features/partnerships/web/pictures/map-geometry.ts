/** Where the names of teams stand and how the lines between them run: always the same for the same teams. */
import { widthOfWords } from '#web/kit/pictures/letters.ts';

export interface NamedPlace {
  id: string;
  x: number;
  y: number;
  /** On which side of its dot the name stands. */
  side: 'left' | 'right';
  /** How wide the name may be. */
  room: number;
}

export interface MapGeometry {
  height: number;
  places: ReadonlyMap<string, NamedPlace>;
  /** The way of a line between two of them, as an SVG path. */
  way: (one: string, other: string) => string;
}

interface Named {
  id: string;
  name: string;
}

/** Below this width names stand in one column, with arcs beside them. */
const narrow = 560;
const besideDot = 12;
const mostRoom = 210;

export const mapGeometry = (teams: readonly Named[], width: number): MapGeometry =>
  width < narrow ? column(teams, width) : oval(teams, width);

/** Names on a flat ring, evenly spaced from top to bottom on both sides, so that all of them can be read lying. */
function oval(teams: readonly Named[], width: number): MapGeometry {
  const right = Math.ceil(teams.length / 2);
  const step = Math.min(44, Math.max(21, 460 / Math.max(1, right)));
  const height = Math.max(120, Math.ceil(step * (right + 1)));
  const room = Math.min(mostRoom, widest(teams), width / 3);
  const [centre, middle] = [width / 2, height / 2];
  const reach = Math.min(320, centre - room - besideDot);
  const places = new Map(
    teams.map(({ id }, at) => {
      const side = at < right ? ('right' as const) : ('left' as const);
      const row = at < right ? at : teams.length - 1 - at;
      const rows = side === 'right' ? right : teams.length - right;
      const y = middle + (row - (rows - 1) / 2) * step;
      const out = reach * Math.sqrt(1 - ((y - middle) / (height / 2)) ** 2);
      return [id, { id, side, room, y, x: centre + (side === 'right' ? out : -out) }];
    }),
  );
  const way = (one: string, other: string) => {
    const [from, to] = [places.get(one)!, places.get(other)!];
    // the nearer to the middle it is drawn, the fewer lines lie on each other
    const [bendX, bendY] = [towards((from.x + to.x) / 2, centre), towards((from.y + to.y) / 2, middle)];
    return `M${round(from.x)} ${round(from.y)}Q${round(bendX)} ${round(bendY)} ${round(to.x)} ${round(to.y)}`;
  };
  return { height, places, way };
}

const towards = (from: number, to: number): number => from + (to - from) * 0.62;

/** Names one below the other, with arcs at their side: for a phone. */
function column(teams: readonly Named[], width: number): MapGeometry {
  const step = 27;
  const room = Math.min(widest(teams), Math.floor(width * 0.48));
  const left = room + besideDot;
  const places = new Map(
    teams.map(({ id }, at) => [
      id,
      { id, side: 'left' as const, room, x: left, y: step / 2 + 4 + at * step },
    ]),
  );
  const farthest = step * Math.max(1, teams.length - 1);
  const way = (one: string, other: string) => {
    const [from, to] = [places.get(one)!, places.get(other)!].toSorted((a, b) => a.y - b.y) as [
      NamedPlace,
      NamedPlace,
    ];
    const high = (to.y - from.y) / 2;
    const wide = 14 + (width - left - 18) * ((to.y - from.y) / farthest);
    return `M${round(from.x)} ${round(from.y)}A${round(wide)} ${round(high)} 0 0 1 ${round(to.x)} ${round(to.y)}`;
  };
  return { height: teams.length * step + 8, places, way };
}

const widest = (teams: readonly Named[]): number =>
  Math.max(40, ...teams.map(({ name }) => widthOfWords(name, 14) + 6));

const round = (value: number): number => Math.round(value * 10) / 10;
