/** Inputs that a contract would take, with one text of them set to something else. */
import type { TSchema } from 'typebox';
import type { Operation } from '#platform/contract.ts';
import { namesInPath } from '#platform/path-names.ts';
import { isInQuery } from '#platform/http/operation-request.ts';
import { one } from '#platform/defined.ts';

interface Shape {
  type?: string | string[];
  properties?: Record<string, TSchema>;
  items?: TSchema;
  enum?: unknown[];
  anyOf?: TSchema[];
  format?: string;
  pattern?: string;
  minItems?: number;
  minimum?: number;
}

/** Where a text of a request stands. */
export type Place = 'body' | 'query' | 'path' | 'cursor';

/** The text to set: the `turn`-th within the field called `name`. */
export interface Seat {
  name: string;
  turn: number;
  place: Place;
}

/** Every text that an operation takes, and where it stands. */
export function seatsOf(operation: Operation): Seat[] {
  const inPath = namesInPath(operation.path);
  const placeOf = (name: string): Place => {
    if (inPath.includes(name)) return 'path';
    if (name === 'after') return 'cursor';
    return isInQuery(operation) ? 'query' : 'body';
  };
  return Object.entries(operation.input.properties).flatMap(([name, schema]) =>
    Array.from({ length: textsIn(schema as TSchema) }, (_, turn) => ({ name, turn, place: placeOf(name) })),
  );
}

/** How ids are chosen: by the name of the field they stand in. */
export type IdFor = (name: string) => string;

/** A whole input with `value` in that seat. */
export function filled(
  { input }: Operation,
  seat: Seat,
  value: string,
  idFor: IdFor,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input.properties).map(([name, schema]) => {
      const left = { turn: name === seat.name ? seat.turn : Number.POSITIVE_INFINITY, value };
      return [name, fill(schema as TSchema, left, () => idFor(name))];
    }),
  );
}

/** A value that a contract would take, with `value` as the text that is `turn`-th in it. */
function fill(schema: TSchema, seat: { turn: number; value: string }, id: () => string): unknown {
  const shape = schema as unknown as Shape;
  if (shape.anyOf) return fill(one(shape.anyOf), seat, id);
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  if (shape.properties)
    return Object.fromEntries(
      Object.entries(shape.properties).map(([name, part]) => [name, fill(part, seat, id)]),
    );
  if (type === 'array') return [fill(shape.items!, seat, id)];
  if (type === 'integer' || type === 'number') return shape.minimum ?? 1;
  if (type === 'boolean') return true;
  if (type !== 'string') return {};
  if (seat.turn-- === 0) return seat.value;
  return usual(shape, id);
}

function usual(shape: Shape, id: () => string): unknown {
  if (shape.enum) return shape.enum[0];
  if (shape.format === 'uuid') return id();
  if (shape.format === 'date') return '2054-12-01';
  if (shape.format === 'date-time') return '2054-12-01T09:00:00Z';
  return shape.format === 'email' ? 'somebody@example.org' : 'some words';
}

/** How many texts a contract takes. */
function textsIn(schema: TSchema): number {
  const seat = { turn: Number.MAX_SAFE_INTEGER, value: '' };
  fill(schema, seat, () => '');
  return Number.MAX_SAFE_INTEGER - seat.turn;
}
