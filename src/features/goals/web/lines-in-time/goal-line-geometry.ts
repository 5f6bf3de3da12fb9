/** Where everything stands in the picture of a goal's figure against time; the drawing itself is `goal-line.tsx`. */
import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { last } from '#platform/defined.ts';
import { widthOfWords } from '#web/kit/pictures/letters.ts';

export interface SaidAt {
  id: string;
  at: number;
  /** None where it was said in words alone: it then stands where the line is. */
  value: number | null;
}

export interface GoalLineInput {
  began: number;
  /** What was said, oldest first. */
  said: readonly SaidAt[];
  start: number;
  target: number;
  /** The day by which, where there is one. */
  by: number | null;
  /** None once it is over: nothing is marked as today then. */
  now: number | null;
  width: number;
  /** As they are written beside their lines. */
  labels: { start: string; target: string };
}

export const goalLineHeight = 210;
/** Room for "today" and the last value above the line, and for the days below it. */
const [top, bottom] = [38, 174];
const gap = 10;

export interface PlacedAt extends SaidAt {
  x: number;
  y: number;
}

export interface GoalLineGeometry {
  left: number;
  right: number;
  ground: number;
  /** The first point is where it began. */
  points: PlacedAt[];
  way: string;
  targetY: number;
  todayX: number | null;
  /** The last moment on the ground. */
  until: number;
}

/** The line leads from what was to what is wanted, whichever is larger; the letters of both have their room at its sides. */
export function goalLineGeometry(input: GoalLineInput): GoalLineGeometry {
  const { began, said, start, target, by, now, width, labels } = input;
  const values = [start, target, ...said.flatMap(({ value }) => value ?? [])];
  const until = Math.max(began + 1, by ?? 0, now ?? 0, ...said.map(({ at }) => at));
  const left = widthOfWords(labels.start) + gap;
  const right = Math.max(left + 1, width - widthOfWords(labels.target) - gap);
  const x = scaleUtc([began, until], [left, right]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [bottom - 12, top]);
  const points = [...known([{ id: 'began', at: began, value: start }, ...said])].map(
    ({ said: { id, at, value }, level }) => ({ id, at, value, x: x(at), y: y(level) }),
  );
  return {
    left,
    right,
    ground: bottom,
    points,
    way: line<PlacedAt>(
      ({ x: at }) => at,
      ({ y: at }) => at,
    )(points.filter(({ value }) => value !== null))!,
    targetY: y(target),
    todayX: now === null ? null : x(now),
    until,
  };
}

/** Each with the value that was known when it was said. */
function* known(said: readonly SaidAt[]): Generator<{ said: SaidAt; level: number }> {
  let level = said[0]!.value!;
  for (const one of said) {
    level = one.value ?? level;
    yield { said: one, level };
  }
}

/** The newest point that has a value: its figure is written beside it. */
export const lastValue = ({ points }: GoalLineGeometry): PlacedAt =>
  last(points.filter(({ value }) => value !== null));
