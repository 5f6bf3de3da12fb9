/** Where the moments of a partnership stand on its line in time. */
import { scaleUtc } from 'd3-scale';

interface At {
  id: string;
  at: number;
}
/** The moments a line in time leads from and to. */
interface Span {
  began: number;
  /** What was before it is drawn as the time before. */
  partnersSince: number;
  now: number;
}
export interface PlacedMoment {
  id: string;
  x: number;
  y: number;
}
export interface LifeGeometry {
  height: number;
  /** Where the line itself runs. */
  middle: number;
  left: number;
  right: number;
  /** Where they became partners. */
  since: number;
  moments: PlacedMoment[];
}

/** As far apart as two shapes are told apart. */
const apart = 15;
const edge = 9;
const above = 14;
/** Below the line: the days it begins and ends with. */
const below = 30;
const mostLanes = 7;

/** The moments in order of time, each on the line, or above or below it where the line is taken. */
export function lifeGeometry(
  moments: readonly At[],
  { began, partnersSince, now }: Span,
  width: number,
): LifeGeometry {
  const [left, right] = [edge, Math.max(edge + 1, width - edge)];
  const x = scaleUtc([began, Math.max(now, began + 1)], [left, right]).clamp(true);
  const taken: number[] = [];
  const placed = moments
    .toSorted((one, other) => one.at - other.at)
    .map(({ id, at }) => {
      const place = x(at);
      const lane = freeLane(taken, place);
      taken[lane] = place;
      return { id, x: place, lane };
    });
  const [up, down] = [reach(placed, 1), reach(placed, 0)];
  const middle = above + up * apart;
  return {
    height: middle + down * apart + below,
    middle,
    left,
    right,
    since: x(partnersSince),
    moments: placed.map(({ id, x: place, lane }) => ({ id, x: place, y: middle + offsetOf(lane) * apart })),
  };
}

/** The first lane in which nothing stands too near; the one with most room where all are taken. */
function freeLane(taken: readonly number[], x: number): number {
  for (let lane = 0; lane < mostLanes; lane++) if (x - (taken[lane] ?? -Infinity) >= apart) return lane;
  return taken.indexOf(Math.min(...taken));
}

/** Lane 0 is the line; then one above, one below, two above … */
const offsetOf = (lane: number): number => (lane % 2 === 1 ? -Math.ceil(lane / 2) : lane / 2);

/** How many lanes are used above the line (1) or below it (0). */
const reach = (placed: readonly { lane: number }[], odd: 0 | 1): number =>
  Math.max(0, ...placed.filter(({ lane }) => lane % 2 === odd).map(({ lane }) => Math.abs(offsetOf(lane))));
