/**
 * Stands in for TypeBox in the browser. There a contract is read for its method and path alone: shapes are checked by
 * the compiler beforehand and by the server afterwards, so the library that describes them need not travel.
 */

interface Shape {
  properties: Record<string, unknown>;
}

const isShape = (given: unknown): given is Shape =>
  typeof given === 'object' && given !== null && 'properties' in given;

const shapeOf = (given: unknown): Shape => {
  if (isShape(given)) return given;
  return {
    properties: typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {},
  };
};

export const Type: Record<string, (given?: unknown) => Shape> = new Proxy({}, { get: () => shapeOf });
