/**
 * A figure of a group against its own past: a point for each quarter that shows it, a line between those that may be joined
 * (model 16.19).
 */

export interface KnownQuarter {
  from: string;
  /** Whether a line may lead from here to the next one that shows it. */
  joined: boolean;
  /** From 0, at the bottom, to 1. */
  level: number;
}
export interface PlacedQuarter extends KnownQuarter {
  x: number;
  y: number;
}
export interface PastGeometry {
  points: PlacedQuarter[];
  /** Ways between those that are joined. */
  ways: string[];
}

export const pastHeight = 76;
const [top, bottom, edge] = [26, 60, 10];

export function pastGeometry(known: readonly KnownQuarter[], width: number, atTheEnd: number): PastGeometry {
  const ordered = known.toSorted((one, other) => one.from.localeCompare(other.from));
  const [first, last] = [quarterOf(ordered[0]?.from ?? ''), quarterOf(ordered.at(-1)?.from ?? '')];
  const right = Math.max(edge + 1, width - atTheEnd);
  const points = ordered.map(({ from, joined, level }) => ({
    from,
    joined,
    level,
    x: edge + ((quarterOf(from) - first) / Math.max(1, last - first)) * (right - edge),
    y: bottom - level * (bottom - top),
  }));
  return { points, ways: waysBetween(points) };
}

/** Quarters counted through the years. */
export const quarterOf = (day: string): number =>
  Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);

function waysBetween(points: readonly PlacedQuarter[]): string[] {
  return points.slice(1).flatMap((point, at) => {
    const before = points[at]!;
    return before.joined ? [`M${before.x} ${before.y}L${point.x} ${point.y}`] : [];
  });
}
